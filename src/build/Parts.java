import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a package is made of: the libraries with version, licence and hash, as CycloneDX 1.6 writes
/// it, and as a list for people. A library that `parts.txt` does not name fails the build, and so
/// does a line of it that names none.
class Parts {
    private static final Path LIST = Path.of("src", "main", "resources", "parts.txt");
    private static final Pattern JAR =
            Pattern.compile("(.+?)-(\\d[\\w.]*)(?:-([a-z][a-z-]*\\d*))?\\.jar");
    private static final String OWN = "smena.jar";
    private static final String JAVA = "GPL-2.0-only WITH Classpath-exception-2.0";

    private record Part(String group, String name, String version, String kind, String licence) {
        String url() {
            String url = "pkg:maven/" + group + "/" + name + "@" + version;
            return kind.isEmpty() ? url : url + "?classifier=" + kind;
        }
    }

    private final TreeMap<String, Part> parts = new TreeMap<>();
    private final TreeMap<String, String> hashes = new TreeMap<>();

    /// @param library the folder with all jars, as they were published
    Parts(Path library) throws IOException {
        TreeMap<String, String[]> known = known();
        TreeSet<String> unused = new TreeSet<>(known.keySet());
        for (Path jar : jars(library)) {
            String file = jar.getFileName().toString();
            Matcher named = JAR.matcher(file);
            String[] line = named.matches() ? known.get(named.group(1)) : null;
            if (line == null) {
                throw new IOException(file + " is not in " + LIST);
            }
            unused.remove(line[0]);
            String kind = named.group(3) == null ? "" : named.group(3);
            parts.put(file, new Part(line[1], line[0], named.group(2), kind, line[2]));
            hashes.put(file, hash(jar));
        }
        if (!unused.isEmpty()) {
            throw new IOException(LIST + " names what no library is: " + unused);
        }
    }

    /// CycloneDX, the same for the same libraries.
    String bom(String version, Instant time) {
        List<String> components = new ArrayList<>();
        components.add(
                "{\"type\":\"platform\",\"bom-ref\":\"java\",\"name\":\"OpenJDK\",\"version\":\""
                        + Runtime.version()
                        + "\",\"licenses\":[{\"expression\":\""
                        + JAVA
                        + "\"}]}");
        parts.forEach((file, part) -> components.add(component(part, hashes.get(file))));
        return "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\n"
                + "\"metadata\":{\"timestamp\":\""
                + time
                + "\",\"component\":{\"type\":\"application\",\"bom-ref\":\"smena\",\"name\":"
                + "\"smena\",\"version\":\""
                + version
                + "\",\"licenses\":[{\"expression\":\"Apache-2.0\"}]}},\n\"components\":[\n"
                + String.join(",\n", components)
                + "\n]}\n";
    }

    /// One line each, for the copyright file of a package.
    String list() {
        return parts.values().stream()
                .filter(part -> part.kind().isEmpty())
                .map(part -> " " + part.name() + " " + part.version() + ": " + part.licence())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String component(Part part, String hash) {
        return "{\"type\":\"library\",\"bom-ref\":\"%s\",\"group\":\"%s\",\"name\":\"%s\",\"version\":\"%s\",\"purl\":\"%s\",\"hashes\":[{\"alg\":\"SHA-256\",\"content\":\"%s\"}],\"licenses\":[{\"expression\":\"%s\"}]}"
                .formatted(
                        part.url(),
                        part.group(),
                        part.name(),
                        part.version(),
                        part.url(),
                        hash,
                        part.licence());
    }

    private static TreeMap<String, String[]> known() throws IOException {
        TreeMap<String, String[]> known = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] columns = line.split(" \\| ", -1);
                known.put(columns[0], columns);
            }
        }
        return known;
    }

    private static List<Path> jars(Path library) throws IOException {
        try (Stream<Path> all = Files.list(library)) {
            return all.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.getFileName().toString().equals(OWN))
                    .sorted()
                    .toList();
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            byte[] all = Files.readAllBytes(file);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
