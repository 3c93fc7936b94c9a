package smena.app;

import smena.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Marks a data folder while `smena init` makes it. A process that is killed, or has no space left,
/// leaves the mark behind: what it made was never used, and `smena init` may begin anew. The first
/// till that opens the folder takes the mark away.
final class InitMark {
    static final String FILE = "init.unfinished";

    private static final List<String> DATABASE =
            List.of("smena.db", "smena.db-wal", "smena.db-shm");

    private final AppFolders folders;

    InitMark(AppFolders folders) {
        this.folders = folders;
    }

    private Path file() {
        return folders.data().resolve(FILE);
    }

    boolean isThere() {
        return Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS);
    }

    /// Sets the mark; what an unfinished attempt left is deleted first.
    void begin() {
        try {
            if (isThere()) {
                clear();
            } else {
                Files.createFile(file());
            }
        } catch (IOException e) {
            throw new Refused(AppFolders.trouble(folders.data()));
        }
    }

    /// Takes it away.
    void end() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new Refused(AppFolders.trouble(folders.data()));
        }
    }

    private void clear() throws IOException {
        for (String name : DATABASE) {
            Files.deleteIfExists(folders.data().resolve(name));
        }
        if (Files.isDirectory(folders.keys(), LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> keys = Files.list(folders.keys())) {
                for (Path key : keys.toList()) {
                    Files.deleteIfExists(key);
                }
            }
        }
    }
}
