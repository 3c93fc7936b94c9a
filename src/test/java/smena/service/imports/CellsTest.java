package smena.service.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;

import java.nio.file.Path;
import java.util.List;

/// Barcodes, prices, names and units as people and spreadsheets write them.
class CellsTest {
    private static final String CODE = "4780000000014";

    @TempDir Path folder;
    private ImportTrial trial;

    @BeforeEach
    void open() {
        trial = new ImportTrial(folder);
    }

    private ImportTrial.Outcome row(String code, String name, String price) {
        return trial.text("barcode\tname\tprice", code + "\t" + name + "\t" + price);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4780000000014",
                "=\"4780000000014\"",
                "'4780000000014",
                " 4780000000014 ",
                "\u00A04780000000014\u200B",
                "\"=\"\"4780000000014\"\"\"",
                "4 780000 000014",
                "4 780 000 000 014",
                "4780000000014,00",
                "4780000000014.0",
                "'4780000000014'",
                "=4780000000014",
                "4.780000000014E+12",
                "４７８００００００００１４",
                "\uFEFF4780000000014",
                "\u30004780000000014",
                "4780000000014,4780000000014"
            })
    void aCodeIsUnderstood(String cell) {
        assertEquals(
                "Non|" + CODE + "|10000|PIECE|VAT12|Прочее", row(cell, "Non", "100").product());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4.78E+12",
                "4,78E+12",
                "4.78E12",
                "4,78E12",
                "4.78e+12",
                "4,78Е+12",
                "5E+12",
                "4.78E+012",
                "'4.78E+12",
                "=\"4.78E+12\"",
                "4.7800000E+12"
            })
    void lostDigitsAreNamed(String cell) {
        assertEquals("2 DIGITS_LOST", row(cell, "Non", "100").refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4780000000014,4780000000021", "4780000000014, 4780000000021",
                "4780000000014;4780000000021", "4780000000014 / 4780000000021",
                "4780000000014/4780000000021", "4780000000014|4780000000021",
                "4780000000014 4780000000021", "\"4780000000014\n4780000000021\"",
                "4780000000014\u00A0;\u00A04780000000021", "'4780000000014','4780000000021'"
            })
    void twoCodesInACellAreTwo(String cell) {
        assertEquals(
                "Non|4780000000014+4780000000021|10000|PIECE|VAT12|Прочее",
                row(cell, "Non", "100").product());
    }

    @Test
    void aLostZeroIsPutBackAndNamed() {
        ImportTrial.Outcome outcome = row("36000291452", "Soap", "100");
        assertEquals("Soap|036000291452|10000|PIECE|VAT12|Прочее", outcome.product());
        assertEquals(List.of("2 ZERO_ADDED 036000291452"), outcome.remarks());
        assertEquals(
                "Own|36000291453|10000|PIECE|VAT12|Прочее",
                row("36000291453", "Own", "100").product());
    }

    @Test
    void spellingsOfOneNumberAreOneCode() {
        ImportTrial.Outcome outcome =
                trial.text(
                        "barcode;name;price",
                        "036000291452;Soap;100",
                        "0036000291452;Soap again;100",
                        "00036000291452;And again;100",
                        "36000291452;And again;100",
                        "40170725;Short;100",
                        "0000040170725;Long;100",
                        "10036000291459;A box of it;100");
        assertEquals(
                List.of("3 TWICE_IN_FILE", "4 TWICE_IN_FILE", "5 TWICE_IN_FILE", "7 TWICE_IN_FILE"),
                outcome.refused());
        assertEquals("Soap|036000291452|10000|PIECE|VAT12|Прочее", outcome.products().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                "12500;1250000",
                "12 500;1250000",
                "12500,5;1250050",
                "12 500,50;1250050",
                "12,500.00;1250000",
                "12.500,00;1250000",
                "1,250,000;125000000",
                "1.250.000;125000000",
                "12'500.50;1250050",
                "'12500;1250000",
                "=\"12500\";1250000",
                "0.01;1"
            })
    void aPriceIsUnderstood(String cell, String minor) {
        assertEquals(
                "Non|" + CODE + "|" + minor + "|PIECE|VAT12|Прочее",
                row(CODE, "Non", cell).product());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                "12 500 сум;PRICE_WITH_WORDS",
                "12500 UZS;PRICE_WITH_WORDS",
                "$5;PRICE_WITH_WORDS",
                "12500 so'm;PRICE_WITH_WORDS",
                "12500 сўм;PRICE_WITH_WORDS",
                "от 100;PRICE_WITH_WORDS",
                "12%;PRICE_WITH_WORDS",
                "3733.33333;PRICE_DECIMALS",
                "3733,33333;PRICE_DECIMALS",
                "1,500;PRICE_DECIMALS",
                "12.05.2025;DATE_CELL",
                "2025-05-12;DATE_CELL",
                "01/02/2026;DATE_CELL",
                "-5;PRICE_NOT_POSITIVE",
                "0;PRICE_NOT_POSITIVE",
                "0,00;PRICE_NOT_POSITIVE",
                "1000000000;PRICE_TOO_HIGH",
                "1 000 000 000 000 000 000 000 000;PRICE_TOO_HIGH",
                "1'000'000'000'000'000'000'000;PRICE_TOO_HIGH",
                "1,000,000,000,000,000,000,000.00;PRICE_TOO_HIGH",
                "1.000.000.000.000.000.000.000,00;PRICE_TOO_HIGH",
                "0 000 000 000 000 000 000 000;PRICE_NOT_POSITIVE",
                "!!;NO_PRICE",
                "договорная;BAD_PRICE",
                "-;BAD_PRICE",
                "#N/A;ERROR_CELL",
                "#ЗНАЧ!;ERROR_CELL",
                "#Н/Д;ERROR_CELL",
                "#REF!;ERROR_CELL",
                "#####;ERROR_CELL",
                "#ДЕЛ/0!;ERROR_CELL",
                "1,25E+04;DIGITS_LOST",
                "1E-2147483647;DIGITS_LOST"
            })
    void aPriceThatIsNoneIsRefusedWithTheReason(String cell, String why) {
        assertEquals("2 " + why, row(CODE, "Non", cell).refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00A0",
                "\u200B",
                "\u3000",
                "\u2800",
                "\uFEFF\u2060",
                "\u202F\u2009",
                "\u3164"
            })
    void aNameOfWhiteSpaceIsNone(String name) {
        assertEquals("2 EMPTY_NAME", row(CODE, name, "100").refusal());
    }

    @Test
    void whiteSpaceIsABlankAndALineBreakInQuotationMarksToo() {
        assertEquals(
                "Non oq katta|" + CODE + "|10000|PIECE|VAT12|Прочее",
                row(CODE, "\"\u3000Non\u00A0\n oq\u2003ka\u200Btta\t\"", "100").product());
        assertEquals(
                "Сок «Добрый» 1 л|4780000000021|10000|PIECE|VAT12|Прочее",
                trial.text(
                                "barcode;name;\"price\r\nUZS\"",
                                "4780000000021;\"Сок\r\n«Добрый»\r1 л\";100")
                        .product());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Сок\n1 л\";4780000000021;100",
                "\"Сок\r\n1 л\";\"4780000000021\";100",
                "\"Сок\n\n1 л\";4780000000021;\"100\"",
                "\"Сок\n1\nл\";4780000000021;100",
                "\"\nСок 1 л\";4780000000021;100",
                "\"Сок 1 л\n\";4780000000021;100",
            })
    void aNameThatStandsBeforeTheCodeMayHaveLineBreaks(String row) {
        ImportTrial.Outcome outcome =
                trial.text("name;barcode;price", "Non;" + CODE + ";100", row, "Suv;12345670;100");
        assertEquals(List.of(), outcome.refused());
        assertEquals(3, outcome.products().size());
        assertTrue(
                outcome.products().get(1).startsWith("Сок 1 л|4780000000021|10000|"),
                outcome.products().get(1));
    }

    @Test
    void aQuotationMarkBeforeTheCodeThatIsNeverClosedSwallowsOnlyItsRow() {
        ImportTrial.Outcome outcome =
                trial.text(
                        "name;barcode;price",
                        "\"Open;" + CODE + ";100",
                        "Bread\";4780000000021;4000",
                        "Milk;4780000000038;4000");
        assertEquals(List.of("2 BROKEN_LINE"), outcome.refused());
        assertEquals(2, outcome.products().size());
    }

    @Test
    void aQuotationMarkThatIsNeverClosedSwallowsOnlyItsRow() {
        ImportTrial.Outcome outcome =
                trial.text(
                        "barcode;name;price",
                        CODE + ";\"Open;100",
                        "4780000000021;Bread 5\";4000",
                        "4780000000038;Milk;4000");
        assertEquals(List.of("2 BROKEN_LINE"), outcome.refused());
        assertEquals(2, outcome.products().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "шт", "шт.", "ШТ", "упак", "упак.", "уп.", "бут", "бут.", "бутылка", "пачка",
                "пар", "пара", "кор.", "блок", "банка", "рул.", "компл.", "набор", "quti", "dona",
                "juft", "to‘plam", "shisha", "pack", "bottle", "pcs", "pc", "box", "pair", "ea",
                "қути", "дона", "жуфт", "", "-"
            })
    void whatIsSoldAsAWholeIsAPiece(String word) {
        assertEquals(
                "Non|" + CODE + "|10000|PIECE|VAT12|Прочее",
                trial.text("barcode;name;price;unit", CODE + ";Non;100;" + word).product());
    }

    @ParameterizedTest
    @CsvSource({
        "кг,KILOGRAM", "КГ.,KILOGRAM", "kg,KILOGRAM", "килограмм,KILOGRAM", "л,LITRE",
        "литр,LITRE", "litr,LITRE", "м,METRE", "метр,METRE", "пог. м,METRE"
    })
    void unitsAreKnown(String word, String unit) {
        assertEquals(
                "Non|" + CODE + "|10000|" + unit + "|VAT12|Прочее",
                trial.text("barcode;name;price;unit", CODE + ";Non;100;" + word).product());
    }

    @Test
    void partsOfAUnitAreAskedOnceForTheFile() {
        String[] lines = {
            "barcode;name;price;unit",
            CODE + ";Чай;68;г",
            "4780000000021;Сыр;90;Г.",
            "4780000000038;Сок;12;мл"
        };
        Problem.UnitsUnknown asked =
                assertInstanceOf(Problem.UnitsUnknown.class, problemOf(() -> trial.text(lines)));
        assertEquals("г × 2, мл × 1", asked.words());
        assertEquals("--unit г=kilogram/1000 --unit мл=litre/1000", asked.answers());
        ImportTrial.Outcome outcome =
                trial.unit("г", "kilogram/1000").unit("ml", "litre/1000").text(lines);
        assertEquals(
                List.of(
                        "Чай|" + CODE + "|6800000|KILOGRAM|VAT12|Прочее",
                        "Сыр|4780000000021|9000000|KILOGRAM|VAT12|Прочее",
                        "Сок|4780000000038|1200000|LITRE|VAT12|Прочее"),
                outcome.products());
    }

    @Test
    void wordsForUnitsAreCountedInRowsOfEveryShape() {
        Problem.UnitsUnknown asked =
                assertInstanceOf(
                        Problem.UnitsUnknown.class,
                        problemOf(
                                () ->
                                        trial.text(
                                                "barcode;unit;name;price",
                                                ";г;Чай;68",
                                                ";\"г\";\"Чай; зелёный\";68",
                                                ";г ;\"Чай",
                                                "крупный\";68",
                                                "\"; г\";Сыр;90",
                                                ";;;",
                                                "",
                                                ";",
                                                ";Г.",
                                                ";'г;Сыр;90",
                                                ";мл\uFFFD;Сок;12",
                                                ";=\"г\";Сок;12",
                                                ";г" + "\u00A0;Сок;12",
                                                ";г;" + "x".repeat(17_000),
                                                ";г;Мёд;5;6;7")));
        assertEquals("г × 8", asked.words());
    }

    @Test
    void anUnknownWordInManyRowsIsAskedOnceAndASlipIsRefusedAlone() {
        StringBuilder many = new StringBuilder("barcode;name;price;unit\n");
        for (int i = 0; i < 500; i++) {
            many.append(";Wine ").append(i).append(";100;бочка\n");
        }
        assertEquals(
                "бочка × 500",
                assertInstanceOf(
                                Problem.UnitsUnknown.class,
                                problemOf(() -> trial.text(many.toString())))
                        .words());
        assertEquals(
                "2 UNKNOWN_UNIT",
                trial.text("barcode;name;price;unit", CODE + ";Non;100;бочка").refusal());
        assertEquals(500, trial.unit("Бочка", "piece").text(many.toString()).products().size());
    }

    @Test
    void whatWasMadeHarmlessIsTakenOff() {
        assertEquals(
                "=1+1|" + CODE + "|10000|PIECE|VAT12|Прочее",
                trial.text("barcode;name;price", CODE + ";'=1+1;100").product());
    }
}
