package smena.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.text.Language;

import java.util.Optional;

class CallerLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | RU",
                "uz | UZ",
                "uz-Cyrl | UZ_CYRL",
                "UZ-cyrl-UZ | UZ_CYRL",
                "uz-Latn-UZ | UZ",
                "uz-UZ | UZ",
                "en-GB,en;q=0.9 | EN",
                "en;q=0.2, uz;q=0.8, ru;q=0.5 | UZ",
                "ru;q=0, en | EN",
                "de, fr;q=0.9 | RU",
                "de, *;q=0.1 | RU",
                "* | RU",
                "nonsense;;q=zz | RU",
                "uz;q=7 | RU",
                "'' | RU"
            })
    void theBestOfOursIsTaken(String header, Language language) {
        assertEquals(language, CallerLanguage.wanted(Optional.of(header)));
    }

    @Test
    void russianIsTheUsual() {
        assertEquals(Language.RU, CallerLanguage.wanted(Optional.empty()));
        assertEquals(Language.RU, CallerLanguage.wanted(Optional.of("en,".repeat(1_000))));
    }
}
