package smena.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.UUID;

/// The till's own files and folders: made for their owner only, there whole or not at all, and
/// still there after a power cut. Where a link, a device or somebody else's folder stands in the
/// place of one, it is refused with [Problem.NotOwn] and left as it is.
public final class OwnFiles {
    private static final Set<OpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NOFOLLOW_LINKS);
    private static final Set<OpenOption> KEPT =
            Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    NOFOLLOW_LINKS);
    private static final String DRAFT = ".new";
    private static final int UUID_LENGTH = 36;

    private OwnFiles() {}

    /// Makes a folder where it is missing, with what is above it. One that is there already must
    /// belong to this account; from now on nobody else looks into it.
    public static Path folder(Path folder) throws IOException {
        if (!Files.exists(folder, NOFOLLOW_LINKS)) {
            Files.createDirectories(folderOf(folder));
            try {
                Files.createDirectory(folder, Owner.with(folder, Owner.FOLDER));
            } catch (FileAlreadyExistsException e) {
                // Another process made it just now; whose it is shows below.
            }
        }
        Owner.take(folder);
        return folder;
    }

    /// Makes a folder where it is missing. Unlike [#folder] it may hold other things too and keeps
    /// its permissions, but no other account may be able to exchange what is in it.
    public static Path sharedFolder(Path folder) throws IOException {
        if (!Files.exists(folder, NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, Owner.with(folder, Owner.FOLDER));
        }
        Owner.requireSafe(folder);
        return folder;
    }

    /// Refuses a folder in which another account can exchange what this one makes.
    public static void requireSafe(Path folder) throws IOException {
        Owner.requireSafe(folder);
    }

    /// Refuses anything but a folder that belongs to this account.
    public static void requireOwnFolder(Path folder) throws IOException {
        Owner.requireMine(folder);
    }

    /// Refuses a place where another account can exchange one of the folders above it.
    public static void requireSafeAbove(Path folder) throws IOException {
        Path above = folderOf(folder);
        while (!isThere(above) && above.getParent() != null) {
            above = above.getParent();
        }
        for (Path at = above.toRealPath(); at != null; at = at.getParent()) {
            Owner.requireSafe(at);
        }
    }

    /// Makes a new folder with a name nobody can foresee among the computer's temporary files.
    public static Path temporaryFolder(String prefix) throws IOException {
        return Files.createTempDirectory(prefix);
    }

    /// Makes a new file and opens it for writing; one that is there is never opened.
    public static FileChannel create(Path file) throws IOException {
        requireFileOrNothing(file);
        return FileChannel.open(file, NEW, Owner.with(file, Owner.FILE));
    }

    /// Opens a file that stays, for reading and writing; makes it where it is missing.
    public static FileChannel open(Path file) throws IOException {
        requireFileOrNothing(file);
        return FileChannel.open(file, KEPT, Owner.with(file, Owner.FILE));
    }

    /// Writes a small file atomically; a file of that name is replaced.
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a file atomically; a file of that name is replaced.
    public static void write(Path file, byte[] bytes) throws IOException {
        requireFileOrNothing(file);
        Path folder = folderOf(file);
        String name = String.valueOf(file.getFileName());
        OwnFolder.delete(folder, found -> isDraft(found, name));
        Path draft = folder.resolve(name + "." + UUID.randomUUID() + DRAFT);
        boolean whole = false;
        try (FileChannel channel = create(draft)) {
            writeAll(channel, bytes);
            channel.force(true);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(draft);
            }
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder);
    }

    /// Durably copies a file to a new one.
    public static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from, NOFOLLOW_LINKS);
                FileChannel channel = create(to)) {
            OutputStream out = Channels.newOutputStream(channel);
            in.transferTo(out);
            channel.force(true);
        }
    }

    /// Durably gives a file or folder another name in the same file system.
    public static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folderOf(to));
        if (!folderOf(from).equals(folderOf(to))) {
            syncFolder(folderOf(from));
        }
    }

    /// Makes a file in a folder and removes it again: whether that works.
    public static void tryOut(Path folder) throws IOException {
        Path trial = folder.resolve("smena-" + UUID.randomUUID() + ".trial");
        create(trial).close();
        Files.delete(trial);
    }

    /// Whether the file system a folder lies on lets programs and libraries be run from it.
    public static boolean runsPrograms(Path folder) {
        Path trial = folder.resolve("smena-" + UUID.randomUUID() + ".trial");
        try {
            Files.createFile(trial, Owner.with(folder, Owner.FOLDER));
            boolean runs = Files.isExecutable(trial);
            Files.delete(trial);
            return runs;
        } catch (IOException e) {
            return false;
        }
    }

    /// Removes a file; anything else of that name is left as it is.
    public static void delete(Path file) throws IOException {
        if (isFile(file)) {
            Files.deleteIfExists(file);
        }
    }

    /// Removes a socket that a process listened on; anything else of that name is left as it is.
    public static void deleteSocket(Path socket) throws IOException {
        if (isThere(socket)
                && Files.readAttributes(socket, BasicFileAttributes.class, NOFOLLOW_LINKS)
                        .isOther()) {
            Files.deleteIfExists(socket);
        }
    }

    /// Whether a file of that name is there, and neither a link nor anything else.
    public static boolean isFile(Path file) {
        return Files.isRegularFile(file, NOFOLLOW_LINKS);
    }

    /// Whether a folder of that name is there, and not a link to one.
    public static boolean isFolder(Path folder) {
        return Files.isDirectory(folder, NOFOLLOW_LINKS);
    }

    /// Whether anything of that name is there, if only a link that leads nowhere.
    public static boolean isThere(Path path) {
        return Files.exists(path, NOFOLLOW_LINKS);
    }

    /// A small file as text. Fails for anything but a file, and for one that is larger.
    ///
    /// @param most bytes
    public static String read(Path file, int most) throws IOException {
        return new String(readBytes(file, most), StandardCharsets.UTF_8);
    }

    /// A small file. Fails for anything but a file, and for one that is larger: a pipe would wait
    /// for ever, and gigabytes would fill the memory.
    ///
    /// @param most bytes
    public static byte[] readBytes(Path file, int most) throws IOException {
        BasicFileAttributes found =
                Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS);
        if (!found.isRegularFile() || found.size() > most) {
            throw new IOException(file + " is not a small file");
        }
        try (InputStream in = Files.newInputStream(file, NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(file + " grew while it was read");
            }
            return bytes;
        }
    }

    /// Refuses what is there under this name unless it is a file.
    public static void requireFileOrNothing(Path file) {
        if (isThere(file) && !isFile(file)) {
            throw new Refused(new Problem.NotOwn(file.toString()));
        }
    }

    /// Waits until the file's bytes are on the disk.
    public static void sync(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, NOFOLLOW_LINKS)) {
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

    /// The folder a file lies in.
    public static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /// Whether a file is `name`, or what a process that was killed while it wrote that left behind.
    public static boolean isOrDraftOf(String found, String name) {
        return found.equals(name) || isDraft(found, name);
    }

    private static boolean isDraft(String found, String name) {
        return found.startsWith(name + ".")
                && found.endsWith(DRAFT)
                && found.length() == name.length() + 1 + UUID_LENGTH + DRAFT.length();
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }
}
