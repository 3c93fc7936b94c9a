package smena.printing.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import smena.domain.catalog.Unit;
import smena.domain.shop.PaperTexts;
import smena.domain.shop.PrinterModel;
import smena.domain.stock.UncountedList;
import smena.domain.stock.UncountedProduct;
import smena.printing.document.CodePage;
import smena.printing.document.Element;
import smena.printing.document.LineLayout;
import smena.printing.document.PaperLine;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.StoredForm;
import smena.printing.escpos.EscPosDecoder;
import smena.printing.escpos.EscPosEncoder;
import smena.printing.escpos.PrinterProfile;
import smena.printing.escpos.Profiles;
import smena.printing.raster.PaperFont;
import smena.text.Language;
import smena.text.MoneyStyle;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

class PaperTypesetterTest {
    private static final int[] WIDTHS = {32, 42, 48};
    private static final PaperTypesetter PAGES =
            new PaperTypesetter(MoneyStyle.SUM, id -> Profiles.named(id).map(PrinterModel::name));

    static List<String> lines(byte[] page, int columns) {
        List<String> lines = new ArrayList<>();
        for (PaperLine line : new LineLayout(columns).lay(StoredForm.read(page))) {
            if (line instanceof PaperLine.Letters letters) {
                lines.add(letters.text().replaceAll(" {2,}", " ").strip());
            }
        }
        return lines;
    }

    private static List<byte[]> all(Language language, int columns) {
        String tag = language.tag();
        return List.of(
                PAGES.receipt(Papers.receipt(), Papers.SETTINGS, PaperTexts.USUAL, 0, tag),
                PAGES.cashMovement(Papers.drop(), Papers.SETTINGS, 0, tag),
                PAGES.test(Papers.SETTINGS, Papers.printer(columns), tag),
                PAGES.report(Papers.z(), 0, tag),
                PAGES.report(Papers.x(), 0, tag),
                PAGES.report(Papers.huge(), 0, tag));
    }

    private static byte[] receipt() {
        return PAGES.receipt(Papers.receipt(), Papers.SETTINGS, PaperTexts.USUAL, 0, "uz");
    }

    static void assertHas(List<String> lines, String... wanted) {
        for (String line : wanted) {
            assertTrue(lines.contains(line), () -> line + " is not in " + lines);
        }
    }

    @Test
    void whatWasNotCountedHasRoomForItsNumber() {
        UncountedProduct bread =
                new UncountedProduct(1, "Non «Obi»", "2000000000015", Unit.PIECE, 1, "A-1");
        UncountedProduct rice = new UncountedProduct(3, "Guruch", "", Unit.KILOGRAM, 2, "");
        UncountedList list =
                new UncountedList(12, LocalDate.of(2026, 11, 26), 700, List.of(bread, rice));
        List<String> lines = lines(PAGES.uncounted(list, Papers.SETTINGS, "uz"), 42);
        assertHas(
                lines,
                "SANALMAGAN",
                "Inventarizatsiya № 12",
                "Sana 26.11.2026",
                "Non «Obi» ______",
                "A-1 2000000000015",
                "Guruch ______",
                "Jami sanalmagan 700");
    }

    /// Who is much above the others stands out; the shop at the end has nobody beside it.
    @Test
    void lossPreventionStandsOnReceiptPaper() {
        for (int columns : WIDTHS) {
            List<String> lines =
                    lines(PAGES.control(LossSheets.sample(), Papers.SETTINGS, "ru"), columns);
            assertHas(
                    lines,
                    "20.11.2026 – 26.11.2026",
                    "Dilnoza",
                    "200 чеков 1 000 000,50",
                    "Ivan",
                    "Удалено позиций 9",
                    "Скидки 91 900,25",
                    "9,19 % выручки",
                    "Излишек, недостача −6 000",
                    "недостача",
                    "Магазин",
                    "300 чеков 2 000 001",
                    "3 смены");
            String all = String.join(" ", lines);
            assertTrue(all.contains("Составлено 26.11.2026 13:14, Aziza"), all);
            assertTrue(all.contains("9,0 на 100 чеков, намного выше"), all);
            assertEquals(2, all.split("намного выше", -1).length, all);
            assertTrue(all.contains("среднее магазина: 3,7 на 100 чеков"), all);
        }
    }

    @Test
    void theReceiptSaysWhatWasSoldAndPaid() {
        List<String> lines = lines(receipt(), 42);
        assertHas(
                lines,
                "«BARAKA» doʻkoni",
                "STIR 301 234 567",
                "SALE-2026-00123",
                "Sana 01.03.2026 22:07",
                "Smena 42",
                "Kassir Dilnoza Karimova",
                "Non «Obi»",
                "2 dona × 4 000 8 000",
                "QQSsiz",
                "1 dona × 14 500 14 500",
                "QQS 12%: 1 500",
                "chegirma −500",
                "0,845 kg × 89 900 75 965,50",
                "MXIK 01601001001000001",
                "QQS 12%: 8 139,16",
                "Oraliq jami 98 465,50",
                "Yaxlitlash +34,50",
                "JAMI 98 000 soʻm",
                "shu jumladan QQS 12% 9 639,16",
                "Karta 50 000",
                "POS 004512",
                "Naqd 60 000",
                "Qaytim 12 000",
                "7f3a 91c0 55de 20b4",
                "NOFISKAL CHEK / НЕФИСКАЛЬНЫЙ ЧЕК");
    }

    @Test
    void theZReportHasEveryFigure() {
        assertEquals(
                List.of(
                        "«BARAKA» doʻkoni",
                        "Toshkent, Chilonzor 9-kvartal",
                        "STIR 301 234 567",
                        "Z-HISOBOT № 42",
                        "Smena 42",
                        "Kassa 1",
                        "Ish kuni 01.03.2026",
                        "Ochildi 01.03.2026 09:02",
                        "Dilnoza Karimova",
                        "Yopildi 01.03.2026 22:07",
                        "Oʻktam Gʻaniyev",
                        "Cheklar SALE-2026-00071 – 00123",
                        "Sotuvlar 53 3 214 900",
                        "chegirma −18 400",
                        "sof 3 196 500",
                        "Qaytarishlar 1 24 500",
                        "Aksiya va chegirmalar",
                        "Payshanba: sut",
                        "mahsulotlari arzon 2 −12 000",
                        "mahsulotga chegirma 4 −5 400",
                        "chekka chegirma 1 −1 000",
                        "Soliqlar aylanma soliq",
                        "QQS 12% 3 190 400 341 828,57",
                        "qaytgan 24 500 2 625",
                        "QQSsiz 6 100 —",
                        "Naqd 31 1 644 950",
                        "qaytgan −24 500",
                        "Karta 15 1 104 250",
                        "Click 7 465 700",
                        "Yaxlitlash −150",
                        "Boshlangʻich qoldiq 200 000",
                        "Ochilishdagi farq −500",
                        "Naqd sotuvlar 1 644 950",
                        "Naqd qaytarishlar −24 500",
                        "Kirim 1 50 000",
                        "Inkassatsiya 1 −100 000",
                        "Kutilgan 1 770 450",
                        "Sanoqlar soni 2",
                        "Birinchi sanoq 1 754 450",
                        "01.03.2026 22:07 Dilnoza Karimova",
                        "Haqiqatda 1 764 450",
                        "01.03.2026 22:07 Oʻktam Gʻaniyev",
                        "kutilgan summa maʼlum edi",
                        "KAMOMAD −6 000",
                        "Sabab: qaytim xatosi",
                        "Kassada qoldi 200 000",
                        "Oʻchirilgan pozitsiyalar 3",
                        "Bekor qilingan savatlar 1",
                        "Sotuvsiz ochish 2",
                        "Qayta chop etish 1",
                        "Berilgan chegirmalar 4",
                        "Oʻzgartirilgan narxlar 0",
                        "Jami hisob, smenadan oldin",
                        "Sotuvlar 88 014 200",
                        "Qaytarishlar 400 000",
                        "Sof tushum 87 614 200",
                        "Jami hisob, smenadan keyin",
                        "Sotuvlar 91 210 700",
                        "Qaytarishlar 424 500",
                        "Sof tushum 90 786 200",
                        "Jurnal",
                        "7f3a 91c0 55de 20b4 8c1e 04aa d9f2 6b17",
                        "7f3a 91c0 55de 20b4 8c1e 04aa d9f2 6b17",
                        "Kassir ________________",
                        "Boshqaruvchi ________________"),
                lines(PAGES.report(Papers.z(), 0, "uz"), 42));
    }

    @Test
    void theXReportSaysThatItResetsNothing() {
        List<String> lines = lines(PAGES.report(Papers.x(), 0, "ru"), 48);
        assertHas(lines, "X-ОТЧЁТ", "X — без гашения", "Время 01.03.2026 22:07");
        assertFalse(String.join("\n", lines).contains("____"));
        assertFalse(String.join("\n", lines).contains("По факту"));
    }

    /// Words that are torn or missing, and a key without a text, show themselves here.
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordStandsWholeOnEveryPaper(Language language) {
        for (int columns : WIDTHS) {
            for (byte[] page : all(language, columns)) {
                Set<String> words = words(StoredForm.read(page));
                assertTrue(words.stream().noneMatch(word -> word.contains("paper.")), "" + words);
                String text = "\n" + String.join("\n", lines(page, columns)) + "\n";
                for (String word : words) {
                    assertTrue(text.contains(word), () -> word + " is torn in " + text);
                }
            }
        }
    }

    private static Set<String> words(ReceiptDocument document) {
        List<String> texts = new ArrayList<>();
        for (Element element : document.elements()) {
            switch (element) {
                case Element.Text text -> texts.add(text.text());
                case Element.Row row -> row.cells().forEach(cell -> texts.add(cell.text()));
                default -> {}
            }
        }
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.strip().split(" +")))
                .map(word -> word.replace('\u00A0', ' '))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPaperPrintsWithEveryTable(Language language) {
        PaperFont font = PaperFont.load();
        for (int columns : WIDTHS) {
            for (byte[] page : all(language, columns)) {
                for (CodePage table : CodePage.all()) {
                    PrinterProfile profile = PrinterProfile.of(columns, table, 1);
                    byte[] body = new EscPosEncoder(profile, font).body(StoredForm.read(page));
                    for (EscPosDecoder.Item item : EscPosDecoder.read(body, "ISO-8859-1")) {
                        if (item instanceof EscPosDecoder.Printed line) {
                            assertTrue(line.columns() <= columns && !line.text().contains("?"));
                        }
                    }
                }
            }
        }
    }

    @Test
    void theQrCodeOnThePictureIsRead() throws Exception {
        for (int columns : WIDTHS) {
            byte[] png =
                    new PaperRenderer(PaperFont.load()).png(StoredForm.read(receipt()), columns, 2);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int width = image.getWidth();
            int[] pixels = new int[width * image.getHeight()];
            image.getRGB(0, 0, width, image.getHeight(), pixels, 0, width);
            RGBLuminanceSource seen = new RGBLuminanceSource(width, image.getHeight(), pixels);
            assertEquals(
                    "SALE-2026-00123:7F3A91C055DE20B4",
                    new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                            .getText());
        }
    }

    @Test
    void aCopyIsTheSamePageBelowItsMark() {
        List<String> copy =
                lines(
                        PAGES.receipt(Papers.receipt(), Papers.SETTINGS, PaperTexts.USUAL, 2, "uz"),
                        42);
        assertEquals("NUSXA 2", copy.getFirst());
        assertEquals(lines(receipt(), 42), copy.subList(1, copy.size()));
    }

    @Test
    void theSamePageEveryTime() {
        assertArrayEquals(receipt(), receipt());
        assertThrows(IllegalArgumentException.class, () -> PAGES.report(Papers.z(), 0, "tlh"));
    }
}
