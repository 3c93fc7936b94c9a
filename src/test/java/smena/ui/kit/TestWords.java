package smena.ui.kit;

import smena.text.Language;
import smena.text.MoneyStyle;

import java.time.ZoneId;

/// The words of tests that need no screen.
public final class TestWords {
    private TestWords() {}

    /// A localization for tests: Tashkent, soʻm without needless decimals.
    public static Localization in(Language language) {
        return new Localization(language, MoneyStyle.SUM, ZoneId.of("Asia/Tashkent"));
    }
}
