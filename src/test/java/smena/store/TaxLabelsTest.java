package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import smena.domain.figures.Label;
import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxRate;
import smena.domain.money.TaxRates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is booked is called by its rate, whatever became of the step that it names.
class TaxLabelsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final TaxRate FIRST = new TaxRate("VAT12", TaxRate.Kind.STANDARD, 1200);
    private static final TaxRate TAKEN_BACK =
            new TaxRate("VAT12-20261201", TaxRate.Kind.STANDARD, 1500);
    private static final ShopTaxRate VAT = ShopTaxRate.of(FIRST).named("Lux");

    @Test
    void aStepThatWasTakenBackIsOfItsRate() {
        TaxRates rates = new TaxRates(List.of(VAT), Map.of(TAKEN_BACK.code(), "VAT12"));
        TaxLabels labels = new TaxLabels(rates);
        assertEquals(
                new Label(TAKEN_BACK.code(), "Lux", Optional.of(TAKEN_BACK)),
                labels.of(TAKEN_BACK));
        assertEquals(new Label("VAT12", "Lux", Optional.empty()), labels.of(FIRST));
        assertEquals(FIRST, labels.on(TAKEN_BACK, DAY));
        assertEquals("VAT12", rates.codeOn(TAKEN_BACK.code(), DAY));
        TaxRate unknown = new TaxRate("OTHER", TaxRate.Kind.STANDARD, 500);
        assertEquals(Label.of("OTHER"), labels.of(unknown));
        assertEquals("OTHER", rates.codeOn("OTHER", DAY));
    }
}
