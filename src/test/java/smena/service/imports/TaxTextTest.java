package smena.service.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.money.TaxRate;
import smena.domain.money.TaxRate.Kind;

import java.util.List;

/// What is written in a column of tax rates.
class TaxTextTest {
    private static final TaxText TEXT =
            new TaxText(
                    List.of(
                            new TaxRate("VAT12", Kind.STANDARD, 1200),
                            new TaxRate("VAT0", Kind.ZERO, 0),
                            new TaxRate("EXEMPT", Kind.EXEMPT, 0),
                            new TaxRate("12", Kind.STANDARD, 1500),
                            new TaxRate("LUX", Kind.STANDARD, 2000),
                            new TaxRate("LUX20", Kind.STANDARD, 2000),
                            new TaxRate("HALF", Kind.STANDARD, 750),
                            new TaxRate("MOST", Kind.STANDARD, 10_000),
                            new TaxRate("CENT", Kind.STANDARD, 1225)),
                    "VAT0");

    @ParameterizedTest
    @CsvSource({
        "'', VAT0",
        "vat12, VAT12",
        "12, 12",
        "12 %, VAT12",
        "НДС 12%, VAT12",
        "НДС12, VAT12",
        "Ставка НДС (12 %), VAT12",
        "'12,00', VAT12",
        "0, VAT0",
        "0 %, VAT0",
        "15, 12",
        "lux20, LUX20",
        "20 %, TWO_TAXES",
        "LUX12, UNKNOWN_TAX",
        "LUX 12, VAT12",
        "7.5%, HALF",
        "'7,50 %', HALF",
        "'QQS 7,5 %', HALF",
        "'12,25', CENT",
        "'12,255', UNKNOWN_TAX",
        "100 %, MOST",
        "13, UNKNOWN_TAX",
        "-12, UNKNOWN_TAX",
        "без НДС, EXEMPT"
    })
    void aCodeGoesBeforeAPercentage(String text, String meant) {
        Parsed<String> read = TEXT.read(text);
        assertEquals(meant, read.value().orElse(read.why().name()));
    }
}
