package smena.domain.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class ReceiptCodeTest {
    @Test
    void aCodeReadsBackAsItWasPrinted() {
        ReceiptCode code = ReceiptCode.of("SALE-2026-00123", "7f3a91c055de20b4aaaa");
        assertEquals("SALE-2026-00123:7F3A91C055DE20B4", code.text());
        assertEquals(Optional.of(code), ReceiptCode.read(" sale-2026-00123:7f3a91c055de20b4\n"));
    }

    @Test
    void whatIsNoneOfAReceiptIsLeftToOthers() {
        for (String other :
                List.of(
                        "",
                        "4780000000017",
                        "SALE-2026-00123",
                        "SALE-2026-123:7F3A91C055DE20B4",
                        "SALE-2026-00123:7F3A",
                        "SALE-2026-00123:7F3A91C055DE20B4FF",
                        "REF-2026-00123:7F3A91C055DE20B4",
                        "x".repeat(5000))) {
            assertEquals(Optional.empty(), ReceiptCode.read(other), other);
        }
    }

    @Test
    void aNumberMayBeTypedInParts() {
        assertEquals(List.of("SALE-2026-00123"), ReceiptNumbers.of("sale-2026-00123", 2025, 2027));
        assertEquals(List.of("SALE-2026-00123"), ReceiptNumbers.of("2026-123", 2025, 2027));
        assertEquals(
                List.of("SALE-2027-00123", "SALE-2026-00123"),
                ReceiptNumbers.of(" 123 ", 2026, 2027));
        assertEquals(List.of("SALE-2026-123456"), ReceiptNumbers.of("123456", 2026, 2026));
        assertEquals(List.of(), ReceiptNumbers.of("Ali", 2026, 2026));
        assertEquals(List.of(), ReceiptNumbers.of("", 2026, 2026));
        assertEquals(List.of(), ReceiptNumbers.of("9".repeat(40), 2026, 2026));
    }
}
