package smena.ui.shifts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.shift.ReportFigure;
import smena.domain.shift.ReportFigure.Kind;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestRates;
import smena.service.TestShop;
import smena.text.Formats;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.text.Words;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// What the figures of a shift are called.
class FigureWordsTest {
    private static final FigureWords WORDS =
            new FigureWords(
                    new Formats(Words.in(Language.EN), MoneyStyle.SUM, ZoneId.of("Asia/Tashkent")));

    @TempDir private Path folder;

    @Test
    void twoRatesThatTakeTheSameAreCalledByTheirCodesToo() {
        try (TestShop shop = new TestShop(folder)) {
            Shift shift = shop.open(100_000);
            shop.sell(1);
            assertEquals(List.of("VAT 12% on sales"), taxes(shop.figures(shift.id())));
            TestRates rates = new TestRates(shop);
            rates.change(TestRates.fresh("LUX", 1200));
            rates.give(1, "LUX");
            shop.sell(2);
            assertEquals(
                    List.of("VAT 12% (LUX) on sales", "VAT 12% (VAT12) on sales"),
                    taxes(shop.figures(shift.id())));
        }
    }

    private static List<String> taxes(ShiftReport report) {
        Stream<String> codes = report.taxes().stream().map(tax -> tax.rate().code());
        return codes.map(code -> WORDS.name(report, new ReportFigure(Kind.TAX_SOLD, code)))
                .sorted()
                .toList();
    }
}
