package smena.store;

import java.util.Arrays;
import java.util.Collection;

/// Texts as one JSON array, the way SQLite takes many values as one.
final class JsonTexts {
    private JsonTexts() {}

    static String of(Collection<String> texts) {
        StringBuilder json = new StringBuilder(texts.size() * 20);
        append(json, texts);
        return json.toString();
    }

    static String numbers(Collection<Long> numbers) {
        StringBuilder json = new StringBuilder(numbers.size() * 18);
        append(json, numbers);
        return json.toString();
    }

    /// Rows of texts, whole numbers and nulls as an array of arrays.
    static String rows(Collection<Object[]> rows) {
        StringBuilder json = new StringBuilder(rows.size() * 200).append('[');
        for (Object[] row : rows) {
            if (json.length() > 1) {
                json.append(',');
            }
            append(json, Arrays.asList(row));
        }
        return json.append(']').toString();
    }

    private static void append(StringBuilder json, Collection<?> values) {
        char before = '[';
        for (Object value : values) {
            json.append(before);
            before = ',';
            if (value == null) {
                json.append("null");
            } else if (value instanceof Long number) {
                json.append(number.longValue());
            } else {
                append(json, String.valueOf(value));
            }
        }
        json.append(values.isEmpty() ? "[]" : "]");
    }

    private static void append(StringBuilder json, String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            for (int i = 0; i < text.length(); i++) {
                append(json, text.charAt(i));
            }
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter == '"' || letter == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder json, char letter) {
        if (letter < ' ') {
            json.append("\\u%04x".formatted((int) letter));
        } else if (letter == '"' || letter == '\\') {
            json.append('\\').append(letter);
        } else {
            json.append(letter);
        }
    }
}
