package smena.app;

import smena.domain.Refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// The log, in rotating files: five of two megabytes, the newest in `till.0.log`. Nothing of it
/// reaches the console.
final class LogFiles implements AutoCloseable {
    private static final int BYTES = 2 << 20;
    private static final int FILES = 5;

    /// Held here, because the logging library forgets loggers that are not referenced.
    private final List<Logger> chatty =
            List.of(
                    Logger.getLogger("org.flywaydb"),
                    Logger.getLogger("org.jooq"),
                    Logger.getLogger("org.eclipse.jetty"));

    /// Warn of requests that are malformed: anyone could fill the files that way.
    private final List<Logger> callers =
            List.of(
                    Logger.getLogger("org.eclipse.jetty.util.HostPort"),
                    Logger.getLogger("org.eclipse.jetty.http"));

    private final Logger root = Logger.getLogger("");
    private final FileHandler file;

    private LogFiles(FileHandler file) {
        this.file = file;
        chatty.forEach(logger -> logger.setLevel(Level.WARNING));
        callers.forEach(logger -> logger.setLevel(Level.SEVERE));
        root.addHandler(file);
    }

    /// Nothing is written anywhere until [#in] says where.
    static void silence() {
        LogManager.getLogManager().reset();
    }

    /// Writes into `folder` from now on.
    static LogFiles in(Path folder) {
        try {
            // The percent sign is special in the library's patterns.
            String pattern = folder.toString().replace("%", "%%") + "/till.%g.log";
            FileHandler file = new FileHandler(pattern, BYTES, FILES, true);
            file.setFormatter(new LogFormat());
            file.setEncoding(StandardCharsets.UTF_8.name());
            // The usual one prints a stack trace where a person waits for a sentence.
            file.setErrorManager(new QuietErrors());
            return new LogFiles(file);
        } catch (IOException e) {
            throw new Refused(AppFolders.trouble(folder));
        }
    }

    @Override
    public void close() {
        root.removeHandler(file);
        file.close();
    }

    /// A log that cannot be written, as on a full disk, is no reason to stop or to alarm anybody.
    private static final class QuietErrors extends ErrorManager {
        @Override
        public synchronized void error(String message, Exception cause, int code) {}
    }
}
