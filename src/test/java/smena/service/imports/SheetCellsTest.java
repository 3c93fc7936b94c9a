package smena.service.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.problemOf;
import static smena.service.imports.TestBook.number;
import static smena.service.imports.TestBook.row;
import static smena.service.imports.TestBook.text;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A cell of a sheet is more than its number; what a file costs to read is bounded.
class SheetCellsTest {
    private static final String CODE = "4780000000014";

    @TempDir Path folder;
    private ImportTrial trial;

    @BeforeEach
    void open() {
        trial = new ImportTrial(folder);
    }

    private ImportTrial.Outcome read(TestBook book) throws IOException {
        return trial.file(book.write(folder.resolve("goods.xlsx")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            delimiter = '~',
            value = {
                "36000291452~000000000000~036000291452", "36000291452~General~036000291452",
                "4780000000014~0~4780000000014", "4.780000000014E12~0.00E+00~4780000000014",
                "4780000000014~#,##0~4780000000014", "4780000000014~@~4780000000014",
                "47~00000000~NONE", "123~000000~000123"
            })
    void leadingZerosOfAFormatCount(String value, String format, String code) throws IOException {
        ImportTrial.Outcome outcome =
                read(
                        new TestBook()
                                .formats("0", format)
                                .goods(
                                        "Goods",
                                        row(number(value, 1), text("Non"), number("9", 0))));
        if (code.equals("NONE")) {
            assertEquals("2 BAD_CHECK_DIGIT", outcome.refusal());
        } else {
            assertEquals("Non|" + code + "|900|PIECE|VAT12|Прочее", outcome.product());
        }
    }

    @Test
    void moreDigitsThanASpreadsheetKeepsAreLost() throws IOException {
        ImportTrial.Outcome outcome =
                read(
                        new TestBook()
                                .goods(
                                        "Goods",
                                        row(
                                                number("1.2345678901234567E17", 0),
                                                text("A"),
                                                number("9", 0)),
                                        row(text("4.78E+12"), text("B"), number("9", 0))));
        assertEquals(List.of("2 DIGITS_LOST", "3 DIGITS_LOST"), outcome.refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14",
                "22",
                "45",
                "dd.mm.yyyy",
                "[$-419]d mmm yyyy",
                "yyyy\\-mm\\-dd",
                "[h]:mm",
                "d/m/yy;@",
                "mmm"
            })
    void aPriceThatIsADateIsRefused(String format) throws IOException {
        assertEquals(
                "2 DATE_CELL",
                read(new TestBook()
                                .formats("0", format)
                                .goods("Goods", row(text(CODE), text("Non"), number("45000", 1))))
                        .refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General", "#,##0.00", "# ##0\\ \"сум\"", "#,##0.00\\ [$сўм-443]", "[Red]0.00",
                "_-* #,##0_-;\\-* #,##0_-", "0\"so&apos;m day\"", "2", "4", "44"
            })
    void aFormatOfMoneyIsNoDate(String format) throws IOException {
        assertEquals(
                "Non|" + CODE + "|1250000|PIECE|VAT12|Прочее",
                read(new TestBook()
                                .formats("0", format)
                                .goods("Goods", row(text(CODE), text("Non"), number("12500", 1))))
                        .product());
    }

    @Test
    void aPerCentOfAFormatCounts() throws IOException {
        assertEquals(
                "Non|" + CODE + "|900|PIECE|VAT12|Прочее",
                read(new TestBook()
                                .formats("0", "9")
                                .goods(
                                        "Goods",
                                        row(
                                                text(CODE),
                                                text("Non"),
                                                number("9", 0),
                                                number("0.12", 1))))
                        .product());
        assertEquals(
                "2 PRICE_WITH_WORDS",
                read(new TestBook()
                                .formats("0", "0.00%")
                                .goods("Goods", row(text(CODE), text("Non"), number("9", 1))))
                        .refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?"})
    void anErrorOfTheSpreadsheetRefusesTheRow(String error) throws IOException {
        String cell = "<c t='e'><v>" + error + "</v></c>";
        ImportTrial.Outcome outcome =
                read(
                        new TestBook()
                                .goods(
                                        "Goods",
                                        row(cell, text("A"), number("9", 0)),
                                        row(text(CODE), cell, number("9", 0)),
                                        row(text(CODE), text("B"), cell),
                                        row(text(CODE), text("B"), text(error))));
        assertEquals(4, outcome.refused().size());
        assertTrue(outcome.refused().stream().allMatch(line -> line.endsWith("ERROR_CELL")));
    }

    @Test
    void roundingErrorsOfASpreadsheetAreNoDecimals() throws IOException {
        ImportTrial.Outcome outcome =
                read(
                        new TestBook()
                                .goods(
                                        "Goods",
                                        row(text(CODE), text("A"), number("3733.3300000000004", 0)),
                                        row(text(""), text("B"), number("3733.33333", 0))));
        assertEquals("A|" + CODE + "|373333|PIECE|VAT12|Прочее", outcome.products().getFirst());
        assertEquals(List.of("3 PRICE_DECIMALS"), outcome.refused());
    }

    @Test
    void hiddenAndEmptySheetsArePassedOver() throws IOException {
        String goods = row(text("barcode"), text("name"), text("price"));
        String old = goods + row(text("4780000000021"), text("Old"), number("1", 0));
        String now = goods + row(text(CODE), text("Non"), number("9", 0));
        ImportTrial.Outcome outcome =
                read(
                        new TestBook()
                                .sheet("Old", "hidden", old)
                                .sheet("Older", "veryHidden", old)
                                .sheet("Empty", "visible", "")
                                .sheet("Blank", "visible", row(text(" "), "<c/>"))
                                .sheet("Товары", "visible", now)
                                .sheet("Other", "visible", old));
        assertEquals("Товары", outcome.readAs());
        assertEquals("Non|" + CODE + "|900|PIECE|VAT12|Прочее", outcome.product());
        Path empty =
                new TestBook().sheet("Empty", "visible", "").write(folder.resolve("empty.xlsx"));
        assertInstanceOf(Problem.FileWithoutRows.class, problemOf(() -> trial.file(empty)));
        for (String state : List.of("hidden", "veryHidden")) {
            Path hidden =
                    new TestBook()
                            .sheet("Old", state, old)
                            .sheet("Older", "hidden", old)
                            .write(folder.resolve(state + ".xlsx"));
            assertInstanceOf(Problem.FileWithoutRows.class, problemOf(() -> trial.file(hidden)));
        }
    }

    @Test
    void partsWithOtherCapitalsAreFound() throws IOException {
        TestBook book =
                new TestBook()
                        .part("xl/SharedStrings.xml", "<sst><si><t>Нон</t></si></sst>")
                        .goods("Goods", row(text(CODE), "<c t='s'><v>0</v></c>", number("9", 0)));
        assertEquals("Нон|" + CODE + "|900|PIECE|VAT12|Прочее", read(book).product());
    }

    @Test
    @Timeout(20)
    void numbersThatWouldFillTheMemoryAreOnlyTexts() throws IOException {
        ImportTrial.Outcome outcome =
                read(
                        new TestBook()
                                .formats("0", "9")
                                .goods(
                                        "Goods",
                                        row(number("1E-2147483647", 0), text("A"), number("9", 0)),
                                        row(text(CODE), text("B"), number("1E-2147483647", 0)),
                                        row(text(CODE), text("C"), number("1E2147483647", 1)),
                                        row(text(CODE), text("D"), number("1E999999999999", 0)),
                                        row(text(CODE), text("E"), number("9".repeat(900_000), 0)),
                                        row(text("9".repeat(900_000)), text("F"), number("9", 0)),
                                        row(text(CODE), text("n".repeat(900_000)), number("9", 0)),
                                        row(text(CODE), text("Non"), number("9", 0))));
        assertEquals(7, outcome.refused().size(), outcome::toString);
        assertEquals(1, outcome.products().size());
    }

    @Test
    @Timeout(60)
    void textBeyondAnyCellStopsTheReading() throws IOException {
        for (String[] around :
                new String[][] {
                    {"<row><c t='str'><v>", "</v></c></row>"},
                    {"<row><c t='", "'><v>1</v></c></row>"},
                    {"<row><c><v>", "</v></c></row>"},
                    {"<!--", "-->"}
                }) {
            Path file = folder.resolve("bomb.xlsx");
            bomb(file, around[0], around[1]);
            assertTrue(Files.size(file) < 2 << 20);
            assertEquals(
                    new Problem.FileTooLarge(file.toString()), problemOf(() -> trial.file(file)));
        }
    }

    /// A sheet of 40 MB between two tags.
    private static void bomb(Path file, String before, String after) throws IOException {
        byte[] block = "9".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "xl/workbook.xml");
            zip.write(bytes("<workbook><sheets><sheet name='A' id='r'/></sheets></workbook>"));
            entry(zip, "xl/_rels/workbook.xml.rels");
            zip.write(bytes("<R><Relationship Id='r' Target='s.xml'/></R>"));
            entry(zip, "xl/s.xml");
            zip.write(bytes("<worksheet><sheetData>" + before));
            for (int i = 0; i < 40; i++) {
                zip.write(block);
            }
            zip.write(bytes(after + "</sheetData></worksheet>"));
        }
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Timeout(60)
    void aLineOfTextWithoutAnEndIsOneRefusal() throws IOException {
        Path file = folder.resolve("long.csv");
        byte[] block = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes("barcode;name;price\n" + CODE + ";Non;1"));
            for (int i = 0; i < 64; i++) {
                out.write(block);
            }
            out.write(bytes("x\n;Milk;9\n"));
        }
        ImportTrial.Outcome outcome = trial.file(file);
        assertEquals(List.of("2 BROKEN_LINE"), outcome.refused());
        assertEquals(1, outcome.products().size());
    }
}
