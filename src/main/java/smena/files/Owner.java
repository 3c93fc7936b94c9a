package smena.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whose a file or folder is, and what others may do with it. Windows gives each account a folder
/// of its own, so nothing is asked there.
final class Owner {
    static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    /// File systems whose owners and modes are the same for all files and say nothing.
    private static final Set<String> WITHOUT_MODES =
            Set.of(
                    "vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "cifs", "smb3", "9p",
                    "v9fs");

    private Owner() {}

    /// For a file or folder that is made with these permissions from the beginning.
    static FileAttribute<?>[] with(Path folder, Set<PosixFilePermission> permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /// Refuses anything but a folder that belongs to the account this process runs as, and lets
    /// nobody else look into it.
    static void take(Path folder) throws IOException {
        requireMine(folder);
        PosixFileAttributeView view = view(folder);
        if (view != null
                && keepsModes(folder)
                && !view.readAttributes().permissions().equals(FOLDER)) {
            view.setPermissions(FOLDER);
        }
    }

    /// Refuses anything but a folder that belongs to the account this process runs as.
    static void requireMine(Path folder) throws IOException {
        requireFolder(folder);
        PosixFileAttributeView view = view(folder);
        if (view != null && keepsModes(folder)) {
            require(isMine(view.readAttributes().owner()), folder);
        }
    }

    /// Refuses a folder in which other accounts can exchange what this one has made: theirs, or one
    /// that everybody may write without the sticky bit.
    static void requireSafe(Path folder) throws IOException {
        requireFolder(folder);
        PosixFileAttributeView view = view(folder);
        if (view == null || !keepsModes(folder)) {
            return;
        }
        UserPrincipal owner = view.readAttributes().owner();
        require(isMine(owner) || owner.getName().equals("root"), folder);
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        boolean others = permissions.contains(PosixFilePermission.OTHERS_WRITE);
        require(!others || isSticky(folder), folder);
    }

    private static void requireFolder(Path folder) throws IOException {
        BasicFileAttributes found =
                Files.readAttributes(folder, BasicFileAttributes.class, NOFOLLOW_LINKS);
        if (found.isRegularFile()) {
            throw new NotDirectoryException(folder.toString());
        }
        require(found.isDirectory(), folder);
    }

    private static @Nullable PosixFileAttributeView view(Path folder) {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    }

    private static boolean isSticky(Path folder) throws IOException {
        return Files.getAttribute(folder, "unix:mode", NOFOLLOW_LINKS) instanceof Integer mode
                && (mode & 01000) != 0;
    }

    /// By name, or by number where the account has none, as in some containers.
    static boolean isMine(UserPrincipal owner) {
        Optional<String> account = ProcessHandle.current().info().user();
        if (account.isPresent()) {
            return owner.getName().equals(account.get());
        }
        try {
            return owner.equals(Files.getOwner(Path.of("/proc/self")));
        } catch (IOException e) {
            return owner.getName().equals(System.getProperty("user.name", ""));
        }
    }

    private static boolean keepsModes(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return !WITHOUT_MODES.contains(store.type().toLowerCase(Locale.ROOT));
    }

    private static void require(boolean own, Path path) {
        if (!own) {
            throw new Refused(new Problem.NotOwn(path.toString()));
        }
    }
}
