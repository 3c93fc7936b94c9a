package smena.service.figures;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// What entries of the journal say, fact by fact.
final class JournalFacts {
    private JournalFacts() {}

    /// The facts of an entry, by name.
    static Map<String, Object> of(String payload) {
        try {
            return JSON.std.mapFrom(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A text; empty where it is not told.
    static String text(Map<String, Object> said, String name) {
        return said.get(name) instanceof String text ? text : "";
    }

    /// A number, if it is told.
    static Optional<Long> number(Map<String, Object> said, String name) {
        return said.get(name) instanceof Number number
                ? Optional.of(number.longValue())
                : Optional.empty();
    }
}
