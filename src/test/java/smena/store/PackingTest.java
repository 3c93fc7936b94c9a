package smena.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.journal.Sha256;

import java.io.InputStream;
import java.util.Objects;
import java.util.Random;

/// What is packed comes back byte for byte, and a packed row of years ago can still be read.
class PackingTest {
    /// Who must change one of these texts adds another one with a new number instead.
    @ParameterizedTest
    @CsvSource({
        "1, 294a2de4216bdc25cb4f298d6dbec3cb39ca527160c36af2cf3547bcba3199e9",
        "2, a0e303abf1a78d971b5c68f333fb839f1516a2d1dc238fd3b12a6cdbf8ac8245"
    })
    void whatRowsArePackedWithStaysAsItIs(int number, String sha256) throws Exception {
        try (InputStream text = getClass().getResourceAsStream("/packing/" + number + ".txt")) {
            String whole = new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
            assertEquals(sha256, Sha256.hex(whole));
        }
    }

    @Test
    void anythingComesBackAsItWas() {
        Random random = new Random(7);
        for (int length = 0; length < 3_000; length += 37) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            for (Packing packing : Packing.values()) {
                assertArrayEquals(bytes, Packing.unpack(packing.pack(bytes)));
            }
        }
        byte[] long1 = "ҚҚС 12% «Sut» ".repeat(100_000).getBytes(UTF_8);
        assertArrayEquals(long1, Packing.unpack(Packing.PAGE.pack(long1)));
    }

    @Test
    void shortEntriesStayText() {
        assertNull(Packing.ENTRY.packed("{\"reason\":\"x\"}"));
        String sale = "{\"number\":\"SALE-2026-00001\",\"lines\":[" + "[1,2],".repeat(80) + "]}";
        byte[] packed = Packing.ENTRY.packed(sale);
        assertNotNull(packed);
        assertTrue(packed.length < 60, "" + packed.length);
        assertEquals(sale, Packing.text(null, packed));
        assertEquals("{}", Packing.text("{}", null));
    }

    @Test
    void whatIsBrokenOrATrapIsNotUnpacked() {
        byte[] broken = {2, -1, -1, -1};
        assertSame(broken, Packing.unpack(broken));
        assertEquals("", Packing.text(null, broken));
        byte[] plain = "smena paper 1\n".getBytes(UTF_8);
        assertSame(plain, Packing.unpack(plain));
        byte[] cut = Packing.PAGE.pack("rule\n".repeat(200).getBytes(UTF_8));
        byte[] half = java.util.Arrays.copyOf(cut, cut.length - 3);
        assertSame(half, Packing.unpack(half));
        byte[] trap = Packing.ENTRY.pack(new byte[40 << 20]);
        assertSame(trap, Packing.unpack(trap));
    }
}
