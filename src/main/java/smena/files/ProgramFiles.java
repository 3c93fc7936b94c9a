package smena.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/// Files of the program itself, in a folder of the account that keeps it: unlike the shop's own
/// ([OwnFiles]) everybody may read and run them, whatever mask the account has, and only their
/// owner may write.
public final class ProgramFiles {
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
    private static final Set<PosixFilePermission> RUN =
            PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READ =
            PosixFilePermissions.fromString("rw-r--r--");

    private ProgramFiles() {}

    /// Makes a folder where it is missing; what is above it is there.
    public static Path folder(Path folder) throws IOException {
        if (!OwnFiles.isFolder(folder)) {
            Files.createDirectory(folder);
            open(folder, RUN);
        }
        return folder;
    }

    /// Makes a new file and opens it for writing; one that is there is never opened.
    ///
    /// @param runs whether it is a program
    public static FileChannel create(Path file, boolean runs) throws IOException {
        FileChannel made = FileChannel.open(file, NEW);
        try {
            open(file, runs ? RUN : READ);
            return made;
        } catch (IOException e) {
            made.close();
            throw e;
        }
    }

    /// Puts a small text in the place of another: whoever reads sees one or the other, whole.
    public static void replace(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (FileChannel channel = create(draft, false)) {
                ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        OwnFiles.syncFolder(OwnFiles.folderOf(file));
    }

    private static void open(Path path, Set<PosixFilePermission> mode) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(mode);
        }
    }
}
