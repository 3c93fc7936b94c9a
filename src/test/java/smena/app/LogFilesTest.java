package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static void write(int times) {
        for (int i = 0; i < times; i++) {
            FaultLog.write("a test", new IllegalStateException("broken for the test"));
        }
    }
}
