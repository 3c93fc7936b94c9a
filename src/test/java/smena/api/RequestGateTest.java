package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.api.ApiShop.Reply;
import smena.domain.people.ApiClient;
import smena.domain.people.Role;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What is decided before anybody reads a body.
class RequestGateTest {
    @TempDir Path folder;
    private ApiShop api;

    @BeforeEach
    void open() {
        api = new ApiShop(folder);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void whatMustBeOneIsNotGivenTwice() throws IOException {
        String good = "Authorization: Bearer " + api.madeToken(Role.MANAGER);
        String stranger = "Authorization: Bearer x";
        List<List<String>> pairs =
                List.of(
                        List.of(good, stranger),
                        List.of(good, good),
                        List.of(good, "X-Tenant-Key: a", "X-Tenant-Key: b"),
                        List.of(good, "Idempotency-Key: a", "idempotency-key: b"),
                        List.of(good, "Accept-Language: uz", "Accept-Language: en"),
                        List.of(good, "Content-Type: application/json", "Content-Type: text/xml"),
                        List.of(good, "Content-Length: 0", "Content-Length: 0"),
                        List.of(good, "Content-Length: 0", "Transfer-Encoding: chunked"),
                        List.of(good, "Origin: a", "Origin: b"),
                        List.of(good, "Host: 127.0.0.1"));
        for (List<String> headers : pairs) {
            assertEquals(400, answerTo("/sessions/current/", headers).status(), headers::toString);
        }
        assertEquals(400, answerTo("/products/?limit=1&limit=2", List.of(good)).status());
        assertEquals(200, answerTo("/products/?limit=1", List.of(good)).status());
    }

    private RawClient.Answered answerTo(String path, List<String> headers) throws IOException {
        try (RawClient raw = new RawClient(api.port())) {
            String head = "GET /api/services" + path + " HTTP/1.1\r\nHost: localhost\r\n";
            raw.send(head + String.join("\r\n", headers) + "\r\n\r\n");
            return raw.answer(false);
        }
    }

    @Test
    void nobodyGetsInWithoutAGoodToken() {
        String good = api.madeToken(Role.MANAGER);
        String last = good.endsWith("A") ? "B" : "A";
        List<String> bad =
                List.of(
                        "Bearer ",
                        "Bearer x",
                        "Bearer smena_1_",
                        "Basic " + good,
                        "Bearer " + good.substring(0, good.length() - 1) + last,
                        "Bearer " + good + "A",
                        "Bearer " + good.replaceFirst("smena_\\d+", "smena_99"),
                        "Bearer " + good.replaceFirst("smena_\\d+", "smena_999999999"),
                        good);
        for (String header : bad) {
            Reply refused =
                    api.send(api.plain("/sessions/current/").header("Authorization", header));
            assertEquals(401, refused.status(), header);
            assertEquals("Bearer", refused.header("WWW-Authenticate"));
            assertEquals(
                    "{\"status\":\"error\",\"message\":\"Нужен действующий токен\",\"data\":null}",
                    refused.body());
        }
        assertEquals(401, api.send(api.plain("/sessions/current/")).status());
        HttpRequest.Builder small =
                api.plain("/sessions/current/").header("Authorization", "bearer " + good);
        assertEquals(404, api.send(small).status());
    }

    @Test
    void aWithdrawnTokenIsNobodys() {
        ApiClient client = api.shop().services().apiClients().all().getFirst();
        assertEquals(404, get(Role.CASHIER).status());
        assertEquals(404, get(Role.MANAGER).status());
        for (ApiClient each : api.shop().services().apiClients().all()) {
            if (each.owner().role().is(Role.CASHIER)) {
                api.shop().services().apiClients().withdraw(api.shop().manager(), each.id());
            }
        }
        assertEquals(401, get(Role.CASHIER).status());
        assertEquals(404, get(Role.MANAGER).status());
        assertFalse(client.name().isEmpty());
    }

    @Test
    void theShopsKeyMayBeLeftOutButNotWrong() {
        String key = api.shop().services().apiClients().shopKey();
        assertEquals(404, withKey(key).status());
        for (String wrong : List.of("", "x", key + "x", key.substring(1))) {
            Reply refused = withKey(wrong);
            assertEquals(403, refused.status(), wrong);
            assertTrue(refused.body().contains("Это ключ другого магазина"), refused.body());
        }
    }

    @Test
    void unknownPathsAndMethodsAreSaid() {
        for (String path :
                List.of("/", "/nothing", "/sessions", "/sessions/1", "/sales/1/2/", "/sales/1/x")) {
            Reply none = api.get(path);
            assertEquals(404, none.status(), path);
            assertTrue(none.body().contains("Такого запроса нет"), none.body());
        }
        assertAllow("POST", "/sessions/open/", "GET");
        assertAllow("GET", "/sessions/current", "POST");
        assertAllow("POST, GET", "/sales/", "PUT");
        assertAllow("GET", "/sales/1/", "DELETE");
        assertAllow("GET, POST", "/products/", "OPTIONS");
        assertAllow("GET, PUT", "/products/1/", "DELETE");
        assertAllow("POST", "/goods-receipts/", "GET");
        assertAllow("GET", "/stock/", "POST");
    }

    @Test
    void largeBodiesAreRefused() throws IOException {
        String body = "{\"x\":\"" + "y".repeat(1 << 20) + "\"}";
        Reply told = api.post("/sales/", body);
        assertEquals(413, told.status());
        assertTrue(told.body().contains("больше 1 МБ"), told.body());
        Reply chunked =
                api.send(
                        api.request("/sales/", Role.MANAGER)
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () ->
                                                        new java.io.ByteArrayInputStream(
                                                                body.getBytes(
                                                                        StandardCharsets.UTF_8)))));
        assertEquals(413, chunked.status());
        String fits = "{\"session\":null,\"x\":[" + " ".repeat((1 << 20) - 25) + "]}";
        assertEquals(400, api.post("/sales/", fits).status());
        String huge = head("POST", "/sales/") + "Content-Length: 900000000\r\n\r\n{}";
        assertStatus(List.of("413"), RawClient.ask(api.port(), huge));
        String waits = "Expect: 100-continue\r\nContent-Length: 1048577\r\n\r\n";
        assertStatus(List.of("413"), RawClient.ask(api.port(), head("POST", "/sales/") + waits));
        String many = head("POST", "/sales/") + "Content-Length: 99999999999999999999\r\n\r\n{}";
        assertStatus(List.of("400", "413"), RawClient.ask(api.port(), many));
    }

    @Test
    void onlyJsonInUtf8IsRead() {
        for (String type :
                List.of(
                        "text/plain",
                        "application/x-www-form-urlencoded",
                        "application/json; charset=windows-1251",
                        "multipart/form-data",
                        ";",
                        "application/jsonx")) {
            Reply refused = typed(type);
            assertEquals(415, refused.status(), type);
            assertTrue(refused.body().contains("JSON в UTF-8"), refused.body());
        }
        for (String type : List.of("application/json", "Application/JSON; Charset=\"UTF-8\"")) {
            assertEquals(400, typed(type).status(), type);
        }
        Reply packed =
                api.send(
                        api.request("/sales/", Role.MANAGER)
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofString("{}")));
        assertEquals(415, packed.status());
    }

    @Test
    void bodiesThatAreNoObjectAreSaid() {
        for (String body :
                List.of(
                        "",
                        "{",
                        "{\"session\":}",
                        "{} {}",
                        "{\"a\":1,\"a\":2}",
                        "{\"a\":NaN}",
                        "{\"a\":01}",
                        "{'a':1}",
                        "\u0000",
                        "[".repeat(50_000),
                        "{\"a\":" + "[".repeat(30) + "]".repeat(30) + "}",
                        "{\"a\":" + "9".repeat(200) + "}",
                        "{\"a\":1e99999999999}")) {
            Reply refused = api.post("/sales/", body);
            assertEquals(400, refused.status(), body);
            assertEquals(
                    "{\"body\":[\"Это не JSON, который касса может прочесть\"]}", refused.body());
        }
        for (String body : List.of("[]", "7", "null", "\"x\"", "true")) {
            assertEquals("{\"body\":[\"Здесь нужен объект\"]}", api.post("/sales/", body).body());
        }
        Reply bad =
                api.send(
                        api.request("/sales/", Role.MANAGER)
                                .POST(
                                        BodyPublishers.ofByteArray(
                                                new byte[] {'{', '"', (byte) 0xC3, '"', '}'})));
        assertEquals(400, bad.status());
    }

    @Test
    void foreignNamesOfThisComputerAreRefused() throws IOException {
        for (String host : List.of("evil.example", "127.0.0.1.evil.example", "10.0.0.1:8765")) {
            String answer = asHost(host);
            assertStatus(List.of("421"), answer);
            assertTrue(answer.contains("чужим именем"), answer);
        }
        for (String host : List.of("localhost", "LOCALHOST:1", "127.0.0.1:8765", "[::1]:5")) {
            assertStatus(List.of("404"), asHost(host));
        }
    }

    @Test
    void whatIsNoRequestGetsAShortAnswer() throws IOException {
        for (String nonsense :
                List.of(
                        "hello\r\n\r\n",
                        "GET / HTTP/9.9\r\n\r\n",
                        "GET /api/services/products/?search=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        "GET /api/services/%2e%2e/x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        "GET /api/services/a%2fb HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        "GET /\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        "GET / HTTP/1.1\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: localhost\r\nX: "
                                + "y".repeat(20_000)
                                + "\r\n\r\n",
                        "GET /" + "y".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        "POST /api/services/sales/ HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                        "POST /api/services/sales/ HTTP/1.1\r\nHost: localhost\r\n"
                                + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}")) {
            String answer = RawClient.ask(api.port(), nonsense);
            assertTrue(
                    answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 505"),
                    nonsense + answer);
            assertFalse(answer.contains("Exception"), answer);
            assertFalse(answer.contains("<"), answer);
            assertFalse(answer.contains("Server:"), answer);
            assertTrue(answer.contains("\"status\":\"error\""), nonsense + answer);
        }
        assertEquals(404, get(Role.MANAGER).status());
    }

    @Test
    void aRequestThatBreaksOffHurtsNobody() throws IOException {
        String head = head("POST", "/sales/") + "Content-Length: 100\r\n\r\n{\"sess";
        RawClient.ask(api.port(), head);
        String chunked = head("POST", "/sales/") + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}";
        assertStatus(List.of("400"), RawClient.ask(api.port(), chunked));
        assertEquals(404, get(Role.MANAGER).status());
    }

    @Test
    void theKeyOfAnActIsBounded() {
        Reply refused = api.post("/sales/", "{}", "k".repeat(201));
        assertEquals(400, refused.status());
        assertEquals(
                "{\"Idempotency-Key\":[\"Здесь нужен текст не длиннее 200 знаков\"]}",
                refused.body());
    }

    private Reply get(Role role) {
        return api.send(api.request("/sessions/current/", role));
    }

    private Reply withKey(String key) {
        return api.send(
                api.request("/sessions/current/", Role.MANAGER).header("X-Tenant-Key", key));
    }

    private void assertAllow(String allowed, String path, String method) {
        Reply refused =
                api.send(
                        api.request(path, Role.MANAGER)
                                .method(method, BodyPublishers.ofString("{}")));
        assertEquals(405, refused.status(), path);
        assertEquals(allowed, refused.header("Allow"));
        assertEquals("", refused.header("Access-Control-Allow-Origin"));
    }

    private Reply typed(String type) {
        return api.send(
                api.plain("/sales/")
                        .header("Authorization", "Bearer " + api.madeToken(Role.MANAGER))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("{}")));
    }

    private String head(String method, String path) {
        return method
                + " /api/services"
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + api.madeToken(Role.MANAGER)
                + "\r\n";
    }

    private String asHost(String host) throws IOException {
        return RawClient.ask(
                api.port(),
                head("GET", "/sessions/current/").replace("Host: localhost", "Host: " + host)
                        + "\r\n");
    }

    private static void assertStatus(List<String> expected, String answer) {
        assertTrue(
                expected.stream().anyMatch(status -> answer.startsWith("HTTP/1.1 " + status)),
                answer);
    }
}
