package smena.domain.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
}
