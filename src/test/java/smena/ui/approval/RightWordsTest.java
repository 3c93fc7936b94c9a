package smena.ui.approval;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.people.Right;
import smena.text.Language;
import smena.text.Words;

/// Whoever is asked for approval reads what for, whatever the right.
class RightWordsTest {
    @ParameterizedTest
    @EnumSource(Right.class)
    void eachHasItsWordInEachLanguage(Right right) {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            assertTrue(words.has("approve.act." + right), language + " " + right);
        }
    }
}
