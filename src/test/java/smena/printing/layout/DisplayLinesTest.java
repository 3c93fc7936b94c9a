package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.catalog.Unit;
import smena.domain.display.CustomerView;
import smena.domain.display.ShownItem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.printing.document.CodePage;
import smena.printing.document.DisplayText;
import smena.service.ports.LineDisplay.Lines;
import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

class DisplayLinesTest {
    @Test
    void newestLineAndTotal() {
        assertEquals(
                new Lines("Choy «Ahmad»  18 900", "Jami          85 700"),
                DisplayLines.of(buying("Choy «Ahmad» koʻk 100 g", 18_900, 85_700), "", uz()));
    }

    @Test
    void anAmountIsNeverCut() {
        assertEquals(
                new Lines("Konf 999 999 999 999", "Jam 9 999 999 999,50"),
                DisplayLines.of(
                        new CustomerView.Buying(
                                List.of(item("Konfet", 999_999_999_999L)),
                                0,
                                Money.ZERO,
                                Money.ZERO,
                                Money.of(999_999_999_950L)),
                        "",
                        uz()));
    }

    @Test
    void changeAndThanks() {
        CustomerView.Thanks thanks =
                new CustomerView.Thanks(
                        "SALE-1",
                        sum(85_700),
                        List.of(),
                        Money.ZERO,
                        sum(14_300),
                        Optional.empty());
        assertEquals(
                new Lines("Qaytim        14 300", "      Rahmat!"),
                DisplayLines.of(thanks, "", uz()));
    }

    @Test
    void theShopWhileNobodyIsServed() {
        assertEquals(
                new Lines("  «Baraka» doʻkoni", "   Xush kelibsiz!"),
                DisplayLines.of(new CustomerView.Idle(), "«Baraka» doʻkoni", uz()));
        assertEquals(
                20,
                DisplayLines.of(new CustomerView.Idle(), "x".repeat(80), uz()).upper().length());
    }

    /// Nothing that stands on it is longer than a line, in any language, and every table shows it.
    @ParameterizedTest
    @EnumSource(Language.class)
    void fitsInEveryLanguage(Language language) {
        Formats formats =
                new Formats(Words.in(language), MoneyStyle.SUM, ZoneId.of("Asia/Tashkent"));
        for (String key : List.of("display.welcome", "pole.thanks", "display.change")) {
            assertTrue(formats.words().get(key).length() <= 20, key);
        }
        Lines lines = DisplayLines.of(buying("Қатиқ «Ўзбекистон» ғҳ", 18_900, 85_700), "", formats);
        for (CodePage page : CodePage.all()) {
            DisplayText text = new DisplayText(page);
            assertEquals(20, text.line(lines.upper()).length, page.name());
            assertEquals(20, text.line(lines.lower()).length, page.name());
        }
    }

    @Test
    void theNearestLetterIsShownNeverAQuestionMark() {
        DisplayText cp866 = new DisplayText(CodePage.named("cp866").orElseThrow());
        assertEquals("Катик «Ўзб» гх", cp866.readable("Қатиқ «Ўзб» ғҳ"));
        assertEquals("Toʻy – kofe", cp866.readable("Toʻy – kofé☕"));
        CodePage latin =
                CodePage.all().stream().filter(page -> !page.has("Я")).findFirst().orElse(null);
        if (latin != null) {
            assertEquals("Sut Yangi", new DisplayText(latin).readable("Сут Янги"));
        }
    }

    private static CustomerView.Buying buying(String name, long total, long due) {
        return new CustomerView.Buying(
                List.of(item("Non", 8_000), item(name, total)),
                1,
                Money.ZERO,
                Money.ZERO,
                sum(due));
    }

    private static ShownItem item(String name, long total) {
        return new ShownItem(
                1, name, Unit.PIECE, Quantity.ONE, sum(total), Money.ZERO, Money.ZERO, sum(total));
    }

    private static Formats uz() {
        return new Formats(Words.in(Language.UZ), MoneyStyle.SUM, ZoneId.of("Asia/Tashkent"));
    }

    private static Money sum(long sums) {
        return Money.of(sums * 100);
    }
}
