import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes and signs the file with which `smena update --from` brings a till that was unpacked from
/// an archive to this version: the archive's files without data, each named in a manifest with size
/// and hash, and the manifest signed with Ed25519. The same files and key make the same bytes.
///
/// Usage: `java src/build/MakeUpdate.java FOLDER KEY OUT [NEEDS] [quick]`: FOLDER is the archive,
/// unpacked; KEY a secret key that lies outside the tree (PEM, as `openssl genpkey -algorithm
/// ed25519` makes it); OUT the folder that the file goes to; NEEDS the oldest schema that the
/// version takes over, 1 where it is not said. With `quick` nothing is compressed, which a test has
/// no use for.
public class MakeUpdate {
    private static final List<String> PARTS = List.of("bin", "lib", "runtime", "share");

    /// What belongs to one computer.
    private static final List<String> LEFT_OUT = List.of("lib/smena.aot", "lib/prepare.tmp");

    private static final Map<String, String> MACHINES =
            Map.of("amd64", "x86_64", "aarch64", "aarch64");

    private final Path folder;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private int level;

    private MakeUpdate(Path folder) throws IOException {
        this.folder = folder;
        for (String part : PARTS) {
            if (Files.isDirectory(folder.resolve(part))) {
                // A link inside, as among the licences of Java, becomes what it leads to.
                for (Path file : Trees.list(folder.resolve(part))) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (Files.isRegularFile(file)
                            && LEFT_OUT.stream().noneMatch(name::startsWith)) {
                        files.put(name, file);
                    }
                }
            }
        }
        if (!files.containsKey("bin/smena") || !files.containsKey("lib/release")) {
            throw new IOException(folder + " is no unpacked archive");
        }
    }

    public static void main(String[] args) throws Exception {
        MakeUpdate update = new MakeUpdate(Path.of(args[0]));
        List<String> more = List.of(args).subList(3, args.length);
        update.level = more.contains("quick") ? 0 : 9;
        String needs = more.stream().filter(word -> !word.equals("quick")).findFirst().orElse("1");
        System.out.println(update.write(key(Path.of(args[1])), Path.of(args[2]), needs));
    }

    private Path write(PrivateKey key, Path out, String needs) throws Exception {
        Properties release = new Properties();
        release.load(new StringReader(Files.readString(folder.resolve("lib/release"))));
        String machine = System.getProperty("os.arch");
        byte[] manifest =
                manifest(release, machine, Integer.parseInt(needs))
                        .getBytes(StandardCharsets.UTF_8);
        Path file =
                out.resolve(
                        "smena-"
                                + release.getProperty("version")
                                + "-linux-"
                                + MACHINES.getOrDefault(machine, machine)
                                + ".update");
        Path draft = out.resolve(file.getFileName() + ".part");
        try (OutputStream stream = Files.newOutputStream(draft);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.setLevel(level);
            put(zip, "manifest.json", manifest);
            put(zip, "manifest.sig", signature(key, manifest));
            for (Map.Entry<String, Path> part : files.entrySet()) {
                put(zip, part.getKey(), Files.readAllBytes(part.getValue()));
            }
        }
        Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private String manifest(Properties release, String machine, int needs) throws Exception {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, Path> part : files.entrySet()) {
            byte[] bytes = Files.readAllBytes(part.getValue());
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            rows.add(
                    "{\"name\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\",\"runs\":%b}"
                            .formatted(
                                    part.getKey(),
                                    bytes.length,
                                    HexFormat.of().formatHex(hash.digest(bytes)),
                                    Files.isExecutable(part.getValue())));
        }
        return "{\"format\":1,\"version\":\"%s\",\"system\":\"linux\",\"machine\":\"%s\",\"needsSchema\":%d,\"bringsSchema\":%s,\n\"files\":[\n%s\n]}\n"
                .formatted(
                        release.getProperty("version"),
                        machine,
                        needs,
                        release.getProperty("schema"),
                        String.join(",\n", rows));
    }

    private static byte[] signature(PrivateKey key, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(text);
        String written = Base64.getEncoder().encodeToString(signature.sign()) + "\n";
        return written.getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        String base64 =
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("-----"))
                        .collect(Collectors.joining())
                        .strip();
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }
}
