package smena.printing.transport;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A folder of pictures that only its owner can read, of which the newest are kept. The number in
/// front of a file's name says how new it is.
final class PaperFolder {
    private static final String ENDING = ".png";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final int most;

    PaperFolder(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /// Writes a file atomically.
    ///
    /// @param name the file's name without its ending; a file of that name is replaced
    Path put(String name, byte[] png) throws IOException {
        createFolder();
        Path target = folder.resolve(name + ENDING);
        // A temporary file is made with mode 0600, and moving keeps it.
        Path beside = Files.createTempFile(folder, "new", ".tmp");
        try {
            Files.write(beside, png);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        forgetOldest(target);
        return target;
    }

    private void createFolder() throws IOException {
        Files.createDirectories(folder, ownerOnly());
        if (isPosix()) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void forgetOldest(Path keep) throws IOException {
        List<Path> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            pictures = files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
        for (Path old : pictures.subList(0, Math.max(0, pictures.size() - most))) {
            if (!old.equals(keep)) {
                deleteIfFree(old);
            }
        }
    }

    /// On Windows a picture that is open elsewhere cannot be deleted; the next clean-up does it.
    private static void deleteIfFree(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (FileSystemException e) {
            if (!Files.exists(file)) {
                throw e;
            }
        }
    }
}
