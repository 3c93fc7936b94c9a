package smena.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Another program that calls the till over HTTP.
final class HttpCaller implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    /// @param address where the till answers, without a path
    HttpCaller(String address, String token) {
        this.base = URI.create(address + "/api/services/");
        this.token = token;
    }

    /// What the till answered.
    ///
    /// @param replay whether it says that it had answered so before
    record Answer(int status, String body, boolean replay) {
        boolean done() {
            return status == 200 || status == 201;
        }
    }

    /// Asks for something to be done once.
    Answer post(String path, String key, String body) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean replay = answer.headers().firstValue("Idempotent-Replay").orElse("").equals("true");
        return new Answer(answer.statusCode(), answer.body(), replay);
    }
}
