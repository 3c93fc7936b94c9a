package smena.app;

import smena.app.UpdateManifest.Part;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.OwnFiles;
import smena.files.ProgramFiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A newer version of the program in one file: a zip of its files, a manifest that names each, and
/// the signature over that. Nothing of it is believed before the signature holds, and then only
/// what the manifest says: no name, size or content of the zip's own.
final class UpdateFile implements AutoCloseable {
    static final String ENDING = ".update";
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    private static final long LARGEST = 1L << 30;
    private static final int LARGEST_MANIFEST = 8 << 20;
    private static final int LARGEST_SIGNATURE = 256;
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final UpdateManifest manifest;

    private UpdateFile(Path file, ZipFile zip, UpdateManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /// Opens one. Refuses what is not signed with this key or is not whole; the files in it are
    /// looked at when they are unpacked.
    static UpdateFile open(Path file, UpdateKey key) {
        if (!Files.isReadable(file)) {
            throw new Refused(new Problem.FileNotReadable(file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused(new Problem.FileIsNone(file.toString()));
        }
        ZipFile zip = null;
        UpdateFile opened = null;
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("too large");
            }
            zip = new ZipFile(file.toFile());
            opened = new UpdateFile(file, zip, manifest(file, zip, key));
            opened.requireNothingElse();
            return opened;
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file);
        } finally {
            if (zip != null && opened == null) {
                close(zip);
            }
        }
    }

    /// What lies in a folder under the names of update files, or the file itself.
    static Set<Path> at(Path place) {
        if (!Files.isDirectory(place)) {
            return Set.of(place);
        }
        Set<Path> found = new TreeSet<>();
        try (var inside = Files.newDirectoryStream(place, "*" + ENDING)) {
            inside.forEach(found::add);
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotReadable(place.toString()));
        }
        if (found.isEmpty()) {
            throw new Refused(new Problem.UpdateNowhere(place.toString(), "*" + ENDING));
        }
        return found;
    }

    /// The newest of those that this computer and key can take; where none can, the first of the
    /// reasons.
    static UpdateFile newest(Path place, UpdateKey key) {
        Optional<UpdateFile> best = Optional.empty();
        Optional<Refused> reason = Optional.empty();
        for (Path file : at(place)) {
            try {
                UpdateFile each = open(file, key);
                boolean better =
                        each.fits()
                                && best.map(b -> b.version().compareTo(each.version()) < 0)
                                        .orElse(true);
                if (!each.fits() && reason.isEmpty()) {
                    reason = Optional.of(each.foreign());
                }
                best.filter(_ -> better).ifPresent(UpdateFile::close);
                if (better) {
                    best = Optional.of(each);
                } else {
                    each.close();
                }
            } catch (Refused refusal) {
                reason = reason.isEmpty() ? Optional.of(refusal) : reason;
            }
        }
        if (best.isEmpty()) {
            throw reason.orElseThrow();
        }
        return best.get();
    }

    Path file() {
        return file;
    }

    VersionNumber version() {
        return manifest.version();
    }

    UpdateManifest manifest() {
        return manifest;
    }

    private boolean fits() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith(manifest.system())
                && System.getProperty("os.arch", "").equals(manifest.machine());
    }

    private Refused foreign() {
        return new Refused(
                new Problem.UpdateForeign(
                        file.toString(), manifest.system() + " " + manifest.machine()));
    }

    /// Unpacks it into a new folder and holds each file against the manifest. Refuses where one is
    /// cut or changed; then what was unpacked is worth nothing.
    void unpack(Path folder) throws IOException {
        ProgramFiles.folder(folder);
        Set<Path> made = new HashSet<>();
        for (Part part : manifest.parts()) {
            Path target = folder.resolve(part.name());
            folders(folder, target, made);
            unpack(part, target);
        }
        for (Path each : made) {
            OwnFiles.syncFolder(each);
        }
        OwnFiles.syncFolder(folder);
    }

    private static void folders(Path folder, Path target, Set<Path> made) throws IOException {
        Path at = folder;
        for (Path name : folder.relativize(OwnFiles.folderOf(target))) {
            at = at.resolve(name.toString());
            if (!at.equals(folder) && made.add(at)) {
                ProgramFiles.folder(at);
            }
        }
    }

    private void unpack(Part part, Path target) throws IOException {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) {
            throw damaged(file);
        }
        MessageDigest hash = sha256();
        byte[] chunk = new byte[CHUNK];
        long left = part.bytes();
        try (InputStream in = stream(entry);
                FileChannel out = ProgramFiles.create(target, part.runs())) {
            for (int read = read(in, chunk); read >= 0; read = read(in, chunk)) {
                left -= read;
                if (left < 0) {
                    throw damaged(file);
                }
                hash.update(chunk, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        if (left != 0 || !HexFormat.of().formatHex(hash.digest()).equals(part.sha256())) {
            throw damaged(file);
        }
    }

    /// What cannot be read is the file's fault, what cannot be written the disk's.
    private int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw damaged(file);
        }
    }

    private InputStream stream(ZipEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw damaged(file);
        }
    }

    private static UpdateManifest manifest(Path file, ZipFile zip, UpdateKey key)
            throws IOException {
        Optional<byte[]> text = small(zip, MANIFEST, LARGEST_MANIFEST);
        Optional<byte[]> signature = small(zip, SIGNATURE, LARGEST_SIGNATURE);
        if (text.isEmpty() || signature.isEmpty()) {
            throw new Refused(new Problem.UpdateUnsigned(file.toString()));
        }
        String written = new String(signature.get(), StandardCharsets.US_ASCII).strip();
        if (!key.holds(text.get(), Base64.getDecoder().decode(written))) {
            throw new Refused(new Problem.UpdateUnsigned(file.toString()));
        }
        return UpdateManifest.read(text.get());
    }

    private static Optional<byte[]> small(ZipFile zip, String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(name + " is too large");
            }
            return Optional.of(bytes);
        }
    }

    /// What nobody has signed has no place beside what somebody has.
    private void requireNothingElse() throws IOException {
        Set<String> known = new HashSet<>(Set.of(MANIFEST, SIGNATURE));
        manifest.parts().forEach(part -> known.add(part.name()));
        int found = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            found++;
            if (!known.contains(entries.nextElement().getName())) {
                throw new IOException("more than was signed");
            }
        }
        if (found != known.size()) {
            throw new IOException("not what was signed");
        }
    }

    private static Refused damaged(Path file) {
        return new Refused(new Problem.UpdateDamaged(file.toString()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "not closed", e);
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
