package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.FaultLog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;

class LogFilesTest {
    @TempDir Path folder;

    /// The system's device that is always full stands where the log is written.
    @Test
    @EnabledOnOs(OS.LINUX)
    void aLogThatCannotBeWrittenSaysNothingOnTheConsole() throws IOException {
        Files.createSymbolicLink(folder.resolve("till.0.log"), Path.of("/dev/full"));
        PrintStream usual = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (LogFiles _ = LogFiles.in(folder)) {
            LogFilesTest.write(3);
        } finally {
            System.setErr(usual);
        }
        String console = said.toString(StandardCharsets.UTF_8);
        assertEquals(-1, console.indexOf("No space left"), console);
        assertEquals(-1, console.indexOf("java.util.logging.ErrorManager"), console);
    }

    @Test
    void malformedRequestsDoNotFillIt() throws IOException {
        try (LogFiles _ = LogFiles.in(folder)) {
            for (String name :
                    List.of(
                            "org.eclipse.jetty.http.HttpParser",
                            "org.eclipse.jetty.http.HttpURI",
                            "org.eclipse.jetty.util.HostPort")) {
                Logger.getLogger(name).warning("a caller's words");
            }
            System.getLogger("smena.app").log(System.Logger.Level.WARNING, "the till's own");
        }
        String log = Files.readString(folder.resolve("till.0.log"));
        assertEquals(-1, log.indexOf("a caller's words"), log);
        assertTrue(log.contains("the till's own"), log);
    }

    private static void write(int times) {
        for (int i = 0; i < times; i++) {
            FaultLog.write("a test", new IllegalStateException("broken for the test"));
        }
    }
}
