package smena.domain.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The canonical form: JSON of integers, strings, lists and maps in the order they were put in,
/// without blanks, so that the same facts always give the same bytes and the same hash.
public final class Canonical {
    private Canonical() {}

    /// A map that keeps its order: key, value, key, value … Values are integers, strings, lists or
    /// maps of these.
    public static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /// The canonical text of `value`. Refuses anything that is not an integer, string, list or map.
    public static String write(Object value) {
        StringBuilder out = new StringBuilder(256);
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, Object value) {
        switch (value) {
            case Long number -> out.append(number.longValue());
            case Integer number -> out.append(number.intValue());
            case String text -> quote(out, text);
            case List<?> list -> appendList(out, list);
            case Map<?, ?> map -> appendMap(out, map);
            default -> throw new IllegalArgumentException("not canonical: " + value.getClass());
        }
    }

    private static void appendList(StringBuilder out, Collection<?> list) {
        String separator = "";
        out.append('[');
        for (Object item : list) {
            out.append(separator);
            append(out, item);
            separator = ",";
        }
        out.append(']');
    }

    private static void appendMap(StringBuilder out, Map<?, ?> map) {
        String separator = "";
        out.append('{');
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            quote(out, (String) entry.getKey());
            out.append(':');
            append(out, entry.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < 0x20) {
                out.append(text, plain, i);
                escape(out, c);
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static void escape(StringBuilder out, char c) {
        if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
        } else {
            out.append('\\').append(c);
        }
    }
}
