package smena.app;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.files.FileFacts;
import smena.files.OwnFiles;
import smena.files.OwnFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Where the till keeps what it has: one data folder that nobody but its owner can look into.
///
/// @param data the data folder, absolute
public record AppFolders(Path data) {
    private static final int LONGEST_NAME = 255;

    /// SQLite's 512 bytes, less the names inside the folder.
    private static final int LONGEST_PATH = 400;

    private static final String DATABASE = "smena.db";
    private static final Set<String> OURS =
            Set.of(
                    "keys",
                    "paper",
                    "logs",
                    "backups",
                    "set-aside",
                    "restore",
                    "goods-codes",
                    UpdateKey.PINNED,
                    // What an interrupted "init" leaves of a database that it was about to make.
                    DATABASE + "-wal",
                    DATABASE + "-shm",
                    DATABASE + "-journal",
                    SingleInstance.FILE,
                    WindowCall.FILE,
                    InitMark.FILE);

    /// The operating system's usual place for application data.
    ///
    /// @param environment the variables of the process; null for one that is not set
    /// @param system the operating system's name, as Java has it
    /// @param home the user's home directory
    public static Path usual(
            UnaryOperator<@Nullable String> environment, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path local = home.resolve("AppData").resolve("Local");
            return absolute(environment.apply("LOCALAPPDATA")).orElse(local).resolve("Smena");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Smena");
        }
        Path share = home.resolve(".local").resolve("share");
        return absolute(environment.apply("XDG_DATA_HOME")).orElse(share).resolve("smena");
    }

    /// The folders of `data`, made as needed. Refuses what cannot be written, and a folder that
    /// is in use for something else.
    public static AppFolders prepare(Path data) {
        AppFolders folders = new AppFolders(real(data));
        folders.checkLength();
        try {
            folders.checkOurs();
            folders.make();
            folders.checkNoLinks();
        } catch (IOException | SecurityException e) {
            throw new Refused(trouble(folders.data));
        }
        return folders;
    }

    /// Refuses a folder with anything in it: a new till begins in an empty one, or where an earlier
    /// attempt was interrupted.
    public static void requireEmpty(Path data) {
        AppFolders folders = new AppFolders(data.toAbsolutePath().normalize());
        if (new InitMark(folders).isThere()) {
            return;
        }
        if (folders.hasTill()) {
            throw new Refused(new Problem.FolderNotEmpty(folders.data.toString()));
        }
        if (!OURS.containsAll(folders.names()) || folders.holdsFiles()) {
            throw new Refused(new Problem.FolderForeign(folders.data.toString()));
        }
    }

    /// Whether a till was made here; its database may be gone since.
    public boolean hasTill() {
        return OwnFiles.isThere(data.resolve(DATABASE))
                || OwnFiles.isThere(data.resolve("restore"))
                || Files.exists(keys().resolve("journal.key"));
    }

    /// What the till calls its files and folders in a data folder.
    static Set<String> ownNames() {
        Set<String> names = new TreeSet<>(OURS);
        names.add(DATABASE);
        return names;
    }

    /// The keys of the journal and of the PINs.
    public Path keys() {
        return data.resolve("keys");
    }

    /// What the screen printer prints.
    public Path paper() {
        return data.resolve("paper");
    }

    /// The log files, for troubleshooting.
    public Path logs() {
        return data.resolve("logs");
    }

    /// Verified copies of the database.
    public Path backups() {
        return data.resolve("backups");
    }

    /// Why something could not be written into a folder: no space is left, or it is not allowed.
    static Problem trouble(Path folder) {
        return FileFacts.isFull(folder)
                ? new Problem.DiskFull()
                : new Problem.FolderNotWritable(folder.toString());
    }

    /// Whether more than the empty folders of an interrupted attempt is there.
    private boolean holdsFiles() {
        if (!Files.isDirectory(data)) {
            return false;
        }
        try (Stream<Path> inside = Files.walk(data)) {
            return inside.filter(path -> !Files.isDirectory(path))
                    .map(path -> String.valueOf(path.getFileName()))
                    .anyMatch(name -> !name.equals(SingleInstance.FILE));
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(new Problem.FolderNotWritable(data.toString()));
        }
    }

    /// SQLite refuses longer paths, and file systems longer names.
    private void checkLength() {
        boolean longName = false;
        for (Path name : data) {
            longName |= bytes(name) > LONGEST_NAME;
        }
        if (longName || bytes(data) > LONGEST_PATH) {
            throw new Refused(new Problem.PathTooLong(data.toString()));
        }
    }

    private static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private void checkOurs() {
        boolean foreign = names().stream().anyMatch(name -> !OURS.contains(name));
        if (foreign && !hasTill()) {
            throw new Refused(new Problem.FolderForeign(data.toString()));
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(data)) {
            return inside.map(path -> String.valueOf(path.getFileName())).toList();
        } catch (IOException e) {
            throw new Refused(new Problem.FolderNotWritable(data.toString()));
        }
    }

    private void make() throws IOException {
        for (Path folder : List.of(data, keys(), paper(), logs(), backups())) {
            OwnFiles.folder(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException(folder + " can not be written");
            }
        }
    }

    /// The till writes under these names without asking what they are.
    private void checkNoLinks() throws IOException {
        for (Path folder : List.of(data, keys(), logs())) {
            for (String name : OwnFolder.names(folder)) {
                Path path = folder.resolve(name);
                boolean ours = !folder.equals(data) || OURS.contains(name) || isDatabase(name);
                if (ours && !name.equals(WindowCall.FILE) && !OwnFiles.isFolder(path)) {
                    OwnFiles.requireFileOrNothing(path);
                }
            }
        }
    }

    private static boolean isDatabase(String name) {
        return name.equals(DATABASE) || name.startsWith(DATABASE + "-");
    }

    /// A person may name the data folder by a link to it; inside it there are none.
    private static Path real(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        try {
            return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        } catch (IOException e) {
            return folder;
        }
    }

    private static Optional<Path> absolute(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
