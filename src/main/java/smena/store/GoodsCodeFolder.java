package smena.store;

import smena.files.OwnFiles;
import smena.files.OwnFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the directories of goods codes lie: a folder beside the database, with a file for each
/// that was taken. The one with the highest number is used; those before it go as soon as nobody
/// reads them any more.
record GoodsCodeFolder(Path folder) {
    private static final Pattern NAME = Pattern.compile("codes-(\\d{1,9})\\.db");
    private static final Duration LEFT_BEHIND = Duration.ofDays(2);
    private static final Pattern DRAFT =
            Pattern.compile("draft-[0-9a-f-]{36}\\.db(?:-journal|-wal|-shm)?");

    static GoodsCodeFolder beside(Path database) {
        return new GoodsCodeFolder(
                OwnFiles.folderOf(database.toAbsolutePath()).resolve("goods-codes"));
    }

    /// The directory that is used; empty where there is none.
    Optional<Path> current() {
        int newest = newest();
        return newest == 0 ? Optional.empty() : Optional.of(file(newest));
    }

    /// The place of the next one.
    Path next() {
        return file(newest() + 1);
    }

    private Path file(int number) {
        return folder.resolve("codes-" + number + ".db");
    }

    private int newest() {
        if (!OwnFiles.isFolder(folder)) {
            return 0;
        }
        try {
            return OwnFolder.names(folder).stream()
                    .mapToInt(GoodsCodeFolder::number)
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            System.getLogger("smena.store").log(System.Logger.Level.WARNING, "no directory", e);
            return 0;
        }
    }

    private static int number(String name) {
        Matcher named = NAME.matcher(name);
        return named.matches() ? Integer.parseInt(named.group(1)) : 0;
    }

    /// Removes what is no longer used, and drafts that an import of days before has left; what
    /// somebody still reads goes the next time.
    void tidy(Instant now) {
        int newest = newest();
        try {
            OwnFolder.delete(
                    folder,
                    name ->
                            number(name) > 0 && number(name) < newest
                                    || DRAFT.matcher(name).matches() && isOld(name, now));
        } catch (IOException e) {
            System.getLogger("smena.store").log(System.Logger.Level.DEBUG, "not tidied", e);
        }
    }

    /// Another process may be making one just now.
    private boolean isOld(String name, Instant now) {
        try {
            return Files.getLastModifiedTime(folder.resolve(name))
                    .toInstant()
                    .isBefore(now.minus(LEFT_BEHIND));
        } catch (IOException e) {
            return false;
        }
    }
}
