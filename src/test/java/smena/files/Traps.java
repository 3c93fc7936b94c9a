package smena.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// What somebody else may have prepared in a folder the till writes into.
public final class Traps {
    private Traps() {}

    /// A link to `target`.
    public static Path link(Path at, Path target) throws IOException {
        return Files.createSymbolicLink(at, target);
    }

    /// A pipe that nobody writes into: opening it for reading never returns.
    public static Path pipe(Path at) throws IOException {
        try {
            if (new ProcessBuilder("mkfifo", at.toString()).start().waitFor() != 0) {
                throw new IOException("no pipe");
            }
            return at;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// A file of three gigabytes that takes no room on the disk.
    public static Path huge(Path at) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(at.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        return at;
    }

    /// A folder with something in it.
    public static Path folder(Path at) throws IOException {
        Files.createDirectories(at);
        Files.writeString(at.resolve("something"), "of others");
        return at;
    }
}
