package smena.api;

import smena.domain.shop.HttpSettings;
import smena.domain.shop.HttpSettings.Reach;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which web pages may call. A page that a manager did not allow gets no CORS headers, so the
/// browser withholds the answer from it.
final class AllowedOrigins {
    private static final String THE_DAY = "86400";

    /// The names of this computer. A page elsewhere may let its own name point here (DNS
    /// rebinding); its calls carry that name.
    private static final Pattern HERE =
            Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])\\.?(:[0-9]{1,5})?");

    private final HttpSettings settings;

    AllowedOrigins(HttpSettings settings) {
        this.settings = settings;
    }

    /// Whether the request's host is this computer, as it must be where only this computer may call
    /// in that way.
    boolean knowsHost(RequestHead head) {
        return head.encrypted()
                || settings.reach() == Reach.PLAIN
                || head.header("host")
                        .map(name -> HERE.matcher(name.strip().toLowerCase(java.util.Locale.ROOT)))
                        .map(java.util.regex.Matcher::matches)
                        .orElse(true);
    }

    /// The answer to a browser's preflight request; empty where this is not one or the page may not
    /// call.
    Optional<ApiAnswer> preflight(RequestHead head) {
        boolean asked =
                head.method().equals("OPTIONS")
                        && head.header("access-control-request-method").isPresent();
        return asked && allowed(head).isPresent()
                ? Optional.of(
                        new ApiAnswer(
                                ApiAnswer.NO_CONTENT,
                                "",
                                Map.of(
                                        "Access-Control-Allow-Methods",
                                        "GET, POST, PUT",
                                        "Access-Control-Allow-Headers",
                                        "Authorization, Content-Type, X-Tenant-Key,"
                                                + " Accept-Language, Idempotency-Key",
                                        "Access-Control-Allow-Private-Network",
                                        "true",
                                        "Access-Control-Max-Age",
                                        THE_DAY)))
                : Optional.empty();
    }

    /// The answer with the headers that let the page read it, where it may.
    ApiAnswer marked(RequestHead head, ApiAnswer answer) {
        if (settings.origins().isEmpty()) {
            return answer;
        }
        ApiAnswer varied = answer.with("Vary", "Origin");
        return allowed(head)
                .map(
                        origin ->
                                varied.with("Access-Control-Allow-Origin", origin)
                                        .with(
                                                "Access-Control-Expose-Headers",
                                                "Idempotent-Replay, Retry-After"))
                .orElse(varied);
    }

    private Optional<String> allowed(RequestHead head) {
        return head.header("origin").filter(settings.origins()::contains);
    }
}
