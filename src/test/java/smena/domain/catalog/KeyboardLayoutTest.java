package smena.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vjkjrj | молоко",
                "VJKJRJ | молоко",
                "ьщдщлщ | moloko",
                "[kt, | хлеб",
                "xfq 100 | чай 100",
                "rjhj,rf cgbxtr | коробка спичек"
            })
    void eachKeyIsReadInTheOtherLayout(String typed, String meant) {
        assertEquals(meant, KeyboardLayout.other(typed));
    }
}
