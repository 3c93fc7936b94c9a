package smena.service.imports;

import smena.domain.catalog.SearchText;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Units as written in files.
final class UnitText {
    private static final int LONGEST = 40;
    private static final String SUPERSCRIPTS = "\u00B2\u00B3";

    private final Map<String, UnitMeaning> answers = new HashMap<>();

    /// @param answers what a person said that words mean
    UnitText(Map<String, UnitMeaning> answers) {
        answers.forEach((word, meaning) -> this.answers.put(UnitWords.key(word), meaning));
    }

    /// What the text means; one piece where it is blank.
    Optional<UnitMeaning> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        UnitMeaning answer = answers.get(UnitWords.key(text));
        if (answer != null) {
            return Optional.of(answer);
        }
        boolean area = text.chars().anyMatch(letter -> SUPERSCRIPTS.indexOf(letter) >= 0);
        return area
                ? Optional.empty()
                : UnitWords.known(SearchText.fold(text)).map(unit -> new UnitMeaning(unit, 1));
    }
}
