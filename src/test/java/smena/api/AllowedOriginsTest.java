package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.people.Role;
import smena.domain.shop.HttpSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Scripts of web pages call only where a manager allowed their page.
class AllowedOriginsTest {
    private static final String PAGE = "https://shop.example";

    @TempDir Path folder;

    @Test
    void aPageThatWasAllowedMayCallAndNoOther() throws IOException {
        try (ApiShop api = new ApiShop(folder, with(PAGE), HttpLimits.USUAL)) {
            String leave = preflight(api, PAGE);
            assertTrue(leave.startsWith("HTTP/1.1 204"), leave);
            assertTrue(leave.contains("Access-Control-Allow-Origin: " + PAGE + "\r\n"), leave);
            assertTrue(leave.contains("Access-Control-Allow-Methods: GET, POST, PUT"), leave);
            assertTrue(leave.contains("Idempotency-Key"), leave);
            String answer = call(api, PAGE);
            assertTrue(answer.contains("Access-Control-Allow-Origin: " + PAGE + "\r\n"), answer);
            assertTrue(answer.contains("Vary: Origin"), answer);
            for (String other :
                    List.of("https://shop.example.evil", "http://shop.example", "null")) {
                assertStays(preflight(api, other));
                assertStays(call(api, other));
            }
        }
    }

    @Test
    void byDefaultNoPageMay() throws IOException {
        try (ApiShop api = new ApiShop(folder)) {
            assertStays(preflight(api, PAGE));
            assertStays(call(api, PAGE));
            assertTrue(preflight(api, PAGE).startsWith("HTTP/1.1 401"));
        }
    }

    @Test
    void originsAreWrittenAsBrowsersSendThem() {
        for (String good :
                List.of(
                        "https://shop.example",
                        "http://localhost:3000",
                        "http://127.0.0.1:8080",
                        "http://[::1]:3000")) {
            assertEquals(true, HttpSettings.isOrigin(good), good);
        }
        for (String bad :
                List.of("", "*", "null", "https://shop.example/", "shop.example", "https://a b")) {
            assertEquals(false, HttpSettings.isOrigin(bad), bad);
        }
    }

    private static HttpSettings with(String origin) {
        return new HttpSettings(true, 0, HttpSettings.Reach.LOCAL, List.of(origin));
    }

    private static String preflight(ApiShop api, String origin) throws IOException {
        return RawClient.ask(
                api.port(),
                "OPTIONS /api/services/sales/ HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                        + origin
                        + "\r\nAccess-Control-Request-Method: POST\r\n"
                        + "Access-Control-Request-Headers: authorization\r\n"
                        + "Connection: close\r\n\r\n");
    }

    private static String call(ApiShop api, String origin) throws IOException {
        return RawClient.ask(
                api.port(),
                "GET /api/services/sessions/current/ HTTP/1.1\r\nHost: localhost\r\nOrigin: "
                        + origin
                        + "\r\nAuthorization: Bearer "
                        + api.madeToken(Role.MANAGER)
                        + "\r\nConnection: close\r\n\r\n");
    }

    private static void assertStays(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertEquals(-1, answer.indexOf("Access-Control-Allow-Origin"), answer);
    }
}
