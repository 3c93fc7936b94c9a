package smena.api;

import org.jspecify.annotations.Nullable;

import smena.domain.people.Actor;
import smena.domain.people.ApiClient;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A call that was let in.
///
/// @param client who calls
/// @param language the language of the answer
/// @param id the number in its path, as it stands there; empty for none
/// @param query the query parameters
/// @param body the members of its body
/// @param deed the act's id; the same for the same idempotency key
record ApiCall(
        ApiClient client,
        CallerLanguage language,
        String id,
        Map<String, String> query,
        Map<String, @Nullable Object> body,
        UUID deed) {

    private static final int MOST_DIGITS = 18;

    /// In whose name it is done.
    Actor actor() {
        return Actor.of(client.owner());
    }

    /// The number in its path, if it can be one.
    Optional<Long> number() {
        boolean fits = !id.isEmpty() && id.length() <= MOST_DIGITS;
        return fits && id.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Long.valueOf(id))
                : Optional.empty();
    }

    /// Reads the members of the body.
    JsonFields jsonFields() {
        return new JsonFields(body, language);
    }
}
