package smena.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What an entry of the journal about a stock-take says to people.
final class StockTakeSentence {
    private static final int EXPECTED = 1;
    private static final int COUNTED = 2;

    private StockTakeSentence() {}

    /// The sentence of an entry; empty for an act of a newer till.
    ///
    /// @param payload the keys of the entry with whole numbers, texts and lists of them
    static Optional<String> of(Map<String, ?> payload, Formats formats) {
        Words words = formats.words();
        String act = text(payload, "act");
        String number = text(payload, "stockTake");
        return switch (act) {
            case "begun" ->
                    Optional.of(words.get("entry.stockTake.begun", number, scope(payload, words)));
            case "compared" ->
                    Optional.of(
                            words.get(
                                    "entry.stockTake.compared",
                                    number,
                                    formats.number(list(payload, "lines").size()),
                                    formats.number(differing(payload)),
                                    text(payload, "uncounted")));
            case "again" ->
                    Optional.of(
                            words.get(
                                    "entry.stockTake.again",
                                    number,
                                    formats.number(list(payload, "goods").size())));
            case "finished" ->
                    Optional.of(
                            words.get(
                                    "entry.stockTake.finished",
                                    number,
                                    formats.number(list(payload, "lines").size()),
                                    formats.number(differing(payload))));
            case "givenUp" -> Optional.of(words.get("entry.stockTake.givenUp", number));
            default -> Optional.empty();
        };
    }

    /// What it is of, as it was written down; older entries name categories alone.
    private static String scope(Map<String, ?> payload, Words words) {
        String scope = text(payload, "scope");
        int listed = list(payload, "listed").size();
        int categories = list(payload, "categories").size();
        if (!scope.isEmpty()) {
            return scope;
        }
        if (listed > 0) {
            return words.count("stockTake.products", listed);
        }
        return categories == 0
                ? words.get("entry.stockTake.everything")
                : words.get("entry.stockTake.categories", categories);
    }

    private static long differing(Map<String, ?> payload) {
        return list(payload, "lines").stream()
                .filter(
                        line ->
                                line instanceof List<?> one
                                        && one.size() > COUNTED
                                        && !Objects.equals(one.get(EXPECTED), one.get(COUNTED)))
                .count();
    }

    private static List<?> list(Map<String, ?> payload, String key) {
        return payload.get(key) instanceof List<?> found ? found : List.of();
    }

    private static String text(Map<String, ?> payload, String key) {
        Object found = payload.get(key);
        return found == null ? "" : found.toString();
    }
}
