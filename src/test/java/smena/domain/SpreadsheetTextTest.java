package smena.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+998 90 123",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\tx",
                " =1",
                "'=1",
                "''-1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "\u00A0=1",
                "'\t"
            })
    void aTextThatASpreadsheetWouldRunGetsAnApostropheAndComesBack(String text) {
        assertEquals("'" + text, SpreadsheetText.harmless(text));
        assertEquals(text, SpreadsheetText.meant("'" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Non", "5-1", "a=b", "'Nestle'", "''", "12500.00", "Сок @ лимон"})
    void otherTextStaysAsItIs(String text) {
        assertEquals(text, SpreadsheetText.harmless(text));
        assertEquals(text, SpreadsheetText.meant(text));
    }
}
