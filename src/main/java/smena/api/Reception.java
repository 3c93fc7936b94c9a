package smena.api;

import smena.domain.people.Program;
import smena.domain.shop.HttpSettings;
import smena.service.Programs;
import smena.text.Language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Looks at a request before anybody reads its body: who calls, and what for.
final class Reception {
    private static final String BASE = "/api/services";
    private static final String BEARER = "bearer ";
    private static final int LONGEST_KEY = 200;

    private final Programs programs;
    private final List<Route> routes;
    private final Map<Language, Voice> voices;
    private final Origins origins;
    private final int bodyBytes;
    private final Buckets calls;
    private final Buckets failures;

    Reception(
            Programs programs,
            List<Route> routes,
            Map<Language, Voice> voices,
            HttpSettings settings,
            HttpLimits limits,
            LongSupplier nanos) {
        this.programs = programs;
        this.routes = routes;
        this.voices = voices;
        this.origins = new Origins(settings);
        this.bodyBytes = limits.bodyBytes();
        this.calls = new Buckets(limits.calls(), nanos);
        this.failures = new Buckets(limits.failures(), nanos);
    }

    /// A request that may go on.
    ///
    /// @param path what it is for, behind the base and without a slash at its end
    /// @param id the number in its path, as it stands there; empty for none
    /// @param key its idempotency key; empty for none
    record Admitted(
            Head head,
            Program program,
            Voice voice,
            Route route,
            String path,
            String id,
            Optional<String> key) {}

    /// The language of the answer.
    Voice voice(Head head) {
        return Objects.requireNonNull(
                voices.get(Voice.wanted(head.header("accept-language"))), "a voice");
    }

    /// What goes along with every answer to a page of another origin.
    Answer marked(Head head, Answer answer) {
        return origins.marked(head, answer);
    }

    /// Lets a request in, or declines it.
    Admitted admit(Head head) {
        Voice voice = voice(head);
        if (!origins.knowsHost(head.header("host"))) {
            throw declined(Answer.MISDIRECTED, voice.text("api.host"));
        }
        origins.preflight(head)
                .ifPresent(
                        leave -> {
                            throw new Declined(leave);
                        });
        String path = path(head.path(), voice);
        Program program = caller(head, voice);
        head.header("x-tenant-key")
                .filter(key -> !programs.isShopKey(key))
                .ifPresent(
                        _ -> {
                            throw declined(Answer.FORBIDDEN, voice.text("api.shopKey"));
                        });
        String[] pieces = path.split("/", -1);
        Route route = route(head, pieces, voice);
        String id = route.match(pieces).orElseThrow();
        if (route.changes()) {
            checkBody(head, voice);
        }
        return new Admitted(head, program, voice, route, path, id, key(head, voice));
    }

    private static String path(String path, Voice voice) {
        String rest = path.startsWith(BASE + "/") ? path.substring(BASE.length() + 1) : "";
        String plain = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        if (plain.isEmpty()) {
            throw declined(Answer.NOT_FOUND, voice.text("api.notFound"));
        }
        return plain;
    }

    private Program caller(Head head, Voice voice) {
        Optional<Program> program =
                head.header("authorization")
                        .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(BEARER))
                        .map(text -> text.substring(BEARER.length()).strip())
                        .flatMap(programs::recognise);
        if (program.isEmpty()) {
            slowDown(failures.take(head.remote()), voice);
            throw new Declined(
                    Answer.error(Answer.UNAUTHORIZED, voice.text("api.token"))
                            .with("WWW-Authenticate", "Bearer"));
        }
        slowDown(calls.take(program.get().id()), voice);
        return program.get();
    }

    private static void slowDown(long seconds, Voice voice) {
        if (seconds > 0) {
            throw new Declined(
                    Answer.error(Answer.TOO_MANY, voice.text("api.tooMany", seconds))
                            .with("Retry-After", Long.toString(seconds)));
        }
    }

    private Route route(Head head, String[] pieces, Voice voice) {
        List<Route> there = routes.stream().filter(r -> r.match(pieces).isPresent()).toList();
        if (there.isEmpty()) {
            throw declined(Answer.NOT_FOUND, voice.text("api.notFound"));
        }
        return there.stream()
                .filter(route -> route.method().equals(head.method()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Declined(
                                        Answer.error(
                                                        Answer.METHOD_NOT_ALLOWED,
                                                        voice.text("api.method"))
                                                .with("Allow", allow(there))));
    }

    private static String allow(List<Route> there) {
        return there.stream().map(Route::method).distinct().collect(Collectors.joining(", "));
    }

    private void checkBody(Head head, Voice voice) {
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
            throw declined(Answer.UNSUPPORTED, voice.text("api.contentType"));
        }
        if (isFarTooLarge(head)) {
            throw tooLarge(voice);
        }
    }

    /// Whether to say so before the body is there: because the caller waits for leave to send it,
    /// or because even reading it through would be too much.
    private boolean isFarTooLarge(Head head) {
        String length = head.header("content-length").orElse("0");
        boolean number = length.length() < 10 && length.chars().allMatch(Character::isDigit);
        long bytes = number ? Long.parseLong(length) : Long.MAX_VALUE;
        boolean waits = head.header("expect").isPresent();
        return bytes > (waits ? bodyBytes : (long) bodyBytes * Body.PATIENT_TIMES);
    }

    static Declined tooLarge(Voice voice) {
        return declined(Answer.TOO_LARGE, voice.text("api.tooLarge"));
    }

    private static Optional<String> key(Head head, Voice voice) {
        Optional<String> key = head.header("idempotency-key").map(String::strip);
        if (key.filter(text -> text.isEmpty() || text.length() > LONGEST_KEY).isPresent()) {
            throw Fields.declined("Idempotency-Key", voice.text("api.text", LONGEST_KEY));
        }
        return key;
    }

    private static Declined declined(int status, String sentence) {
        return new Declined(Answer.error(status, sentence));
    }
}
