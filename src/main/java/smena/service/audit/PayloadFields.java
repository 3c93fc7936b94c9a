package smena.service.audit;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A parsed payload. Asking for a field that is missing or of another type throws [Unreadable].
record PayloadFields(Map<?, ?> values) {
    /// Not what a till writes.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what, null, false, false);
        }
    }

    static PayloadFields of(String json) {
        try {
            return new PayloadFields(JSON.std.mapFrom(json));
        } catch (IOException e) {
            throw new Unreadable("no JSON");
        }
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    boolean isNumber(String name) {
        return values.get(name) instanceof Number;
    }

    String text(String name) {
        return text(values.get(name));
    }

    /// For a field that an older till did not write.
    String textOr(String name, String other) {
        return has(name) ? text(name) : other;
    }

    long number(String name) {
        return number(values.get(name));
    }

    /// For a field that an older till did not write.
    long numberOr(String name, long other) {
        return has(name) ? number(name) : other;
    }

    Money money(String name) {
        return Money.of(number(name));
    }

    /// One of a list of maps.
    static PayloadFields row(@Nullable Object item) {
        if (item instanceof Map<?, ?> map) {
            return new PayloadFields(map);
        }
        throw new Unreadable("no map");
    }

    /// All fields, each a text or a number.
    Map<String, Object> texts() {
        Map<String, Object> all = new LinkedHashMap<>();
        values.forEach(
                (name, value) ->
                        all.put(
                                text(name),
                                value instanceof String text ? text : (Object) number(value)));
        return all;
    }

    PayloadFields map(String name) {
        if (values.get(name) instanceof Map<?, ?> map) {
            return new PayloadFields(map);
        }
        throw new Unreadable(name);
    }

    List<?> list(String name) {
        return list(values.get(name));
    }

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new Unreadable("no text");
    }

    static long number(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new Unreadable("no number");
    }

    static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new Unreadable("no list");
    }
}
