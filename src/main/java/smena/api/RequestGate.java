package smena.api;

import smena.domain.people.ApiClient;
import smena.domain.shop.HttpSettings;
import smena.service.clients.ApiClients;
import smena.text.Language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Checks a request before its body is read: who calls, and what for.
final class RequestGate {
    private static final String BASE = "/api/services";
    private static final String BEARER = "bearer ";
    private static final int LONGEST_KEY = 200;

    private final ApiClients apiClients;
    private final List<Route> routes;
    private final Map<Language, CallerLanguage> voices;
    private final AllowedOrigins allowedOrigins;
    private final int bodyBytes;
    private final RateLimiter calls;
    private final RateLimiter failures;

    RequestGate(
            ApiClients apiClients,
            List<Route> routes,
            Map<Language, CallerLanguage> voices,
            HttpSettings settings,
            HttpLimits limits,
            LongSupplier nanos) {
        this.apiClients = apiClients;
        this.routes = routes;
        this.voices = voices;
        this.allowedOrigins = new AllowedOrigins(settings);
        this.bodyBytes = limits.bodyBytes();
        this.calls = new RateLimiter(limits.calls(), nanos);
        this.failures = new RateLimiter(limits.failures(), nanos);
    }

    /// A request that may go on.
    ///
    /// @param path what it is for, after the base and without a slash at its end
    /// @param id the number in its path, as it stands there; empty for none
    /// @param key its idempotency key; empty for none
    record Admitted(
            RequestHead head,
            ApiClient client,
            CallerLanguage language,
            Route route,
            String path,
            String id,
            Optional<String> key) {}

    /// The language of the answer.
    CallerLanguage language(RequestHead head) {
        return Objects.requireNonNull(
                voices.get(CallerLanguage.wanted(head.header("accept-language"))), "a voice");
    }

    /// The answer with the headers that a page of another origin needs.
    ApiAnswer marked(RequestHead head, ApiAnswer answer) {
        return allowedOrigins.marked(head, answer);
    }

    /// Lets a request in, or declines it.
    Admitted admit(RequestHead head) {
        CallerLanguage language = language(head);
        if (!allowedOrigins.knowsHost(head)) {
            throw requestDeclined(ApiAnswer.MISDIRECTED, language.text("api.host"));
        }
        allowedOrigins
                .preflight(head)
                .ifPresent(
                        leave -> {
                            throw new RequestDeclined(leave);
                        });
        head.twice()
                .ifPresent(
                        name -> {
                            throw requestDeclined(
                                    ApiAnswer.BAD_REQUEST, language.text("api.twice", name));
                        });
        String path = path(head.path(), language);
        ApiClient client = caller(head, language);
        head.header("x-tenant-key")
                .filter(key -> !apiClients.isShopKey(key))
                .ifPresent(
                        _ -> {
                            throw requestDeclined(
                                    ApiAnswer.FORBIDDEN, language.text("api.shopKey"));
                        });
        String[] pieces = path.split("/", -1);
        Route route = route(head, pieces, language);
        String id = route.match(pieces).orElseThrow();
        if (route.changes()) {
            checkBody(head, language);
        }
        return new Admitted(head, client, language, route, path, id, key(head, language));
    }

    private static String path(String path, CallerLanguage language) {
        String rest = path.startsWith(BASE + "/") ? path.substring(BASE.length() + 1) : "";
        String plain = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        if (plain.isEmpty()) {
            throw requestDeclined(ApiAnswer.NOT_FOUND, language.text("api.notFound"));
        }
        return plain;
    }

    private ApiClient caller(RequestHead head, CallerLanguage language) {
        Optional<ApiClient> program =
                head.header("authorization")
                        .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(BEARER))
                        .map(text -> text.substring(BEARER.length()).strip())
                        .flatMap(apiClients::recognise);
        if (program.isEmpty()) {
            slowDown(failures.take(head.remote()), language);
            throw new RequestDeclined(
                    ApiAnswer.error(ApiAnswer.UNAUTHORIZED, language.text("api.token"))
                            .with("WWW-Authenticate", "Bearer"));
        }
        slowDown(calls.take(program.get().id()), language);
        return program.get();
    }

    private static void slowDown(long seconds, CallerLanguage language) {
        if (seconds > 0) {
            throw new RequestDeclined(
                    ApiAnswer.error(ApiAnswer.TOO_MANY, language.text("api.tooMany", seconds))
                            .with("Retry-After", Long.toString(seconds)));
        }
    }

    private Route route(RequestHead head, String[] pieces, CallerLanguage language) {
        List<Route> there = routes.stream().filter(r -> r.match(pieces).isPresent()).toList();
        if (there.isEmpty()) {
            throw requestDeclined(ApiAnswer.NOT_FOUND, language.text("api.notFound"));
        }
        return there.stream()
                .filter(route -> route.method().equals(head.method()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RequestDeclined(
                                        ApiAnswer.error(
                                                        ApiAnswer.METHOD_NOT_ALLOWED,
                                                        language.text("api.method"))
                                                .with("Allow", allow(there))));
    }

    private static String allow(List<Route> there) {
        return there.stream().map(Route::method).distinct().collect(Collectors.joining(", "));
    }

    private void checkBody(RequestHead head, CallerLanguage language) {
        String type = head.header("content-type").orElse("application/json");
        String[] parts = type.toLowerCase(Locale.ROOT).split(";");
        boolean json = parts.length > 0 && parts[0].strip().equals("application/json");
        boolean letters =
                Arrays.stream(parts)
                        .map(String::strip)
                        .filter(part -> part.startsWith("charset="))
                        .allMatch(part -> part.replace("\"", "").equals("charset=utf-8"));
        boolean plain = head.header("content-encoding").map("identity"::equals).orElse(true);
        if (!json || !letters || !plain) {
            throw requestDeclined(ApiAnswer.UNSUPPORTED, language.text("api.contentType"));
        }
        if (isFarTooLarge(head)) {
            throw tooLarge(language);
        }
    }

    /// Whether to answer before the body is there: because the caller waits for `100 Continue`, or
    /// because even reading and discarding it would be too much.
    private boolean isFarTooLarge(RequestHead head) {
        String length = head.header("content-length").orElse("0");
        boolean number = length.length() < 10 && length.chars().allMatch(Character::isDigit);
        long bytes = number ? Long.parseLong(length) : Long.MAX_VALUE;
        boolean waits = head.header("expect").isPresent();
        return bytes > (waits ? bodyBytes : (long) bodyBytes * Body.PATIENT_TIMES);
    }

    static RequestDeclined tooLarge(CallerLanguage language) {
        return requestDeclined(ApiAnswer.TOO_LARGE, language.text("api.tooLarge"));
    }

    private static Optional<String> key(RequestHead head, CallerLanguage language) {
        Optional<String> key = head.header("idempotency-key").map(String::strip);
        if (key.filter(text -> text.isEmpty() || text.length() > LONGEST_KEY).isPresent()) {
            throw JsonFields.requestDeclined(
                    "Idempotency-Key", language.text("api.text", LONGEST_KEY));
        }
        return key;
    }

    private static RequestDeclined requestDeclined(int status, String sentence) {
        return new RequestDeclined(ApiAnswer.error(status, sentence));
    }
}
