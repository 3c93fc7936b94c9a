package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.Refused;
import smena.domain.journal.Sha256;
import smena.service.Once;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Answers calls that were let in; an act under an idempotency key only once.
final class Desk {
    private static final String SHIFTS = "sessions/";

    private final Once once;
    private final Runnable shiftMoved;

    /// @param shiftMoved told after each shift that was opened or closed
    Desk(Once once, Runnable shiftMoved) {
        this.once = once;
        this.shiftMoved = shiftMoved;
    }

    /// The answer to a call with this body.
    Answer answer(Reception.Admitted caller, byte[] body) {
        try {
            return switch (caller.route().work()) {
                case Route.Work.Look look ->
                        look.answer().apply(call(caller, Map.of(), UUID.randomUUID()));
                case Route.Work.Act act -> act(caller, act, body);
            };
        } catch (Declined declined) {
            return declined.answer();
        } catch (Refused refused) {
            return Refusals.answer(caller.voice(), refused.problem());
        }
    }

    private Answer act(Reception.Admitted caller, Route.Work.Act act, byte[] body) {
        Optional<Once.Wish> wish = caller.key().map(key -> wish(caller, key, body));
        Optional<Once.Met> before = wish.flatMap(once::before);
        if (before.isPresent()) {
            return told(before.get(), caller.voice());
        }
        UUID id = wish.map(Desk::id).orElseGet(UUID::randomUUID);
        Route.Deed deed = act.prepare().apply(call(caller, members(caller, body), id));
        Supplier<Once.Reply> doing = () -> reply(deed.act().get());
        try {
            Once.Met met =
                    wish.isPresent()
                            ? once.meet(wish.get(), doing)
                            : new Once.Met.Now(once.now(doing));
            if (met instanceof Once.Met.Now && caller.path().startsWith(SHIFTS)) {
                shiftMoved.run();
            }
            return told(met, caller.voice());
        } catch (Refused refused) {
            return deed.refused().apply(refused.problem());
        }
    }

    private static Once.Wish wish(Reception.Admitted caller, String key, byte[] body) {
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        String all = caller.head().method() + ' ' + caller.path() + '\n' + bytes;
        return new Once.Wish(caller.program(), key, Sha256.hex(all));
    }

    /// What the act is called: the same for the same key, so that a sale is booked once even when
    /// its first answer is forgotten.
    private static UUID id(Once.Wish wish) {
        String hash = Sha256.hex(wish.program().id() + " " + wish.key());
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

    private static Once.Reply reply(Answer answer) {
        return new Once.Reply(answer.status(), answer.body());
    }

    private static Answer told(Once.Met met, Voice voice) {
        return switch (met) {
            case Once.Met.Now(var reply) -> new Answer(reply.status(), reply.body(), Map.of());
            case Once.Met.Before(var reply) ->
                    new Answer(reply.status(), reply.body(), Map.of("Idempotent-Replay", "true"));
            case Once.Met.Otherwise _ ->
                    Answer.error(Answer.CONFLICT, voice.text("api.key.otherwise"));
        };
    }

    private static Call call(
            Reception.Admitted caller, Map<String, @Nullable Object> body, UUID deed) {
        return new Call(
                caller.program(), caller.voice(), caller.id(), caller.head().query(), body, deed);
    }

    private static Map<String, @Nullable Object> members(Reception.Admitted caller, byte[] body) {
        Object value;
        try {
            value = Json.read(body);
        } catch (IOException notJson) {
            throw Fields.declined("body", caller.voice().text("api.json"));
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> members = new HashMap<>();
            object.forEach((name, member) -> members.put(String.valueOf(name), member));
            return members;
        }
        throw Fields.declined("body", caller.voice().text("api.object"));
    }
}
