package smena.printing.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import smena.printing.document.Align;
import smena.printing.document.Cell;
import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.document.Symbology;
import smena.printing.document.TextStyle;
import smena.printing.escpos.PrinterProfile.Raster;
import smena.printing.layout.Documents;
import smena.printing.raster.PaperFont;

import java.util.HexFormat;
import java.util.List;

class EscPosEncoderTest {
    private static final PaperFont FONT = PaperFont.load();
    private static final CodePage CP866 = CodePage.named("cp866").orElseThrow();
    private static final CodePage CP1251 = CodePage.named("CP1251").orElseThrow();

    private static EscPosEncoder encoder(PrinterProfile profile) {
        return new EscPosEncoder(profile, FONT);
    }

    private static List<EscPosDecoder.Item> body(
            CodePage page, String charset, ReceiptDocument document) {
        byte[] body = encoder(PrinterProfile.of(42, page, 17)).body(document);
        return EscPosDecoder.read(body, charset);
    }

    private static ReceiptDocument text(String text) {
        return ReceiptDocument.write().text(text).done();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static EscPosDecoder.Printed plain(String text) {
        return new EscPosDecoder.Printed(text, false, false, false, false);
    }

    @Test
    void prologueResetsSwitchesHanziOffAndChoosesTheTable() {
        List<EscPosDecoder.Item> items =
                EscPosDecoder.read(encoder(PrinterProfile.of(48, CP866, 7)).prologue(), "IBM866");
        assertEquals(
                List.of(
                        new EscPosDecoder.Reset(),
                        new EscPosDecoder.Hanzi(false),
                        new EscPosDecoder.Table(7)),
                items);
    }

    @Test
    void cutsOnlyWithACutterAndAsksAtTheEnd() {
        PrinterProfile profile = PrinterProfile.of(48, CP866, 17);
        assertEquals("1d5642001d7201", hex(encoder(profile).epilogue()));
        assertEquals("1b64041d7201", hex(encoder(profile.withCutter(false)).epilogue()));
    }

    @Test
    void kickNamesThePinAndBothTimes() {
        assertEquals("1b700019fa", hex(encoder(PrinterProfile.of(48, CP866, 17)).drawerKick()));
        PrinterProfile other = PrinterProfile.of(48, CP866, 17).withDrawerPin(1);
        assertEquals("1b700119fa", hex(encoder(other).drawerKick()));
    }

    @Test
    void russianAndUzbekLatinGoAsLetters() {
        assertEquals(List.of(plain("Молоко №1, ёж")), body(CP866, "IBM866", text("Молоко №1, ёж")));
        assertEquals(
                List.of(plain("do'kon, san'at - \"Ў\" 1 000")),
                body(CP866, "IBM866", text("doʻkon, sanʼat — «Ў» 1\u00A0000")));
        assertEquals(
                List.of(plain("do‘kon, san’at — «Ў»")),
                body(CP1251, "windows-1251", text("doʻkon, sanʼat — «Ў»")));
    }

    @Test
    void apostropheBytesAreThoseOfTheTable() {
        assertEquals("6f270a", hex(encoder(PrinterProfile.of(42, CP866, 17)).body(text("oʻ"))));
        assertEquals("6f91920a", hex(encoder(PrinterProfile.of(42, CP1251, 46)).body(text("oʻʼ"))));
    }

    @Test
    void aLineWithALetterTheTableLacksIsAPicture() {
        ReceiptDocument document =
                ReceiptDocument.write().text("Нон").text("Қатиқ").text("Сут").done();
        List<EscPosDecoder.Item> items = body(CP866, "IBM866", document);
        assertEquals(plain("Нон"), items.get(0));
        EscPosDecoder.Picture picture = assertInstanceOf(EscPosDecoder.Picture.class, items.get(1));
        assertEquals(64, picture.width());
        assertEquals(30, picture.height());
        assertFalse(picture.blank());
        assertEquals(plain("Сут"), items.get(2));
    }

    @Test
    void picturesOfLettersStandInTheirColumns() {
        List<EscPosDecoder.Item> items =
                body(CP866, "IBM866", text("ҚҚ" + "\u00A0".repeat(20) + "ҚҚ"));
        EscPosDecoder.Picture picture =
                assertInstanceOf(EscPosDecoder.Picture.class, items.getFirst());
        assertTrue(picture.width() >= 24 * 12);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < 12; x++) {
                boolean first = picture.black(x, y);
                assertEquals(first, picture.black(x + 12, y), "second letter");
                assertEquals(first, picture.black(x + 22 * 12, y), "behind the gap");
                assertFalse(picture.black(x + 120, y), "in the gap");
            }
        }
    }

    @Test
    void alwaysRasterSendsNoLetters() {
        PrinterProfile profile = PrinterProfile.of(32, CP866, 17).withRaster(Raster.ALWAYS);
        ReceiptDocument document =
                ReceiptDocument.write().text("Milk").rule().centred("JAMI", TextStyle.LARGE).done();
        List<EscPosDecoder.Item> items =
                EscPosDecoder.read(encoder(profile).body(document), "IBM866");
        assertEquals(3, items.size());
        for (EscPosDecoder.Item item : items) {
            EscPosDecoder.Picture picture = assertInstanceOf(EscPosDecoder.Picture.class, item);
            assertTrue(picture.width() <= 384);
            assertTrue(picture.height() >= 24 && picture.height() <= 64);
        }
    }

    @Test
    void styleIsSetForItsLineOnly() {
        ReceiptDocument document =
                ReceiptDocument.write()
                        .row(TextStyle.TALL, Cell.name("JAMI"), Cell.amount("22 500", 11))
                        .text("SALE", Align.LEFT, TextStyle.LARGE)
                        .text("x")
                        .done();
        assertEquals(
                List.of(
                        new EscPosDecoder.Printed(
                                "JAMI" + " ".repeat(32) + "22 500", true, true, false, false),
                        new EscPosDecoder.Printed("SALE", true, true, true, false),
                        plain("x")),
                body(CP866, "IBM866", document));
    }

    @Test
    void qrIsModelTwoWithItsLengthInBytes() {
        String content = "SALE-2026-00123 Ғалаба ʻ€";
        List<EscPosDecoder.Item> items =
                body(CP866, "IBM866", ReceiptDocument.write().qr(content).done());
        EscPosDecoder.Code code = assertInstanceOf(EscPosDecoder.Code.class, items.getFirst());
        assertEquals(50, code.model());
        assertEquals(49, code.correction());
        assertEquals(content, new String(code.content(), UTF_8));
        assertTrue(code.size() >= 3 && code.size() <= 6, "size " + code.size());
    }

    @Test
    void barcodesUseFunctionBWithRoomAtBothSides() {
        ReceiptDocument document =
                ReceiptDocument.write()
                        .barcode(Symbology.EAN13, "4780000000014")
                        .barcode(Symbology.CODE128, "A{1")
                        .done();
        List<EscPosDecoder.Item> items = body(CP866, "IBM866", document);
        EscPosDecoder.Bars ean = assertInstanceOf(EscPosDecoder.Bars.class, items.get(0));
        assertEquals(67, ean.kind());
        assertEquals("4780000000014", new String(ean.content(), US_ASCII));
        assertTrue(ean.centred() && (95 + 20) * ean.narrow() <= 512);
        EscPosDecoder.Bars code = assertInstanceOf(EscPosDecoder.Bars.class, items.get(1));
        assertEquals(73, code.kind());
        assertEquals("{BA{{1", new String(code.content(), US_ASCII));
    }

    @Test
    void aBarcodeWiderThanThePaperBecomesAQrCode() {
        String content = "SALE-2026-00123-AND-MORE-OF-IT";
        ReceiptDocument document =
                ReceiptDocument.write().barcode(Symbology.CODE128, content).done();
        byte[] body = encoder(PrinterProfile.of(32, CP866, 17)).body(document);
        EscPosDecoder.Code code =
                assertInstanceOf(
                        EscPosDecoder.Code.class, EscPosDecoder.read(body, "IBM866").getFirst());
        assertArrayEquals(content.getBytes(UTF_8), code.content());
    }

    @Test
    void bandsAreNeitherHighNorLow() {
        for (int height = 24; height <= 700; height++) {
            List<Integer> bands = EscPosEncoder.bands(height);
            assertEquals(height, bands.stream().mapToInt(Integer::intValue).sum());
            assertTrue(bands.stream().allMatch(rows -> rows >= 24 && rows <= 64), "" + bands);
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        EscPosEncoder once = encoder(PrinterProfile.of(42, CP866, 17));
        ReceiptDocument again = StoredForm.read(StoredForm.write(Documents.everything()));
        assertEquals(Documents.everything(), again);
        EscPosEncoder twice = new EscPosEncoder(PrinterProfile.of(42, CP866, 17), PaperFont.load());
        assertArrayEquals(once.body(Documents.everything()), twice.body(again));
    }
}
