package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.printing.document.Align;
import smena.printing.document.Cell;
import smena.printing.document.CodePage;
import smena.printing.document.LineLayout;
import smena.printing.document.PaperLine;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.printing.escpos.EscPosDecoder;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.Letters;
import smena.printing.escpos.PrinterProfile;
import smena.printing.escpos.PrinterProfile.Raster;
import smena.printing.raster.PaperFont;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whatever the words, on every paper and with every table: no `?`, no line too long, nothing lost.
class AnyTextTest {
    private static final PaperFont FONT = PaperFont.load();
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String RUSSIAN =
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";
    private static final Map<String, String> ALPHABETS =
            Map.of(
                    "en",
                    LATIN,
                    "uz",
                    LATIN + "ʻʼʻʼʻʼʻʼ",
                    "ru",
                    RUSSIAN,
                    "uz-Cyrl",
                    RUSSIAN + "ўқғҳЎҚҒҲўқғҳЎҚҒҲ");
    private static final String SIGNS = "0123456789.,:;%()№«»—–-\u00A0\u202F×·…€";

    @Test
    void allTablesAreThere() {
        assertEquals(
                "cp866 cp1251 cp855 iso8859-5 kz1048 cp437 cp850 cp858 cp852 cp857 cp737 cp775 "
                        + "cp1250 cp1252 cp1253 cp1254 cp1257 iso8859-1 iso8859-2 iso8859-9 "
                        + "iso8859-15",
                CodePage.all().stream().map(CodePage::name).collect(Collectors.joining(" ")));
        assertTrue(CodePage.named("cp999").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uz", "ru", "uz-Cyrl"})
    void neverAQuestionMark(String language) {
        Random random = new Random(language.hashCode());
        String letters = ALPHABETS.getOrDefault(language, "");
        for (int round = 0; round < 8; round++) {
            ReceiptDocument document = document(random, letters);
            for (CodePage page : CodePage.all()) {
                for (int columns : new int[] {32, 42, 48}) {
                    check(document, page, columns);
                }
            }
        }
    }

    private static void check(ReceiptDocument document, CodePage page, int columns) {
        PrinterProfile profile = PrinterProfile.of(columns, page, 1);
        byte[] body = new EscPosEncoder(profile, FONT).body(document);
        for (EscPosDecoder.Item item :
                EscPosDecoder.read(body, _ -> line -> Letters.shown(page.name(), line))) {
            switch (item) {
                case EscPosDecoder.Printed line -> {
                    assertFalse(line.text().contains("?"), line.text());
                    assertFalse(line.text().contains("\uFFFD"), line.text());
                    assertTrue(line.columns() <= columns, () -> columns + ": " + line);
                }
                case EscPosDecoder.Picture picture -> {
                    assertTrue(picture.width() <= profile.dots());
                    assertFalse(picture.blank());
                }
                default -> {}
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48})
    void nothingIsLostBetweenDocumentAndLines(int columns) {
        Random random = new Random(columns);
        for (int round = 0; round < 2000; round++) {
            String text = words(random, RUSSIAN + LATIN, 1 + random.nextInt(12), 80);
            ReceiptDocument document = ReceiptDocument.write().text(text).done();
            StringBuilder seen = new StringBuilder();
            for (PaperLine line : new LineLayout(columns).lay(document)) {
                if (line instanceof PaperLine.Letters letters) {
                    assertTrue(letters.text().length() <= columns);
                    seen.append(letters.text());
                }
            }
            assertEquals(withoutSpaces(text), withoutSpaces(seen.toString()));
        }
    }

    private static ReceiptDocument document(Random random, String letters) {
        ReceiptDocument.Builder out = ReceiptDocument.write();
        for (int i = 0; i < 3; i++) {
            TextStyle style =
                    new TextStyle(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
            Align align = Align.values()[random.nextInt(3)];
            out.text(words(random, letters, 6, 80), align, style);
            out.row(
                    style,
                    Cell.name(words(random, letters, 8, 20)),
                    Cell.amount(amount(random), 5),
                    Cell.amount(amount(random), 11));
        }
        return out.done();
    }

    private static String amount(Random random) {
        return "%,d".formatted(random.nextLong(1_000_000_000L)).replace(',', '\u00A0');
    }

    private static String words(Random random, String letters, int most, int longest) {
        String all = letters + letters + SIGNS;
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(0, random.nextInt(most))
                .forEach(
                        i -> {
                            text.append(i == 0 ? "" : " ".repeat(1 + random.nextInt(2)));
                            int length = 1 + random.nextInt(longest);
                            for (int j = 0; j < length; j++) {
                                text.append(all.charAt(random.nextInt(all.length())));
                            }
                        });
        return text.toString();
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]", "");
    }

    @Test
    void questionMarkOfTheTextItselfIsPrinted() {
        CodePage page = CodePage.all().getFirst();
        PrinterProfile profile = PrinterProfile.of(32, page, 17).withRaster(Raster.WHEN_NEEDED);
        ReceiptDocument document = ReceiptDocument.write().text("Chop etildimi?").done();
        List<EscPosDecoder.Item> items =
                EscPosDecoder.read(new EscPosEncoder(profile, FONT).body(document), "IBM866");
        assertEquals("Chop etildimi?", ((EscPosDecoder.Printed) items.getFirst()).text());
    }
}
