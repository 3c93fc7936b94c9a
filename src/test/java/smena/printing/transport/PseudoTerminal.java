package smena.printing.transport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A cable between two ends of a serial line, made by `socat`: what goes in at one comes out at the
/// other.
final class PseudoTerminal implements AutoCloseable {
    private final Process socat;
    private final Path till;
    private final Path printer;

    private PseudoTerminal(Process socat, Path till, Path printer) {
        this.socat = socat;
        this.till = till;
        this.printer = printer;
    }

    /// Skips the test where there is no `socat`.
    static PseudoTerminal open(Path folder) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/socat")),
                "no serial line to test with: socat is not installed");
        Path till = folder.resolve("till");
        Path printer = folder.resolve("printer");
        Process socat =
                new ProcessBuilder(
                                "/usr/bin/socat",
                                "pty,raw,echo=0,link=" + till,
                                "pty,raw,echo=0,link=" + printer)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        while (!Files.exists(till) || !Files.exists(printer)) {
            assumeTrue(socat.isAlive(), "socat makes no serial line here");
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return new PseudoTerminal(socat, till.toRealPath(), printer.toRealPath());
    }

    Path till() {
        return till;
    }

    Path printer() {
        return printer;
    }

    /// Pulls the plug.
    @Override
    public void close() {
        socat.destroy();
        try {
            socat.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
