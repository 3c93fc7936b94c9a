package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import smena.domain.people.Role;
import smena.race.Books;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// 10,000 requests of every kind from 50 connections at once, beside callers who hardly write.
/// `-Dsmena.fuzz=200000` sends more, `-Dsmena.fuzz.seed=2` others.
@Isolated("it counts the threads and the memory of the process")
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("smena.fuzz", 10_000);
    private static final long SEED = Long.getLong("smena.fuzz.seed", 1);
    private static final int CONNECTIONS = 50;
    private static final int SLOW = 12;
    private static final long LEAK_BYTES = 32 << 20;
    private static final long FAST_MILLIS = 100;

    private static final HttpLimits LIMITS =
            new HttpLimits(
                    HttpLimits.USUAL.connections(),
                    HttpLimits.USUAL.share(),
                    HttpLimits.USUAL.threads(),
                    HttpLimits.USUAL.headerBytes(),
                    HttpLimits.USUAL.bodyBytes(),
                    HttpLimits.USUAL.idle(),
                    HttpLimits.USUAL.firstByte(),
                    Duration.ofSeconds(2),
                    new HttpLimits.Rate(1_000_000, 1_000_000),
                    HttpLimits.USUAL.failures());

    @TempDir Path folder;

    @Test
    void nothingBreaksIt() throws Exception {
        int threadsBefore = Thread.activeCount();
        List<Long> reads = new ArrayList<>();
        try (ApiShop api = new ApiShop(folder, ApiShop.ANY_PORT, LIMITS)) {
            api.post("/sessions/open/", "{\"opening_balance\":0}");
            String token = api.madeToken(Role.MANAGER);
            ConcurrentCallers first = new ConcurrentCallers(api.port(), token, SEED);
            first.run(REQUESTS / 10, CONNECTIONS);
            long heapBefore = heap();

            ConcurrentCallers rest = new ConcurrentCallers(api.port(), token, SEED + 1);
            AtomicBoolean going = new AtomicBoolean(true);
            List<RawClient> slow = slowCallers(api, token);
            Thread drip = Thread.ofVirtual().start(() -> drip(slow, going));
            Thread reader = Thread.ofPlatform().start(() -> read(api, going, reads));
            rest.run(REQUESTS - REQUESTS / 10, CONNECTIONS);
            going.set(false);
            drip.join();
            reader.join();
            for (RawClient rawClient : slow) {
                rawClient.close();
            }

            assertEquals(List.of(), List.copyOf(first.faults()));
            assertEquals(List.of(), List.copyOf(rest.faults()));
            assertTrue(rest.sold() > REQUESTS / 100, () -> rest.statuses().toString());
            long grown = heap() - heapBefore;
            assertTrue(grown < LEAK_BYTES, () -> "the heap grew by " + grown);
            long usual = reads.stream().sorted().toList().get(reads.size() / 2);
            assertTrue(usual < FAST_MILLIS * 1_000_000, () -> "a read took " + usual + " ns");
            assertEquals(200, api.get("/products/?limit=1").status());
            Books.check(api.shop(), first.sold() + rest.sold());
            assertEquals(List.of(), api.shop().services().audit().verify().findings());
            System.getLogger("smena.api")
                    .log(
                            System.Logger.Level.INFO,
                            "answers {0}, {1} sold, a read took {2} us, the heap grew by {3} KB",
                            rest.statuses(),
                            rest.sold(),
                            usual / 1_000,
                            grown >> 10);
        }
        awaitThreads(threadsBefore);
    }

    private static List<RawClient> slowCallers(ApiShop api, String token) throws IOException {
        List<RawClient> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            RawClient rawClient = new RawClient(api.port());
            slow.add(rawClient);
            if (i % 3 == 1) {
                rawClient.send("GET /api/services/products/ HTTP/1.1\r\nHost: localhost\r\nX: ");
            } else if (i % 3 == 2) {
                rawClient.send(
                        "POST /api/services/sales/ HTTP/1.1\r\nHost: localhost\r\n"
                                + "Authorization: Bearer "
                                + token
                                + "\r\nContent-Length: 100000\r\n\r\n{");
            }
        }
        return slow;
    }

    /// A letter now and then, from those who write at all.
    private static void drip(List<RawClient> slow, AtomicBoolean going) {
        while (going.get()) {
            for (int i = 0; i < slow.size(); i++) {
                try {
                    if (i % 3 != 0) {
                        slow.get(i).send(" ");
                    }
                } catch (IOException hungUp) {
                    continue;
                }
            }
            pause();
        }
    }

    private static void read(ApiShop api, AtomicBoolean going, List<Long> reads) {
        while (going.get()) {
            long began = System.nanoTime();
            api.shop().services().products().catalog().byBarcode("2000000000015");
            reads.add(System.nanoTime() - began);
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// As many threads as before, and none of the server's.
    private static void awaitThreads(int before) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Thread.activeCount() > before || hasServerThread()) {
            assertTrue(
                    System.nanoTime() < end,
                    () -> "threads are left: " + Thread.getAllStackTraces().keySet());
            pause();
        }
    }

    private static boolean hasServerThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("smena-http"));
    }
}
