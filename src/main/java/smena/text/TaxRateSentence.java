package smena.text;

import smena.domain.money.TaxRate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What was changed of a tax rate, as a sentence.
final class TaxRateSentence {
    private TaxRateSentence() {}

    /// The sentence of an entry; empty where it tells less than is needed.
    static Optional<String> of(Map<String, ?> facts, Formats formats) {
        Words words = formats.words();
        String act = text(facts, "act");
        String key = "entry.taxRate." + act;
        String rate = text(facts, "rate");
        return switch (act) {
            case "added" -> taken(facts, formats).map(taken -> words.get(key, rate, taken));
            case "planned", "withdrawn" ->
                    taken(facts, formats)
                            .map(
                                    taken ->
                                            words.get(
                                                    key,
                                                    rate,
                                                    taken,
                                                    day(text(facts, "since"), formats)));
            case "renamed" -> Optional.of(renamed(rate, text(facts, "name"), words));
            case "archived", "restored" -> Optional.of(words.get(key, rate));
            default -> Optional.empty();
        };
    }

    private static String renamed(String rate, String name, Words words) {
        return name.isEmpty()
                ? words.get("entry.taxRate.unnamed", rate)
                : words.get("entry.taxRate.renamed", rate, name);
    }

    private static Optional<String> taken(Map<String, ?> facts, Formats formats) {
        if (!(facts.get("points") instanceof Number points)) {
            return Optional.empty();
        }
        String kind = text(facts, "taken");
        return Arrays.stream(TaxRate.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(known -> TaxWords.of(new TaxRate("", known, points.intValue()), formats));
    }

    private static String day(String since, Formats formats) {
        return since.isEmpty() ? since : formats.date(LocalDate.parse(since));
    }

    private static String text(Map<String, ?> facts, String key) {
        return facts.get(key) instanceof String said ? said : "";
    }
}
