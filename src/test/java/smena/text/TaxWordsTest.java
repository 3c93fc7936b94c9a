package smena.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.figures.Label;
import smena.domain.money.OfferedRate;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxRate;
import smena.domain.money.TaxRate.Kind;
import smena.domain.money.TaxRates;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Tax rates as somebody reads them who chooses one, or reads a report by tax.
class TaxWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private final Formats formats =
            new Formats(Words.in(Language.RU), MoneyStyle.SUM, ZoneOffset.UTC);

    private static ShopTaxRate rate(String code, Kind kind, int points) {
        return ShopTaxRate.of(new TaxRate(code, kind, points));
    }

    @Test
    void twoOfOnePercentageAreToldApart() {
        TaxRates rates =
                new TaxRates(
                        List.of(
                                rate("VAT12", Kind.STANDARD, 1200),
                                rate("VAT0", Kind.ZERO, 0),
                                rate("EXEMPT", Kind.EXEMPT, 0),
                                rate("LUX", Kind.STANDARD, 1200).named("Люкс"),
                                rate("OWN", Kind.STANDARD, 750).named("Своя"),
                                rate("OLD", Kind.ZERO, 0).active(false)));
        assertEquals(
                List.of("VAT12, 12 %", "0 %", "Без НДС", "Люкс, 12 %", "Своя, 7,5 %"),
                rates.choices(DAY).stream().map(this::plain).toList());
        TaxRates later =
                new TaxRates(
                        List.of(
                                rate("VAT12", Kind.STANDARD, 1200).from(DAY, Kind.STANDARD, 1500),
                                rate("LUX", Kind.STANDARD, 1200)));
        assertEquals(
                List.of("15 %", "12 %"), later.choices(DAY).stream().map(this::plain).toList());
    }

    private String plain(OfferedRate choice) {
        return TaxWords.of(choice, formats).replace(Formats.NBSP, ' ');
    }

    @Test
    void aRowOfAReportSaysWhatWasTaken() {
        assertEquals("НДС, 12,5 %", row(new TaxRate("VAT12-1", Kind.STANDARD, 1250)));
        assertEquals("НДС, Без НДС", row(new TaxRate("VAT12-2", Kind.EXEMPT, 0)));
        assertEquals("НДС", TaxWords.of(new Label("VAT12", "НДС"), formats));
    }

    private String row(TaxRate taken) {
        Label label = new Label(taken.code(), "НДС", Optional.of(taken));
        return TaxWords.of(label, formats).replace(Formats.NBSP, ' ');
    }
}
