package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts the program as an account that may read only what it has permission for. Where the tests
/// run as root, `setpriv` takes the two rights away that let root read everything.
final class OrdinaryAccount {
    private static final List<String> WITHOUT_RIGHTS =
            List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search");

    private OrdinaryAccount() {}

    /// How the program ended, and what it said on either stream.
    record Ended(int exit, String said) {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// Skips the test where root cannot give its rights away.
    static void assume(Path folder) throws IOException, InterruptedException {
        Path closed = Files.writeString(folder.resolve("closed"), "x");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(
                ends(List.of("cat", closed.toString())).exit() == 0,
                "no setpriv here that takes root's rights away");
    }

    static Ended run(Path data, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djava.awt.headless=true",
                                "-Duser.language=en",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "smena.app.Main",
                                "--data",
                                data.toString()));
        command.addAll(List.of(arguments));
        return ends(command);
    }

    private static Ended ends(List<String> command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(isRoot() ? WITHOUT_RIGHTS : List.of());
        all.addAll(command);
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String said = String.join("\n", process.inputReader().lines().toList());
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
            return new Ended(process.exitValue(), said);
        } catch (IOException noSetpriv) {
            return new Ended(0, noSetpriv.toString());
        }
    }
}
