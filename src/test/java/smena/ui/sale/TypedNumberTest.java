package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.money.Quantity;

import java.util.Optional;

class TypedNumberTest {
    private final TypedNumber number = new TypedNumber();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1000|''",
                "5|5000|5",
                "5*|5000|''",
                "5*3210|5000|3210",
                "0,845|845|0,845",
                "0.845|845|0,845",
                "**,5|5000|5",
                "1,,2*,3|1200|3",
                "a1b2|12000|12",
                "123456789012345|0|123456789012345"
            })
    void readsWhatIsTyped(String keys, long thousandths, String code) {
        type(keys);
        assertEquals(new Quantity(thousandths), number.quantity());
        assertEquals(code, number.code());
    }

    @Test
    void aScanTakesItsFirstKeysBack() {
        type("5");
        type("478");
        number.takeBack(3);
        assertEquals("5", number.textProperty().get());
        type("A12");
        number.takeBack(3);
        assertEquals("5", number.textProperty().get());
    }

    @Test
    void aCodeTypedByHandIsOneUnlessTheStarSaysMore() {
        type("3210");
        assertEquals(Optional.empty(), number.askedOfCode());
        number.clear();
        type("2*3210");
        assertEquals(Optional.of(Quantity.of(2)), number.askedOfCode());
    }

    @Test
    void erasesAndClears() {
        type("52");
        assertTrue(number.erase());
        assertEquals("5", number.textProperty().get());
        assertTrue(number.clear());
        assertFalse(number.clear());
        assertFalse(number.erase());
    }

    private void type(String keys) {
        keys.chars().forEach(key -> number.key((char) key));
    }
}
