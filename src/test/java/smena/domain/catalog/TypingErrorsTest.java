package smena.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

class TypingErrorsTest {
    @ParameterizedTest
    @CsvSource({
        "molko, moloko",
        "mmoloko, moloko",
        "moloka, moloko",
        "omloko, moloko",
        "molook, moloko",
        "oloko, moloko"
    })
    void oneMistakeIsForgiven(String typed, String meant) {
        assertTrue(TypingErrors.meant(typed).contains(meant));
    }

    @ParameterizedTest
    @CsvSource({"mlko0, moloko", "malaka, moloko", "molk, moloko"})
    void twoMistakesAreAnotherWord(String typed, String other) {
        assertFalse(TypingErrors.meant(typed).contains(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "non", "suti", "12345", "coca2"})
    void shortWordsAndNumbersAreMeantAsTheyAre(String word) {
        assertEquals(Set.of(), TypingErrors.meant(word));
    }

    @Test
    void whatWasTypedIsNoMistake() {
        assertFalse(TypingErrors.meant("moloko").contains("moloko"));
        assertTrue(TypingErrors.meant("moloko").size() < 400);
    }
}
