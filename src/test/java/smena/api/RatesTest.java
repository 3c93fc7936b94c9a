package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.people.Role;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

class RatesTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir Path folder;

    @Test
    void aBucketEmptiesAndFillsAgain() {
        AtomicLong now = new AtomicLong(-5);
        RateLimiter rateLimiter = new RateLimiter(new HttpLimits.Rate(3, 2), now::get);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, rateLimiter.take("a"));
        }
        assertEquals(1, rateLimiter.take("a"));
        assertEquals(0, rateLimiter.take("b"));
        now.addAndGet(SECOND / 2);
        assertEquals(0, rateLimiter.take("a"));
        assertEquals(1, rateLimiter.take("a"));
        now.addAndGet(Long.MAX_VALUE / 2);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, rateLimiter.take("a"));
        }
        assertEquals(1, rateLimiter.take("a"));
    }

    @Test
    void callersThatWereNotSeenForLongestAreForgotten() {
        RateLimiter rateLimiter = new RateLimiter(new HttpLimits.Rate(1, 1), () -> 0);
        assertEquals(0, rateLimiter.take("first"));
        assertTrue(rateLimiter.take("first") > 0);
        IntStream.range(0, 1_000).forEach(rateLimiter::take);
        assertEquals(0, rateLimiter.take("first"));
    }

    @Test
    void aTokenUsedTooOftenIsSlowedDownAndOthersAreNot() {
        HttpLimits usual = HttpLimits.USUAL;
        HttpLimits strict =
                new HttpLimits(
                        usual.connections(),
                        usual.share(),
                        usual.threads(),
                        usual.headerBytes(),
                        usual.bodyBytes(),
                        usual.idle(),
                        usual.firstByte(),
                        usual.request(),
                        new HttpLimits.Rate(5, 1),
                        new HttpLimits.Rate(2, 1));
        try (ApiShop api = new ApiShop(folder, ApiShop.ANY_PORT, strict)) {
            Reply slowed = until(api, Role.MANAGER, 429);
            assertEquals("1", slowed.header("Retry-After"));
            assertTrue(slowed.body().contains("Слишком много запросов"), slowed.body());
            assertEquals(404, current(api, Role.CASHIER).status());
            Reply locked = null;
            for (int i = 0; i < 10 && (locked == null || locked.status() != 429); i++) {
                locked = api.send(api.plain("/sessions/current/").header("Authorization", "x"));
            }
            assertEquals(429, locked == null ? 0 : locked.status());
            assertEquals(404, current(api, Role.SENIOR).status(), "a good token gets in anyway");
        }
    }

    private static Reply until(ApiShop api, Role role, int status) {
        Reply reply = current(api, role);
        for (int i = 0; i < 50 && reply.status() != status; i++) {
            reply = current(api, role);
        }
        assertEquals(status, reply.status());
        return reply;
    }

    private static Reply current(ApiShop api, Role role) {
        return api.send(api.request("/sessions/current/", role));
    }
}
