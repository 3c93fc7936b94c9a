package smena.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Files that are still there after a power cut, and that nobody but their owner reads.
public final class DurableFiles {
    private static final long FULL_BELOW = 256 << 10;

    private DurableFiles() {}

    /// Writes a small file atomically.
    public static void write(Path file, String text) throws IOException {
        SecretFile.write(folderOf(file), String.valueOf(file.getFileName()), text);
    }

    /// Makes an empty file that only its owner can read.
    public static void create(Path file) throws IOException {
        Files.createFile(file, SecretFile.ownerOnly(folderOf(file)));
    }

    /// Waits until the file's bytes are on the disk.
    public static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Waits until the names in a folder are on the disk; Windows does that by itself.
    public static void syncFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Durably gives a file another name in the same file system.
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folderOf(to));
        if (!folderOf(from).equals(folderOf(to))) {
            syncFolder(folderOf(from));
        }
    }

    /// Durably copies a file to one that only its owner can read.
    public static void copy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        create(to);
        try (InputStream in = Files.newInputStream(from);
                var out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        sync(to);
    }

    /// Makes a folder where it is missing; only its owner can look into it.
    public static Path ownFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        ownerOnly(folder);
        return folder;
    }

    /// Lets only its owner look into this folder.
    public static void ownerOnly(Path folder) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// Whether so little space is left that this is why something could not be written.
    public static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < FULL_BELOW;
        } catch (IOException e) {
            return false;
        }
    }

    /// The SHA-256 of a file, 64 hex digits.
    public static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                byte[] buffer = new byte[1 << 16];
                while (in.read(buffer) >= 0) {
                    continue;
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The folder a file lies in.
    public static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
