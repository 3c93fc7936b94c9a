package smena.printing.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import smena.printing.document.CodePage;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.escpos.PrinterProfile.Buzzer;
import smena.printing.layout.PaperTypesetter;
import smena.printing.layout.Papers;
import smena.printing.raster.PaperFont;
import smena.text.MoneyStyle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Letters under the numbers of tables, as the printer that was told the number shows them.
class TablesTest {
    private static final PaperFont FONT = PaperFont.load();
    private static final String LETTERS =
            "AaBbCcZz АБВЖЩЪЫЭЮЯ абвжщъыэюя Ёё ЎўҚқҒғҲҳ ӘәІіҢңҮү ʻʼ 0123456789 №«»—-.,:;%()!?";

    static List<CodePage> tables() {
        return CodePage.all();
    }

    /// A line goes as letters and reads the same, but for punctuation, or it goes as a picture.
    @ParameterizedTest
    @MethodSource("tables")
    void whatGoesAsLettersIsReadAsItWasWritten(CodePage page) {
        Random random = new Random(page.name().hashCode());
        EscPosEncoder encoder = new EscPosEncoder(PrinterProfile.of(48, page, 9), FONT);
        int asLetters = 0;
        for (int round = 0; round < 400; round++) {
            String text = text(random, 1 + random.nextInt(8));
            byte[] body = encoder.body(ReceiptDocument.write().text(text).done());
            for (EscPosDecoder.Item item :
                    EscPosDecoder.read(body, _ -> line -> Letters.shown(page.name(), line))) {
                if (item instanceof EscPosDecoder.Printed line) {
                    assertEquals(plain(text), plain(line.text()));
                    asLetters++;
                }
            }
        }
        assertTrue(asLetters > 20, "as letters: " + asLetters);
    }

    /// What somebody who chooses it hopes for: fewer pictures.
    @Test
    void tablesHaveTheLettersTheyAreChosenFor() {
        assertTrue(table("kz1048").has("ҚқҒғӘәІіҢңҮүӨөҰұҺһ АБВабвЁё №«»"));
        assertTrue(table("cp866").has("Ўў АБВабвЁё №") && !table("cp866").has("Қ"));
        assertTrue(table("cp1251").has("Ўў АБВабвЁё №«»—"));
        assertTrue(table("cp855").has("Ўў АБВабвЁё"));
        assertTrue(table("cp437").has("oʻ gʻ sanʼat"));
    }

    private static CodePage table(String name) {
        return CodePage.named(name).orElseThrow();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.append("x").toString().replaceAll(" +", " ");
    }

    private static String plain(String text) {
        return text.replaceAll("[ʻʼ‘’']", "'").replaceAll("[«»\"]", "\"").replaceAll("[—-]", "-");
    }

    @Test
    void theTestPageShowsEachTableUnderItsNumber() {
        byte[] page =
                new PaperTypesetter(MoneyStyle.SUM).test(Papers.SETTINGS, Papers.printer(48), "ru");
        EscPosEncoder encoder =
                new EscPosEncoder(
                        PrinterProfile.of(48, CodePage.named("cp866").orElseThrow(), 17), FONT);
        // A printer of the Epson kind: it has these tables and shows the rest as nonsense.
        List<String> readable = new ArrayList<>();
        for (EscPosDecoder.Item item :
                EscPosDecoder.read(encoder.body(StoredForm.read(page)), TablesTest::epson)) {
            if (item instanceof EscPosDecoder.Printed line
                    && line.text().contains("Сўм, ёлка, Щука")) {
                readable.add(line.text().strip().split(" +Сўм")[0]);
            }
        }
        assertEquals(List.of("* cp866:17", "cp1251:46", "cp855:34"), readable);
    }

    private static Function<byte[], String> epson(int table) {
        String name =
                switch (table) {
                    case 17, 0 -> "cp866";
                    case 46 -> "cp1251";
                    case 34 -> "cp855";
                    default -> "iso8859-1";
                };
        return line -> Letters.shown(name, line);
    }

    @Test
    void behindALineInAnotherTableThePrinterIsSetBack() {
        CodePage cp866 = CodePage.named("cp866").orElseThrow();
        CodePage cp1251 = CodePage.named("cp1251").orElseThrow();
        ReceiptDocument document =
                ReceiptDocument.write().inTable(46, cp1251, "Щука").text("Щука").done();
        assertEquals(document, StoredForm.read(StoredForm.write(document)));
        byte[] body = new EscPosEncoder(PrinterProfile.of(48, cp866, 17), FONT).body(document);
        EscPosDecoder.Printed line = new EscPosDecoder.Printed("Щука", false, false, false, false);
        assertEquals(
                List.of(new EscPosDecoder.Table(46), line, new EscPosDecoder.Table(17), line),
                EscPosDecoder.read(body, TablesTest::epson));
    }

    @Test
    void theBuzzerSoundsBehindTheCut() {
        PrinterProfile profile = PrinterProfile.of(48, CodePage.all().getFirst(), 17);
        assertEquals(
                List.of(
                        new EscPosDecoder.Cut(66, 0),
                        new EscPosDecoder.Beep("ESC B", 2, 2),
                        new EscPosDecoder.Asked(1)),
                epilogue(profile.withBuzzer(Buzzer.ESC_B)));
        assertEquals(
                List.of(
                        new EscPosDecoder.Cut(66, 0),
                        new EscPosDecoder.Beep("ESC ( A", 2, 1),
                        new EscPosDecoder.Asked(1)),
                epilogue(profile.withBuzzer(Buzzer.EPSON)));
    }

    private static List<EscPosDecoder.Item> epilogue(PrinterProfile profile) {
        return EscPosDecoder.read(new EscPosEncoder(profile, FONT).epilogue(), "IBM866");
    }
}
