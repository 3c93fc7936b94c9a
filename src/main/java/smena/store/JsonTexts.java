package smena.store;

import java.util.Collection;

/// Texts as one JSON array, the way SQLite takes many values as one.
final class JsonTexts {
    private JsonTexts() {}

    static String of(Collection<String> texts) {
        StringBuilder json = new StringBuilder(texts.size() * 20).append('[');
        for (String text : texts) {
            json.append(json.length() > 1 ? ",\"" : "\"");
            for (int i = 0; i < text.length(); i++) {
                append(json, text.charAt(i));
            }
            json.append('"');
        }
        return json.append(']').toString();
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
