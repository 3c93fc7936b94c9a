import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Folders of files, copied, deleted, weighed.
class Trees {
    private Trees() {}

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : list(folder).reversed()) {
                Files.delete(path);
            }
        }
    }

    /// All below it and itself, in the same order on each computer.
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path path : list(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    /// A file that runs, or one that does not, whatever mask this computer has.
    static void mode(Path file, boolean runs) throws IOException {
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /// Everybody may read all that is in a folder and run what runs, whatever mask this computer
    /// has; only the owner may write.
    static void open(Path folder) throws IOException {
        for (Path path : list(folder)) {
            if (!Files.isSymbolicLink(path)) {
                mode(path, Files.isDirectory(path) || Files.isExecutable(path));
            }
        }
    }

    static long bytes(Path folder) throws IOException {
        long sum = 0;
        for (Path path : list(folder)) {
            sum += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
        }
        return sum;
    }

    /// A name for what is in a folder: the first twelve digits of a hash over all of it.
    static String name(Path folder) throws IOException {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            for (Path path : list(folder)) {
                if (Files.isRegularFile(path)) {
                    hash.update(folder.relativize(path).toString().getBytes("UTF-8"));
                    hash.update(Files.readAllBytes(path));
                }
            }
            return HexFormat.of().formatHex(hash.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
