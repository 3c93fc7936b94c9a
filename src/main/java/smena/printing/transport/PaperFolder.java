package smena.printing.transport;

import smena.files.OwnFiles;
import smena.files.OwnFolder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A folder of pictures that only its owner can read, of which the newest are kept. The number in
/// front of a file's name says how new it is.
final class PaperFolder {
    private static final String ENDING = ".png";

    /// Pictures of others that lie there are none of ours.
    private static final Pattern NAME = Pattern.compile("\\d+-[a-z-]+\\.png");

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
        OwnFiles.folder(folder);
        Path target = folder.resolve(name + ENDING);
        OwnFiles.write(target, png);
        forgetOldest(target);
        return target;
    }

    private void forgetOldest(Path keep) throws IOException {
        List<String> pictures =
                OwnFolder.names(folder).stream().filter(NAME.asMatchPredicate()).toList();
        for (String old : pictures.subList(0, Math.max(0, pictures.size() - most))) {
            if (!keep.endsWith(old)) {
                deleteIfFree(folder.resolve(old));
            }
        }
    }

    /// On Windows a picture that is open elsewhere cannot be deleted; the next clean-up does it.
    private static void deleteIfFree(Path file) throws IOException {
        try {
            OwnFiles.delete(file);
        } catch (FileSystemException e) {
            if (!OwnFiles.isThere(file)) {
                throw e;
            }
        }
    }
}
