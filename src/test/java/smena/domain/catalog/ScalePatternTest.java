package smena.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Refused;
import smena.domain.catalog.ScalePattern.Label;
import smena.domain.catalog.ScalePattern.Value;
import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.util.Optional;

class ScalePatternTest {
    private static final Money PRICE = Money.of(1_800_000);
    private static final ScalePattern GRAMS = new ScalePattern("22", 5, 5, Value.MEASURE, 3);

    @ParameterizedTest
    @CsvSource({
        "22, 5, 5, 2200011012345, 11, 1234",
        "22, 6, 4, 2200001112348, 11, 1234",
        "22, 4, 6, 2200110123450, 11, 12345"
    })
    void numberAndValueStandWhereThePatternSays(
            String prefix, int number, int value, String code, long product, long says) {
        String right = code.substring(0, 12) + Barcode.checkDigit(code.substring(0, 12));
        assertEquals(
                Optional.of(new Label(product, says)),
                new ScalePattern(prefix, number, value, Value.MEASURE, 3).read(right));
    }

    @Test
    void aWrongCheckDigitIsAnUnknownCodeNeverAWeight() {
        String body = "220001101234";
        int right = Barcode.checkDigit(body);
        for (int digit = 0; digit < 10; digit++) {
            assertEquals(digit == right, GRAMS.read(body + digit).isPresent(), body + digit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2200011", "22000110123459", "2100011012345", "22000A1012345"})
    void otherCodesAreNotOfThePattern(String code) {
        assertEquals(Optional.empty(), GRAMS.read(code));
    }

    @Test
    void valuesAreMeasuresPiecesOrPrices() {
        Label label = new Label(11, 1_234);
        assertEquals(Optional.of(new Quantity(1_234)), GRAMS.quantity(label, PRICE));
        ScalePattern tens = new ScalePattern("22", 5, 5, Value.MEASURE, 2);
        assertEquals(Optional.of(new Quantity(12_340)), tens.quantity(label, PRICE));
        ScalePattern pieces = new ScalePattern("22", 5, 5, Value.PIECES, 0);
        assertEquals(Optional.of(Quantity.of(1_234)), pieces.quantity(label, PRICE));
        ScalePattern price = new ScalePattern("22", 5, 5, Value.PRICE, 0);
        assertEquals(Optional.of(Money.of(123_400)), price.price(label));
        assertEquals(Optional.empty(), GRAMS.price(label));
    }

    /// 1,250 kg at 18 000 are 22 500; a price between two grams takes the nearer, the half the
    /// upper.
    @ParameterizedTest
    @CsvSource({
        "22+5+5 price 0, 22500, 18000, 1250",
        "22+5+5 price 0, 22510, 18000, 1251",
        "22+5+5 price 0, 22508, 18000, 1250",
        "22+5+5 price 0, 22509, 18000, 1251",
        "22+5+5 price 2, 22500, 18000, 13",
        "22+5+5 price 0, 9, 18000, 1",
        "22+5+5 price 0, 8, 18000, 0",
        "22+5+5 price 0, 0, 18000, 0",
        "22+4+6 price 0, 999999, 1, 0",
    })
    void aPriceIsWorthSoMuch(String pattern, long value, long price, long wanted) {
        Optional<Quantity> found =
                ScalePattern.of(pattern).quantity(new Label(11, value), Money.of(price * 100));
        assertEquals(Optional.of(new Quantity(wanted)).filter(Quantity::isSellable), found);
    }

    @Test
    void nothingAndTooMuchAreNoQuantity() {
        assertEquals(Optional.empty(), GRAMS.quantity(new Label(11, 0), PRICE));
        ScalePattern pieces = new ScalePattern("22", 5, 5, Value.PIECES, 0);
        assertEquals(Optional.empty(), pieces.quantity(new Label(11, 10_000), PRICE));
    }

    @Test
    void aPatternHasThirteenDigits() {
        assertThrows(Refused.class, () -> new ScalePattern("22", 5, 4, Value.MEASURE, 3));
        assertThrows(Refused.class, () -> new ScalePattern("", 7, 5, Value.MEASURE, 3));
        assertThrows(Refused.class, () -> new ScalePattern("22", 5, 5, Value.PIECES, 1));
    }

    @Test
    void thePrefixMayBePartOfTheNumber() {
        ScalePattern pattern = ScalePattern.of("29:7+5 measure 3");
        String body = "290001101234";
        assertEquals(
                Optional.of(new Label(2_900_011, 1_234)),
                pattern.read(body + Barcode.checkDigit(body)));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (ScalePattern pattern : ScalePattern.USUAL) {
            assertEquals(pattern, ScalePattern.of(pattern.written()));
        }
        assertEquals("22+5+5 measure 3", ScalePattern.USUAL.getFirst().written());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20+5+5",
                "20+5+6 measure 3",
                "20+5+5 weight 3",
                "20+5+5 measure 4",
                "20+5+5 pieces 1",
                "20+5+5 price 3",
                "2A+5+5 measure 3",
                "20+10+1 measure 3",
                "20+5+5 measure 3 x"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(Refused.class, () -> ScalePattern.of(text));
    }
}
