package smena.app;

import smena.domain.Refused;
import smena.files.OwnFiles;
import smena.files.OwnFolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Marks a data folder while `smena init` makes it. A process that is killed, or has no space left,
/// leaves the mark behind: what it made was never used, and `smena init` may begin anew. The first
/// till that opens the folder takes the mark away.
final class InitMark {
    static final String FILE = "init.unfinished";

    private static final List<String> DATABASE =
            List.of("smena.db", "smena.db-wal", "smena.db-shm", "smena.db-journal");

    private static final List<String> KEYS =
            List.of(
                    "journal.key",
                    "journal.pub",
                    "pin.pepper",
                    "tls.key",
                    "tls.crt",
                    "anchor.json");

    private final AppFolders folders;

    InitMark(AppFolders folders) {
        this.folders = folders;
    }

    private Path file() {
        return folders.data().resolve(FILE);
    }

    /// The folder of keys of the till that is made.
    Path keys() {
        return folders.keys();
    }

    boolean isThere() {
        return OwnFiles.isFile(file());
    }

    /// Sets the mark; what an unfinished attempt left is deleted first.
    void begin() {
        try {
            if (isThere()) {
                clear();
            } else {
                OwnFiles.create(file()).close();
            }
        } catch (IOException e) {
            throw new Refused(AppFolders.trouble(folders.data()));
        }
    }

    /// Takes it away.
    void end() {
        try {
            OwnFiles.delete(file());
        } catch (IOException e) {
            throw new Refused(AppFolders.trouble(folders.data()));
        }
    }

    private void clear() throws IOException {
        OwnFolder.delete(folders.data(), DATABASE::contains);
        OwnFolder.delete(
                folders.keys(),
                name -> KEYS.stream().anyMatch(key -> OwnFiles.isOrDraftOf(name, key)));
    }
}
