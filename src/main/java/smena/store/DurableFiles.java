package smena.store;

import smena.files.OwnFiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What is asked of a disk and of large files.
public final class DurableFiles {
    private static final long FULL_BELOW = 256 << 10;

    private DurableFiles() {}

    /// [OwnFiles#write(Path, String)].
    public static void write(Path file, String text) throws IOException {
        OwnFiles.write(file, text);
    }

    /// [OwnFiles#create], empty.
    public static void create(Path file) throws IOException {
        OwnFiles.create(file).close();
    }

    /// [OwnFiles#sync].
    public static void sync(Path file) throws IOException {
        OwnFiles.sync(file);
    }

    /// [OwnFiles#syncFolder].
    public static void syncFolder(Path folder) throws IOException {
        OwnFiles.syncFolder(folder);
    }

    /// [OwnFiles#rename].
    public static void rename(Path from, Path to) throws IOException {
        OwnFiles.rename(from, to);
    }

    /// [OwnFiles#folder].
    public static Path ownFolder(Path folder) throws IOException {
        return OwnFiles.folder(folder);
    }

    /// [OwnFiles#folderOf].
    public static Path folderOf(Path file) {
        return OwnFiles.folderOf(file);
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
}
