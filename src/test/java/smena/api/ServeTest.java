package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.journal.EntryKind;
import smena.store.Database;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `smena serve` as a process.
class ServeTest {
    @TempDir Path temporary;
    private Path folder = Path.of("");
    private String token = "";

    @BeforeEach
    void init() throws Exception {
        folder = temporary.resolve("till");
        token = String.valueOf(ServeProcess.init(folder).get("api_token"));
    }

    @Test
    void itServesPrintsAndEndsWhenAsked() throws Exception {
        assumeFalse(
                System.getProperty("os.name").startsWith("Windows"), "Windows ends it its own way");
        try (ServeProcess serveProcess = ServeProcess.start(folder)) {
            assertEquals(201, post(serveProcess, "/sessions/open/", "{\"opening_balance\":1}"));
            String sale =
                    "{\"session\":1,\"items\":[{\"product\":1,\"quantity\":1}],"
                            + "\"payments\":[{\"payment_method\":\"card\",\"amount\":4000}]}";
            assertEquals(201, post(serveProcess, "/sales/", sale));
            awaitPaper();
            try (ServeProcess second = ServeProcess.run(folder, "serve", "--port", "0")) {
                String said = second.rest();
                assertTrue(said.contains("Another till"), said);
                assertEquals(3, second.exit());
            }
            serveProcess.terminate();
            String last = serveProcess.rest();
            assertEquals(0, serveProcess.exit(), last);
            assertEquals("", last);
        }
        List<EntryKind> once = List.of(EntryKind.START, EntryKind.STOP);
        assertEquals(once, startAndStop());
        try (ServeProcess again = ServeProcess.start(folder)) {
            if (ServeProcess.hangUpIsHeard()) {
                again.hangUp();
            } else {
                again.terminate();
            }
            assertEquals(0, again.exit());
        }
    }

    @Test
    void onTheNetworkItSpeaksTlsUnlessPlainIsAskedFor() throws Exception {
        try (ServeProcess served = ServeProcess.start(folder, "--network")) {
            String port = ":" + served.port();
            String network = served.line();
            assertTrue(network.matches("network https://.*" + port), network);
            String fingerprint = served.line();
            assertTrue(fingerprint.matches("sha256 ([0-9A-F]{2}:){31}[0-9A-F]{2}"), fingerprint);
        }
        try (ServeProcess served = ServeProcess.start(folder, "--network", "--plain")) {
            String network = served.line();
            assertTrue(network.matches("network http://.*:" + served.port()), network);
        }
        try (ServeProcess wrong = ServeProcess.run(folder, "serve", "--plain")) {
            assertTrue(wrong.rest().contains("--network"));
            assertEquals(2, wrong.exit());
        }
    }

    @Test
    void aTakenPortIsSaidAndNothingElseHappens() throws Exception {
        Path other = temporary.resolve("other");
        ServeProcess.init(other);
        try (ServeProcess serveProcess = ServeProcess.start(folder)) {
            String port = Integer.toString(serveProcess.port());
            try (ServeProcess second = ServeProcess.run(other, "serve", "--port", port)) {
                String said = second.rest();
                assertEquals(
                        "Port "
                                + port
                                + " is in use by another program. Close it or choose another port",
                        said);
                assertEquals(1, second.exit());
            }
        }
        try (ServeProcess wrong = ServeProcess.run(other, "serve", "--port", "65536")) {
            assertTrue(wrong.rest().contains("0 to 65535"));
            assertEquals(2, wrong.exit());
        }
    }

    private int post(ServeProcess serveProcess, String path, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create(serveProcess.address() + "/api/services" + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    private void awaitPaper() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            try (Stream<Path> papers = Files.list(folder.resolve("paper"))) {
                if (papers.findAny().isPresent()) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no paper came out");
    }

    private List<EntryKind> startAndStop() {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(
                    tx ->
                            tx.journal()
                                    .all()
                                    .map(entry -> entry.kind())
                                    .filter(k -> k == EntryKind.START || k == EntryKind.STOP)
                                    .toList());
        }
    }
}
