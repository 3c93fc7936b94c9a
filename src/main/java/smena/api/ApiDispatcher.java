package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Refused;
import smena.domain.journal.Sha256;
import smena.service.clients.IdempotencyGuard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Answers calls that were let in; an act under an idempotency key only once.
final class ApiDispatcher {
    private static final String SHIFTS = "sessions/";

    private final IdempotencyGuard idempotency;
    private final Runnable shiftMoved;

    /// @param shiftMoved called after each shift that was opened or closed
    ApiDispatcher(IdempotencyGuard idempotency, Runnable shiftMoved) {
        this.idempotency = idempotency;
        this.shiftMoved = shiftMoved;
    }

    /// The answer to a call with this body.
    ApiAnswer answer(RequestGate.Admitted caller, byte[] body) {
        try {
            return switch (caller.route().work()) {
                case Route.Work.Look look ->
                        look.answer().apply(call(caller, Map.of(), UUID.randomUUID()));
                case Route.Work.Act act -> act(caller, act, body);
            };
        } catch (RequestDeclined requestDeclined) {
            return requestDeclined.answer();
        } catch (Refused refused) {
            return RefusalAnswers.answer(caller.language(), refused.problem());
        }
    }

    private ApiAnswer act(RequestGate.Admitted caller, Route.Work.Act act, byte[] body) {
        Optional<IdempotencyGuard.IdempotencyRequest> wish =
                caller.key().map(key -> request(caller, key, body));
        Optional<IdempotencyGuard.IdempotencyResult> before = wish.flatMap(idempotency::before);
        if (before.isPresent()) {
            return told(before.get(), caller.language());
        }
        UUID id = wish.map(ApiDispatcher::id).orElseGet(UUID::randomUUID);
        Route.Command command = act.prepare().apply(call(caller, members(caller, body), id));
        Supplier<IdempotencyGuard.Reply> doing = () -> reply(command.act().get());
        try {
            IdempotencyGuard.IdempotencyResult result =
                    wish.isPresent()
                            ? idempotency.meet(wish.get(), doing)
                            : new IdempotencyGuard.IdempotencyResult.Now(idempotency.now(doing));
            if (result instanceof IdempotencyGuard.IdempotencyResult.Now
                    && caller.path().startsWith(SHIFTS)) {
                shiftMoved.run();
            }
            return told(result, caller.language());
        } catch (Refused refused) {
            return command.refused().apply(refused.problem());
        }
    }

    private static IdempotencyGuard.IdempotencyRequest request(
            RequestGate.Admitted caller, String key, byte[] body) {
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        String all = caller.head().method() + ' ' + caller.path() + '\n' + bytes;
        return new IdempotencyGuard.IdempotencyRequest(caller.client(), key, Sha256.hex(all));
    }

    /// The act's id: the same for the same key, so that a sale is booked once even when its first
    /// answer is no longer kept.
    private static UUID id(IdempotencyGuard.IdempotencyRequest request) {
        String hash = Sha256.hex(request.client().id() + " " + request.key());
        // Version 8, as RFC 9562 has it for identifiers of one's own making.
        return UUID.fromString(
                hash.substring(0, 8)
                        + '-'
                        + hash.substring(8, 12)
                        + "-8"
                        + hash.substring(13, 16)
                        + "-a"
                        + hash.substring(17, 20)
                        + '-'
                        + hash.substring(20, 32));
    }

    private static IdempotencyGuard.Reply reply(ApiAnswer answer) {
        return new IdempotencyGuard.Reply(answer.status(), answer.body());
    }

    private static ApiAnswer told(
            IdempotencyGuard.IdempotencyResult result, CallerLanguage language) {
        return switch (result) {
            case IdempotencyGuard.IdempotencyResult.Now(var reply) ->
                    new ApiAnswer(reply.status(), reply.body(), Map.of());
            case IdempotencyGuard.IdempotencyResult.Before(var reply) ->
                    new ApiAnswer(
                            reply.status(), reply.body(), Map.of("Idempotent-Replay", "true"));
            case IdempotencyGuard.IdempotencyResult.Otherwise _ ->
                    ApiAnswer.error(ApiAnswer.CONFLICT, language.text("api.key.otherwise"));
        };
    }

    private static ApiCall call(
            RequestGate.Admitted caller, Map<String, @Nullable Object> body, UUID deed) {
        return new ApiCall(
                caller.client(), caller.language(), caller.id(), caller.head().query(), body, deed);
    }

    private static Map<String, @Nullable Object> members(RequestGate.Admitted caller, byte[] body) {
        Object value;
        try {
            value = Json.read(body);
        } catch (IOException notJson) {
            throw JsonFields.requestDeclined("body", caller.language().text("api.json"));
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> members = new HashMap<>();
            object.forEach((name, member) -> members.put(String.valueOf(name), member));
            return members;
        }
        throw JsonFields.requestDeclined("body", caller.language().text("api.object"));
    }
}
