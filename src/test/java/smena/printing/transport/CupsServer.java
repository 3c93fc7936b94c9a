package smena.printing.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A print server of its own, beside whatever the computer has: its files in one folder, its port
/// on this computer only.
final class CupsServer implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("/usr/sbin/cupsd", "/usr/sbin/lpadmin", "/usr/bin/lpr", "/usr/bin/lpstat");

    private final Process server;
    private final String address;

    private CupsServer(Process server, String address) {
        this.server = server;
        this.address = address;
    }

    /// Skips the test where CUPS is not installed or does not start.
    static CupsServer start(Path folder) throws IOException, InterruptedException {
        for (String program : PROGRAMS) {
            assumeTrue(
                    Files.isExecutable(Path.of(program)),
                    "no spooler to test with: " + program + " is not installed");
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        String address = "127.0.0.1:" + SocketPrinter.freePort();
        Path settings = Files.writeString(folder.resolve("cupsd.conf"), settings(address));
        Path files = Files.writeString(folder.resolve("cups-files.conf"), files(folder));
        Process server =
                new ProcessBuilder(
                                "/usr/sbin/cupsd",
                                "-f",
                                "-c",
                                settings.toString(),
                                "-s",
                                files.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out").toFile())
                        .start();
        CupsServer cups = new CupsServer(server, address);
        for (int i = 0; i < 200 && !cups.runs("/usr/bin/lpstat", "-r"); i++) {
            if (!server.isAlive()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(25);
        }
        if (!cups.runs("/usr/bin/lpstat", "-r")) {
            cups.close();
            assumeTrue(false, "no spooler to test with: cupsd does not start here");
        }
        return cups;
    }

    private static String settings(String address) {
        return """
        Listen %s
        LogLevel warn
        MaxLogSize 0
        Browsing Off
        DefaultAuthType None
        WebInterface No
        <Location />
          Order allow,deny
          Allow all
        </Location>
        <Location /admin>
          Order allow,deny
          Allow all
        </Location>
        <Policy default>
          <Limit All>
            Order deny,allow
          </Limit>
        </Policy>
        """
                .formatted(address);
    }

    private static String files(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("FatalErrors config\n");
        Stream.of("ServerRoot", "RequestRoot", "CacheDir", "StateDir", "TempDir")
                .forEach(name -> text.append(name + " " + folder.resolve(name) + "\n"));
        Stream.of("AccessLog", "ErrorLog", "PageLog")
                .forEach(name -> text.append(name + " " + folder.resolve(name) + "\n"));
        for (String name :
                List.of("ServerRoot", "RequestRoot", "CacheDir", "StateDir", "TempDir")) {
            Files.createDirectory(folder.resolve(name));
        }
        return text.toString();
    }

    /// As the environment variable `CUPS_SERVER` names it.
    String address() {
        return address;
    }

    /// A queue that passes on what it gets as it is.
    void addQueue(String name, int port) throws IOException, InterruptedException {
        String device = "socket://127.0.0.1:" + port;
        run("/usr/sbin/lpadmin", "-p", name, "-E", "-v", device, "-m", "raw");
    }

    void removeQueue(String name) throws IOException, InterruptedException {
        run("/usr/sbin/lpadmin", "-x", name);
    }

    void run(String... command) throws IOException, InterruptedException {
        assertEquals(true, runs(command), String.join(" ", command));
    }

    private boolean runs(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CUPS_SERVER", address);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        return process.waitFor() == 0 && !said.contains("not running");
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
