package smena.api;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The objects of a list in a body, each named by its place where something is wrong with it.
final class JsonRows {
    private final JsonFields fields;
    private final CallerLanguage language;

    JsonRows(JsonFields fields, CallerLanguage language) {
        this.fields = fields;
        this.language = language;
    }

    /// The list of this name; empty, and noted as wrong, where it is none or has none or too many.
    List<?> list(String name, int most) {
        Object value = fields.value(name);
        if (value instanceof List<?> list && !list.isEmpty() && list.size() <= most) {
            return list;
        }
        fields.wrong(name, language.text("api.list", most));
        return List.of();
    }

    /// One of them as an object; empty, and noted as wrong, where it is none.
    Optional<Map<?, ?>> object(@Nullable Object value, String field, String place) {
        if (value instanceof Map<?, ?> object) {
            return Optional.of(object);
        }
        fields.wrong(field, place + language.text("api.object"));
        return Optional.empty();
    }

    /// The codes of marked pieces that `item` names; empty where they are no list of texts. They
    /// hold control characters, which part their fields.
    static Optional<List<String>> marks(Map<?, ?> item) {
        Object sent = item.get("marks");
        if (sent == null) {
            return Optional.of(List.of());
        }
        return sent instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                ? Optional.of(list.stream().map(String::valueOf).toList())
                : Optional.empty();
    }

    /// Which of several rows a sentence is about.
    String place(List<?> rows, int index) {
        return rows.size() == 1 ? "" : language.text("api.place", index + 1) + ' ';
    }
}
