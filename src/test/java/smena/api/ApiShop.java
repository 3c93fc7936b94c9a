package smena.api;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.people.Role;
import smena.domain.shop.HttpSettings;
import smena.service.TestShop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The demo shop with its contract open on a free port, and a program for each role.
public final class ApiShop implements AutoCloseable {
    static final HttpSettings ANY_PORT =
            new HttpSettings(true, 0, HttpSettings.Reach.LOCAL, List.of());

    private final TestShop shop;
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final Map<Role, String> tokens;

    public ApiShop(Path folder) {
        this(folder, ANY_PORT, HttpLimits.USUAL);
    }

    ApiShop(Path folder, HttpSettings settings, HttpLimits limits) {
        shop = new TestShop(folder);
        tokens =
                Map.of(
                        Role.CASHIER, token(Role.CASHIER),
                        Role.SENIOR, token(Role.SENIOR),
                        Role.MANAGER, token(Role.MANAGER));
        server = HttpServer.start(shop.services(), settings, limits, () -> {});
    }

    /// An answer.
    public record Reply(int status, String body, HttpResponse<String> whole) {
        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        Map<String, Object> json() throws IOException {
            return JSON.std.with(JSON.Feature.USE_BIG_DECIMAL_FOR_FLOATS).mapFrom(body);
        }
    }

    public TestShop shop() {
        return shop;
    }

    public int port() {
        return server.port();
    }

    public String token(Role role) {
        return shop.services()
                .apiClients()
                .make(shop.manager(), "test " + role, shop.person(role).id())
                .token();
    }

    String madeToken(Role role) {
        return String.valueOf(tokens.get(role));
    }

    /// Asks as the manager's program.
    public Reply get(String path) {
        return send(request(path, Role.MANAGER).GET());
    }

    /// Asks as the manager's program.
    public Reply post(String path, String body) {
        return send(request(path, Role.MANAGER).POST(BodyPublishers.ofString(body)));
    }

    /// Asks as the manager's program under an idempotency key.
    Reply post(String path, String body, String key) {
        return send(
                request(path, Role.MANAGER)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, Role role) {
        return plain(path)
                .header("Authorization", "Bearer " + tokens.get(role))
                .header("Content-Type", "application/json");
    }

    HttpRequest.Builder plain(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port() + "/api/services" + path));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// A sale of one piece of the first product, paid in cash.
    String sale(long session) {
        return "{\"session\":%d,\"items\":[{\"product\":%d,\"quantity\":1}],\"payments\":[{\"payment_method\":\"cash\",\"amount\":1000000}]}"
                .formatted(session, shop.product(0).id());
    }

    @Override
    public void close() {
        client.close();
        server.close();
        shop.close();
    }
}
