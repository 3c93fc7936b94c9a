package smena.app;

import smena.cli.CliBackend.LoggedBug;
import smena.domain.FaultLog;
import smena.domain.Refused;
import smena.files.OwnFiles;
import smena.files.OwnFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Where a bug is logged while no data folder is open: in the intended folder or, if no till was
/// made there, in a new one among the computer's temporary files.
final class BugFile {
    private final Path data;

    BugFile(Path data) {
        this.data = data;
    }

    /// Logs `bug`; never throws.
    LoggedBug write(String doing, Throwable bug) {
        Path own = new AppFolders(data).logs();
        try {
            return isOwn(own)
                    ? write(own, doing, bug)
                    : write(OwnFiles.temporaryFolder("smena-logs-"), doing, bug);
        } catch (IOException | Refused noFile) {
            return new LoggedBug(FaultLog.write(doing, bug), own);
        }
    }

    /// A data folder that was refused may be somebody else's, or full of links.
    private static boolean isOwn(Path logs) throws IOException {
        try {
            OwnFiles.requireOwnFolder(logs);
            OwnFolder.names(logs).forEach(n -> OwnFiles.requireFileOrNothing(logs.resolve(n)));
            return Files.isWritable(logs);
        } catch (NoSuchFileException | NotDirectoryException | Refused e) {
            return false;
        }
    }

    private static LoggedBug write(Path folder, String doing, Throwable bug) {
        try (LogFiles _ = LogFiles.in(folder)) {
            return new LoggedBug(FaultLog.write(doing, bug), folder);
        }
    }
}
