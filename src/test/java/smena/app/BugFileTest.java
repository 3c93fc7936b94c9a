package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.cli.CliBackend.LoggedBug;
import smena.files.OwnFolder;
import smena.files.Traps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@DisabledOnOs(OS.WINDOWS)
class BugFileTest {
    @TempDir Path data;

    @Test
    void aBugIsLoggedWhereTheTillLogs() throws IOException {
        Path logs = Files.createDirectory(data.resolve("logs"));
        assertEquals(logs, log().logs());
        assertTrue(Files.size(logs.resolve("till.0.log")) > 0);
    }

    @Test
    void noLinkIsWrittenThrough() throws IOException {
        Path theirs = Traps.folder(data.resolve("theirs"));
        Path logs = Traps.link(data.resolve("logs"), theirs);
        elsewhere(logs);
        Files.delete(logs);
        Files.createDirectory(logs);
        Traps.link(logs.resolve("till.0.log"), theirs.resolve("something"));
        elsewhere(logs);
        assertEquals("of others", Files.readString(theirs.resolve("something")));
        assertEquals(1, OwnFolder.names(theirs).size());
    }

    private void elsewhere(Path logs) throws IOException {
        LoggedBug logged = log();
        assertFalse(logged.logs().startsWith(data), () -> logged.logs() + " for " + logs);
        OwnFolder.removeAll(logged.logs());
    }

    private LoggedBug log() {
        return new BugFile(data).write("a test", new IllegalStateException("broken"));
    }
}
