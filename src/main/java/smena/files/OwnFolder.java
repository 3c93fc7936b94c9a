package smena.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/// Removes what the till itself has made in a folder. The folder is opened once: exchanging it for
/// a link meanwhile changes nothing.
public final class OwnFolder {
    private OwnFolder() {}

    /// Removes the files of this account whose names are among `mine`. Links, folders and files of
    /// others stay; a folder that is a link itself, or is missing, is not touched.
    public static void delete(Path folder, Predicate<String> mine) throws IOException {
        if (!OwnFiles.isFolder(folder)) {
            return;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            List<Path> names = new ArrayList<>();
            inside.forEach(each -> names.add(each.getFileName()));
            names.removeIf(name -> !mine.test(name.toString()));
            if (inside instanceof SecureDirectoryStream<Path> opened) {
                if (isTheSame(opened, folder)) {
                    delete(opened, names);
                }
            } else {
                for (Path name : names) {
                    OwnFiles.delete(folder.resolve(name));
                }
            }
        }
    }

    /// Removes these files and then the folder, where nothing else is left in it.
    ///
    /// @return whether it is gone
    public static boolean remove(Path folder, Predicate<String> mine) throws IOException {
        delete(folder, mine);
        if (OwnFiles.isFolder(folder) && names(folder).isEmpty()) {
            Files.delete(folder);
        }
        return !OwnFiles.isThere(folder);
    }

    /// Removes a folder that this account made, with everything in it; links are removed, not
    /// followed.
    public static void removeAll(Path folder) throws IOException {
        if (!OwnFiles.isFolder(folder)) {
            return;
        }
        Owner.requireMine(folder);
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            if (inside instanceof SecureDirectoryStream<Path> opened) {
                if (isTheSame(opened, folder)) {
                    empty(opened);
                }
            } else {
                for (Path each : inside) {
                    removeAll(each);
                    Files.deleteIfExists(each);
                }
            }
        }
        Files.deleteIfExists(folder);
    }

    private static void empty(SecureDirectoryStream<Path> folder) throws IOException {
        List<Path> names = new ArrayList<>();
        folder.forEach(each -> names.add(each.getFileName()));
        for (Path name : names) {
            boolean isFolder =
                    folder.getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW_LINKS)
                            .readAttributes()
                            .isDirectory();
            if (isFolder) {
                try (SecureDirectoryStream<Path> inside =
                        folder.newDirectoryStream(name, NOFOLLOW_LINKS)) {
                    empty(inside);
                }
                folder.deleteDirectory(name);
            } else {
                folder.deleteFile(name);
            }
        }
    }

    /// The names in a folder, in order.
    public static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            inside.forEach(each -> names.add(String.valueOf(each.getFileName())));
        }
        names.sort(null);
        return names;
    }

    private static boolean isTheSame(SecureDirectoryStream<Path> opened, Path folder)
            throws IOException {
        Object key =
                opened.getFileAttributeView(BasicFileAttributeView.class)
                        .readAttributes()
                        .fileKey();
        BasicFileAttributes now =
                Files.readAttributes(folder, BasicFileAttributes.class, NOFOLLOW_LINKS);
        return now.isDirectory() && Objects.equals(key, now.fileKey());
    }

    private static void delete(SecureDirectoryStream<Path> folder, List<Path> names)
            throws IOException {
        for (Path name : names) {
            try {
                PosixFileAttributes found =
                        folder.getFileAttributeView(
                                        name, PosixFileAttributeView.class, NOFOLLOW_LINKS)
                                .readAttributes();
                if (found.isRegularFile() && Owner.isMine(found.owner())) {
                    folder.deleteFile(name);
                }
            } catch (NoSuchFileException e) {
                // Somebody else removed it meanwhile, which is as well.
                continue;
            }
        }
    }
}
