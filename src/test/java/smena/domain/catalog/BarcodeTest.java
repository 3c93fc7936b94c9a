package smena.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/// The pairs of UPC-E and UPC-A follow the table of GS1 General Specifications, 5.2.2.4.
class BarcodeTest {
    @ParameterizedTest
    @CsvSource({
        "01234505, 012000003455",
        "01234514, 012100003454",
        "04252614, 042100005264",
        "01234531, 012300000451",
        "01234543, 012340000053",
        "01234558, 012345000058"
    })
    void aShortCodeIsItsLongOne(String upcE, String upcA) {
        assertEquals(Optional.of(new Barcode(upcA)), new Barcode(upcE).expanded());
        assertTrue(new Barcode(upcA).isGtin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"04252615", "24252614", "0425261", "042526149", "0425261A"})
    void whatIsNoShortCodeHasNoLongOne(String code) {
        assertEquals(Optional.empty(), new Barcode(code).expanded());
    }

    /// Source: ISO/IEC 15424. What names GS1 element strings stays for those who read them.
    @Test
    void theKindThatAScannerNamesIsNoPartOfACode() {
        assertEquals("4780000000014", Barcode.read("]E04780000000014").orElseThrow().code());
        assertEquals("40170725", Barcode.read("]E440170725").orElseThrow().code());
        assertEquals("KOFE-250G", Barcode.read("]C0KOFE-250G").orElseThrow().code());
        assertEquals("ABC1", Barcode.read("]A0ABC1").orElseThrow().code());
        for (String kept : List.of("]C10104780000000014", "]d20104780000000014", "]Z9A", "E01")) {
            assertEquals(kept, Barcode.read(kept).orElseThrow().code());
        }
        assertEquals(Optional.empty(), Barcode.read("]E0"));
    }
}
