package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A shop's page as it was written for the earlier till, against this one.
class NodeClientTest {
    private static final Path SCENARIO = Path.of("src", "test", "node", "scenario.mjs");
    private static final int OLDEST = 18;

    @TempDir Path temporary;

    @Test
    void thePageGoesThroughItsWholeDay() throws Exception {
        assumeTrue(hasNode(), "Node 18 or newer is not on the path: its client was not tried");
        Path folder = temporary.resolve("till");
        Map<String, Object> made = ServeProcess.init(folder);
        try (ServeProcess serveProcess = ServeProcess.start(folder)) {
            ProcessBuilder page = new ProcessBuilder("node", SCENARIO.toString());
            page.environment().put("SMENA_BASE", serveProcess.address() + "/api/services");
            page.environment().put("SMENA_TOKEN", String.valueOf(made.get("api_token")));
            page.environment().put("SMENA_SHOP_KEY", String.valueOf(made.get("shop_key")));
            Process run = page.redirectErrorStream(true).start();
            String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, run.waitFor(), said);
            assertEquals("the whole scenario", said.strip());
            serveProcess.terminate();
            serveProcess.exit();
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            Process version =
                    new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
            String said =
                    new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String major = said.strip().replaceFirst("^v(\\d+).*", "$1");
            return version.waitFor() == 0 && Integer.parseInt(major) >= OLDEST;
        } catch (IOException | NumberFormatException none) {
            return false;
        }
    }
}
