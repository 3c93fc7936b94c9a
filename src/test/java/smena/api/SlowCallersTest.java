package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.people.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Callers that write a letter now and then hold neither threads nor, for long, connections.
class SlowCallersTest {
    private static final HttpLimits HASTY =
            new HttpLimits(
                    40,
                    40,
                    8,
                    8 << 10,
                    1 << 20,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    new HttpLimits.Rate(1_000_000, 1_000_000),
                    HttpLimits.USUAL.failures());

    private static final HttpLimits PATIENT =
            new HttpLimits(
                    40,
                    4,
                    8,
                    8 << 10,
                    1 << 20,
                    Duration.ofSeconds(25),
                    Duration.ofSeconds(25),
                    Duration.ofSeconds(25),
                    new HttpLimits.Rate(1_000_000, 1_000_000),
                    HttpLimits.USUAL.failures());

    @TempDir Path folder;
    private ApiShop api;

    @BeforeEach
    void open() {
        api = new ApiShop(folder, ApiShop.ANY_PORT, HASTY);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void headersThatDoNotEndAreHungUpOn() throws IOException {
        try (RawClient slow = new RawClient(api.port())) {
            slow.send("GET /api/services/products/ HTTP/1.1\r\nHost: localhost\r\n");
            long began = System.nanoTime();
            assertTrue(dripsUntilHungUp(slow), "the server goes on listening");
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            assertTrue(seconds < 10, () -> "after " + seconds + " s");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Accept-Language: ru\r\n",
                "Connection: keep-alive\r\n",
                "Content-Length: 5\r\n",
                "Expect: 100-continue\r\n",
            })
    void headersThatNoLineEndsAreTheCallersFault(String more) throws IOException {
        try (RawClient slow = new RawClient(api.port())) {
            slow.send("GET /api/services/products/ HTTP/1.1\r\nHost: localhost\r\n" + more);
            String answer = slow.rest();
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 408"), answer);
            assertTrue(answer.isEmpty() || answer.contains("слишком долго"), answer);
        }
    }

    @Test
    void aBodyThatDoesNotEndIsAnsweredAndHungUpOn() throws IOException {
        try (RawClient slow = new RawClient(api.port())) {
            slow.send(head() + "Content-Length: 5000\r\n\r\n{\"session\"");
            String answer = slow.rest();
            assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
            assertTrue(answer.contains("слишком долго"), answer);
        }
    }

    @Test
    void aBodyThatDripsIsHungUpOn() throws IOException {
        try (RawClient slow = new RawClient(api.port())) {
            slow.send(head() + "Content-Length: 50000\r\n\r\n{");
            long began = System.nanoTime();
            assertTrue(dripsUntilHungUp(slow), "the server goes on reading");
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            assertTrue(seconds < 10, () -> "after " + seconds + " s");
        }
    }

    @Test
    void othersAreAnsweredMeanwhile() throws IOException {
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                RawClient rawClient = new RawClient(api.port());
                slow.add(rawClient);
                rawClient.send(i % 2 == 0 ? head() + "Content-Length: 5000\r\n\r\n{" : "GET /api");
            }
            for (int i = 0; i < 20; i++) {
                assertEquals(200, api.get("/products/?limit=1").status());
            }
        } finally {
            for (RawClient rawClient : slow) {
                rawClient.close();
            }
        }
    }

    @Test
    void connectionsAreFreeAgainAfterwards() throws IOException {
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                RawClient rawClient = new RawClient(api.port());
                slow.add(rawClient);
                rawClient.send("GET /api/serv");
            }
            assertEquals(200, api.get("/products/?limit=1").status());
        } finally {
            for (RawClient rawClient : slow) {
                rawClient.close();
            }
        }
    }

    @Test
    void whoSaysNothingIsHungUpOnSoon() throws IOException {
        try (RawClient silent = new RawClient(api.port())) {
            long began = System.nanoTime();
            assertEquals("", silent.rest());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            assertTrue(millis < 5_000, () -> "after " + millis + " ms");
        }
    }

    @Test
    void manySilentCallersKeepNobodyWaiting() throws IOException {
        List<RawClient> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                silent.add(new RawClient(api.port()));
                if (i % 50 == 49) {
                    long began = System.nanoTime();
                    try (RawClient other = new RawClient(api.port())) {
                        other.send(
                                "GET /api/services/products/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
                        assertEquals(401, other.answer(false).status());
                    }
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                    assertTrue(millis < 900, () -> "after " + millis + " ms");
                }
            }
        } finally {
            for (RawClient rawClient : silent) {
                rawClient.close();
            }
        }
    }

    /// There is room for many more, and nobody has been silent for long.
    @Test
    void whoHoldsTheirShareGivesOneOfItForANewConnection(@TempDir Path shared) throws IOException {
        List<RawClient> held = new ArrayList<>();
        try (ApiShop patient = new ApiShop(shared, ApiShop.ANY_PORT, PATIENT)) {
            for (int i = 0; i < PATIENT.share(); i++) {
                held.add(new RawClient(patient.port()).send("GET /api"));
            }
            try (RawClient newest = new RawClient(patient.port()).send("GET /api")) {
                assertTrue(isAnswered(newest), "a new one is let in");
            }
            long answered = held.stream().filter(SlowCallersTest::isAnswered).count();
            assertEquals(PATIENT.share() - 1, answered);
        } finally {
            for (RawClient rawClient : held) {
                rawClient.close();
            }
        }
    }

    private static boolean isAnswered(RawClient begun) {
        try {
            begun.send("/services/products/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return begun.rest().startsWith("HTTP/1.1 401");
        } catch (IOException hungUp) {
            return false;
        }
    }

    @Test
    void whoIsDeclinedKeepsNoConnection() throws IOException {
        try (RawClient stranger = new RawClient(api.port())) {
            stranger.send("GET /api/services/products/ HTTP/1.1\r\nHost: localhost\r\n\r\n");
            RawClient.Answered declined = stranger.answer(false);
            assertEquals(401, declined.status());
            assertTrue(declined.closes());
            assertEquals("", stranger.rest());
        }
    }

    @Test
    void aConnectionThatIsUsedAgainAndAgainStays() throws Exception {
        try (RawClient kept = new RawClient(api.port())) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
            while (System.nanoTime() < end) {
                kept.send(head() + "Content-Length: 2\r\n\r\n{}");
                assertEquals(400, kept.answer(false).status());
            }
        }
    }

    private String head() {
        return "POST /api/services/sales/ HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer "
                + api.madeToken(Role.MANAGER)
                + "\r\n";
    }

    private static boolean dripsUntilHungUp(RawClient slow) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            try {
                slow.send("X");
                Thread.onSpinWait();
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (IOException hungUp) {
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
