package smena.crash;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/// Something a program asked of the till under a key of its own, and what it was told.
final class Command {
    private final String path;
    private final String key;
    private final String body;
    private final Optional<BigDecimal> total;
    private volatile HttpCaller.@Nullable Answer answer;

    /// @param total what a sale must come to; empty for anything else
    Command(String path, String key, String body, Optional<BigDecimal> total) {
        this.path = path;
        this.key = key;
        this.body = body;
        this.total = total;
    }

    String key() {
        return key;
    }

    Optional<BigDecimal> total() {
        return total;
    }

    boolean isSale() {
        return total.isPresent();
    }

    /// What was answered first; empty as long as nobody knows what became of it.
    Optional<HttpCaller.Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /// Whether the till said that it was done.
    boolean acknowledged() {
        return answer().filter(HttpCaller.Answer::done).isPresent();
    }

    /// Asks; the first answer is written down.
    HttpCaller.Answer ask(HttpCaller httpCaller) throws IOException, InterruptedException {
        HttpCaller.Answer now = httpCaller.post(path, key, body);
        if (answer == null) {
            answer = now;
        }
        return now;
    }

    @Override
    public String toString() {
        return path + " " + key + " " + body + " -> " + answer;
    }
}
