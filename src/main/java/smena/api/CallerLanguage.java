package smena.api;

import smena.domain.Problem;
import smena.domain.figures.Label;
import smena.domain.sale.ExpiredGoods;
import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Problems;
import smena.text.TaxWords;
import smena.text.Words;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;

/// The language a caller is answered in.
final class CallerLanguage {
    private static final int LONGEST_WISH = 300;

    private final Words words;
    private final Formats formats;
    private final Problems problems;

    private CallerLanguage(Language language, ZoneId zone) {
        this.words = Words.in(language);
        this.formats = new Formats(words, MoneyStyle.SUM, zone);
        this.problems = new Problems(formats);
    }

    /// One for each language.
    static Map<Language, CallerLanguage> all(ZoneId zone) {
        Map<Language, CallerLanguage> voices = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            voices.put(language, new CallerLanguage(language, zone));
        }
        return voices;
    }

    /// The language an `Accept-Language` header asks for; Russian where it asks for none of ours.
    static Language wanted(Optional<String> header) {
        return header.filter(text -> !text.isBlank() && text.length() <= LONGEST_WISH)
                .map(CallerLanguage::ranges)
                .flatMap(
                        ranges ->
                                ranges.stream()
                                        .filter(range -> range.getWeight() > 0)
                                        .flatMap(range -> ofRange(range.getRange()).stream())
                                        .findFirst())
                .orElse(Language.RU);
    }

    /// The text of `key`.
    String text(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /// What is said of goods past their day.
    String expired(ExpiredGoods past) {
        return words.get("api.sale.expired", past.name(), formats.date(past.keptTo()));
    }

    /// The text of `key`, or `otherwise` where there is none.
    String known(String key, String otherwise) {
        return words.has(key) ? words.get(key) : otherwise;
    }

    /// What a row of a report stands for.
    String label(Label label) {
        return TaxWords.of(label, formats);
    }

    /// The sentence for `problem`.
    String sentence(Problem problem) {
        return problems.sentence(problem);
    }

    /// The tag of the language.
    String tag() {
        return words.language().tag();
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }

    private static Optional<Language> ofRange(String range) {
        Locale locale = Locale.forLanguageTag(range);
        return switch (locale.getLanguage()) {
            case "ru" -> Optional.of(Language.RU);
            case "en" -> Optional.of(Language.EN);
            case "uz" ->
                    Optional.of(locale.getScript().equals("Cyrl") ? Language.UZ_CYRL : Language.UZ);
            default -> range.equals("*") ? Optional.of(Language.RU) : Optional.empty();
        };
    }
}
