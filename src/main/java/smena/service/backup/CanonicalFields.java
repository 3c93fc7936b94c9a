package smena.service.backup;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A parsed canonical text. Asking for a field that is missing or of another type throws
/// [IllegalArgumentException].
record CanonicalFields(Map<String, Object> values) {
    static CanonicalFields of(String json) throws IOException {
        return new CanonicalFields(JSON.std.mapFrom(json));
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    long number(String name) {
        if (values.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException(name);
    }

    /// An object inside; empty where there is none.
    Optional<CanonicalFields> inside(String name) {
        if (values.get(name) instanceof Map<?, ?> map) {
            Map<String, Object> found = new LinkedHashMap<>();
            map.forEach((key, value) -> found.put(String.valueOf(key), value));
            return Optional.of(new CanonicalFields(found));
        }
        return Optional.empty();
    }

    String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name);
    }
}
