package smena.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Codes of the shop's own are right EAN-13 that no scale's label can be.
class OwnCodesTest {
    @Test
    void theyLeaveToScalesWhatScalesPrint() {
        List<String> prefixes =
                OwnCodes.beside(ScalePattern.USUAL).stream().map(OwnCodes::prefix).toList();
        assertEquals(List.of("20", "21", "25", "26", "27", "28"), prefixes);
        assertEquals("20", OwnCodes.beside(List.of()).getFirst().prefix());
        assertEquals(10, OwnCodes.beside(List.of()).size());
        assertEquals("21", OwnCodes.beside(patterns("201+4+5 measure 3")).getFirst().prefix());
        assertEquals(List.of(), OwnCodes.beside(patterns("2:6+6 measure 3")));
    }

    private static List<ScalePattern> patterns(String written) {
        return List.of(ScalePattern.of(written));
    }

    @Test
    void eachHasItsCheckDigitAndGivesItsNumberBack() {
        OwnCodes codes = new OwnCodes("20");
        assertEquals("2000000000015", codes.code(1));
        assertEquals("2099999999998", codes.code(OwnCodes.MOST));
        for (long number : new long[] {1, 2, 9, 10, 4_711, 1_234_567_890, OwnCodes.MOST}) {
            Barcode code = new Barcode(codes.code(number));
            assertTrue(code.isGtin(), code.code());
            assertTrue(code.number().startsWith(codes.written()), code.number());
            assertEquals(number, codes.number(code.number()));
        }
    }
}
