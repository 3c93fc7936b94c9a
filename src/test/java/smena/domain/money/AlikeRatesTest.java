package smena.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.money.TaxRate.Kind;

import java.util.List;
import java.util.stream.Stream;

/// Rates that take the same are told apart, all others are not.
class AlikeRatesTest {
    private static final TaxRate VAT = new TaxRate("VAT12", Kind.STANDARD, 1200);
    private static final TaxRate LUX = new TaxRate("LUX", Kind.STANDARD, 1200);
    private static final TaxRate LOW = new TaxRate("LOW", Kind.STANDARD, 900);
    private static final TaxRate ZERO = new TaxRate("VAT0", Kind.ZERO, 0);
    private static final TaxRate EXEMPT = new TaxRate("EXEMPT", Kind.EXEMPT, 0);

    private static List<String> marks(TaxRate... rates) {
        AlikeRates alike = AlikeRates.among(List.of(rates));
        return Stream.of(rates).map(alike::mark).toList();
    }

    @Test
    void whatDiffersInWhatItTakesNeedsNoMark() {
        assertEquals(List.of("", "", ""), marks(VAT, LOW, VAT));
        assertEquals(List.of("", ""), marks(ZERO, EXEMPT));
        assertEquals(List.of(), marks());
    }

    @Test
    void theCodesTellApartWhatTakesTheSame() {
        assertEquals(List.of("VAT12", "", "LUX"), marks(VAT, LOW, LUX));
        assertEquals(List.of("EXEMPT", "FREE"), marks(EXEMPT, new TaxRate("FREE", Kind.EXEMPT, 0)));
    }

    /// A step is known by its rate; only beside another step of it its day is said.
    @Test
    void theDayOfAStepIsSaidWhereItIsNeeded() {
        TaxRate later = new TaxRate("LOW-20270101", Kind.STANDARD, 1200);
        assertEquals(List.of("VAT12", "LOW"), marks(VAT, later));
        TaxRate back = new TaxRate("VAT12-20270301", Kind.STANDARD, 1200);
        assertEquals(List.of("VAT12", "VAT12-20270301"), marks(VAT, back));
    }
}
