package smena.scale;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import smena.domain.shop.ScaleProtocol;
import smena.service.ports.WeightReading;
import smena.service.ports.WeightReading.State;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.Random;

/// What the bytes of an answer mean, those of published messages first.
class DialogueTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static byte[] hex(String text) {
        return HEX.parseHex(text.replace(" ", ""));
    }

    private static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static WeightReading read(ScaleProtocol protocol, byte[]... answers) {
        return SerialScale.of(protocol, () -> ScriptedLine.answering(answers)).read();
    }

    private static String told(WeightReading reading) {
        OptionalLong grams = reading.grams();
        return reading.state()
                + (grams.isPresent() ? " " + grams.getAsLong() : "")
                + (reading.net() ? " net" : "");
    }

    /// The question for the weight, and two answers of real scales, as their authors noted them.
    @Test
    void theMessagesThatAuthorsOfMassaDriversPublished() {
        assertArrayEquals(hex("F8 55 CE 01 00 23 23 00"), MassaK100.message((byte) 0x23));
        assertArrayEquals(hex("F8 55 CE 01 00 F0 F0 00"), MassaK100.message((byte) 0xF0));
        assertEquals(
                WeightReading.stable(0),
                read(
                        ScaleProtocol.MASSA_K_100,
                        hex("F855CE 0D00 24 00000000 01 01 00 01 00000000 FC23")));
        assertEquals(
                WeightReading.stable(15),
                read(
                        ScaleProtocol.MASSA_K_100,
                        hex("F855CE 0D00 24 0F000000 01 01 00 00 00000000 7D42")));
    }

    @ParameterizedTest
    @CsvSource({
        "24 9A020000 01 01 00 00, STABLE 666",
        "24 9A020000 01 00 00 00, MOVING 666",
        "24 9A020000 01 01 01 00, STABLE 666 net",
        "24 9A020000 00 01 00 00, STABLE 67",
        "24 9B020000 02 01 00 00, STABLE 6670",
        "24 02000000 04 01 00 00, STABLE 2000",
        "24 FBFFFFFF 01 01 00 00, BELOW_ZERO -5",
        "24 9A020000 05 01 00 00, GARBLED",
        "24 9A020000 01 01, GARBLED",
        "28 08, OVERLOAD",
        "28 17, GARBLED",
        "F0, GARBLED",
    })
    void massaK(String body, String wanted) {
        byte[] message = MassaK100.message(hex(body));
        assertEquals(wanted, told(read(ScaleProtocol.MASSA_K_100, message)));
    }

    @ParameterizedTest
    @CsvSource({
        "'02 30 31 2E 32 36 35 0D', STABLE 1265",
        "'02 B0 B1 2E B2 36 35 8D', STABLE 1265",
        "'02 20 30 2E 30 30 30 0D', STABLE 0",
        "'02 30 30 2E 38 34 35 4E 0D', STABLE 845 net",
        "'02 31 32 2E 33 34 35 0D', STABLE 12345",
        "'02 30 31 32 36 35 0D', GARBLED",
        "'02 31 2E 32 2E 33 0D', GARBLED",
        "'02 3F 41 0D', MOVING",
        "'02 3F C1 8D', MOVING",
        "'02 3F 42 0D', OVERLOAD",
        "'02 3F 43 0D', OVERLOAD",
        "'02 3F 44 0D', BELOW_ZERO",
        "'02 3F 45 0D', BELOW_ZERO",
        "'02 3F 0D 0D', BELOW_ZERO",
        "'02 3F 48 0D', GARBLED",
        "'02 3F 41 41', GARBLED",
        "'02 0D', GARBLED",
        "'02 30 31', GARBLED",
        "'FF FF', GARBLED",
        "'02 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30', GARBLED",
    })
    void toledo(String answer, String wanted) {
        assertEquals(wanted, told(read(ScaleProtocol.TOLEDO_8217, hex(answer))));
    }

    @ParameterizedTest
    @CsvSource({
        "'S  1.265kg', STABLE 1265",
        "'S 01.265kg', STABLE 1265",
        "'S 001.265kg', STABLE 1265",
        "'U  1.265kg', MOVING 1265",
        "'S- 0.005kg', BELOW_ZERO -5",
        "'S  0.000kg', STABLE 0",
        "'S   845.0g ', STABLE 845",
        "'S  1.265lb', GARBLED",
        "'F  0.000kg', GARBLED",
        "'S+ 1.265kg', GARBLED",
        "'S 1..265kg', GARBLED",
        "'S  ------kg', GARBLED",
        "'S        kg', GARBLED",
    })
    void cas(String data, String wanted) {
        assertEquals(wanted, told(read(ScaleProtocol.CAS, hex("06"), frame(data))));
        byte[] broken = frame(data);
        broken[broken.length - 3] ^= 0x10;
        assertEquals("GARBLED", told(read(ScaleProtocol.CAS, hex("06"), broken)));
    }

    private static byte[] frame(String data) {
        int check = 0;
        for (byte letter : letters(data)) {
            check ^= letter;
        }
        return letters("\u0001\u0002" + data + (char) check + "\u0003\u0004");
    }

    @Test
    void aCasScaleThatIsNotReadyStillMoves() {
        assertEquals("MOVING", told(read(ScaleProtocol.CAS, hex("15"))));
        assertEquals("GARBLED", told(read(ScaleProtocol.CAS, hex("41"))));
        assertEquals("SILENT", told(read(ScaleProtocol.CAS)));
    }

    /// Noise on the line is never a weight: no noise of these has a right check sum.
    @Test
    void noiseIsNoWeight() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            for (ScaleProtocol protocol : ScaleProtocol.values()) {
                if (protocol.isSerial()) {
                    State state = read(protocol, noise, noise).state();
                    assertEquals(
                            true,
                            state != State.STABLE,
                            () -> protocol + " " + HEX.formatHex(noise));
                }
            }
        }
    }

    /// An answer that came too late is not taken for that of the next question.
    @Test
    void whatCameBeforeTheQuestionDoesNotCount() {
        ScriptedLine line =
                ScriptedLine.answering(
                        letters("\u000200.100\r\u000200.200\r"), letters("\u000200.300\r"));
        try (var scale = SerialScale.of(ScaleProtocol.TOLEDO_8217, () -> line)) {
            assertEquals(WeightReading.stable(100), scale.read());
            assertEquals(WeightReading.stable(300), scale.read());
        }
    }
}
