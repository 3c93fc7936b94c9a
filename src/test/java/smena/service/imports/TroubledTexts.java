package smena.service.imports;

import static smena.service.imports.Trouble.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Texts as programs and people write them.
final class TroubledTexts {
    private static final String HEAD = "Штрих-код;Название;Цена";
    private static final String MILK = "4780000000014;Молоко;12000";
    private static final String BREAD = "4780000000021;Хлеб;4000";
    private static final String GOOD_MILK = "Молоко|4780000000014|1200000";
    private static final String GOOD_BREAD = "Хлеб|4780000000021|400000";
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private TroubledTexts() {}

    static Stream<Trouble> all() {
        return Stream.of(encodings(), shapes(), heads(), cells(), broken()).flatMap(s -> s);
    }

    private static Stream<Trouble> encodings() {
        return Stream.of(
                text("a byte-order mark", List.of("\uFEFF" + HEAD, MILK), GOOD_MILK),
                text(
                        "“Unicode text” of a spreadsheet",
                        Charset.forName("x-UTF-16LE-BOM"),
                        List.of(HEAD.replace(';', '\t'), MILK.replace(';', '\t')),
                        GOOD_MILK),
                text("Windows-1251", WINDOWS, List.of(HEAD, MILK), GOOD_MILK),
                text("DOS", Charset.forName("IBM866"), List.of(HEAD, MILK), GOOD_MILK),
                text(
                        "an encoding that nobody can tell",
                        StandardCharsets.ISO_8859_1,
                        List.of("barcode;name;price", ";Café crème;100"),
                        "EncodingUnknown"),
                new Trouble(
                        "packed", "goods.csv.gz", packed(HEAD + "\n" + MILK), List.of(GOOD_MILK)));
    }

    private static Stream<Trouble> shapes() {
        return Stream.of(
                text(
                        "a declared separator",
                        List.of("sep=|", "barcode|name|price", "|A;b|1"),
                        "A;b||100"),
                text(
                        "commas inside quotation marks",
                        List.of(
                                "barcode,name,\"Цена, сум\"",
                                "4780000000014,\"Молоко, 3,2%\",12000"),
                        "Молоко, 3,2%|4780000000014|1200000"),
                text(
                        "line ends of an old Macintosh",
                        List.of(HEAD + "\r" + MILK + "\r" + BREAD + "\r"),
                        GOOD_MILK,
                        GOOD_BREAD),
                text(
                        "a line break inside a name",
                        List.of(HEAD, "4780000000014;\"Молоко\r\n3,2%\";12000", BREAD),
                        "Молоко 3,2%|4780000000014|1200000",
                        GOOD_BREAD),
                text(
                        "empty rows and columns",
                        List.of(
                                ";;;;",
                                ";Штрих-код;;Название;;Цена;",
                                ";;;;;",
                                ";4780000000014;;Молоко;;12000;;;"),
                        GOOD_MILK),
                text("200 columns", wide(200), GOOD_MILK),
                text("5,000 columns", wide(5_000), "ColumnMissing"));
    }

    private static List<String> wide(int columns) {
        List<String> head = new ArrayList<>(Collections.nCopies(columns, "Свойство"));
        List<String> row = new ArrayList<>(Collections.nCopies(columns, "1,0"));
        int at = columns / 2;
        List<String> names = List.of("Штрих-код", "Название", "Цена");
        List<String> cells = List.of("4780000000014", "Молоко", "12000");
        for (int i = 0; i < 3; i++) {
            head.set(at + i, names.get(i));
            row.set(at + i, cells.get(i));
        }
        return List.of(String.join(";", head), String.join(";", row));
    }

    private static Stream<Trouble> heads() {
        return Stream.of(
                text(
                        "titles above the head",
                        List.of(
                                "ООО «Ромашка», Ташкент",
                                "Прайс-лист на 27.11.2026, сум",
                                "",
                                HEAD,
                                MILK,
                                BREAD),
                        GOOD_MILK,
                        GOOD_BREAD),
                text(
                        "titles as wide as the table",
                        List.of("Прайс-лист;;", "от 27.11.2026;;", HEAD, MILK),
                        GOOD_MILK),
                text(
                        "a head of two rows",
                        List.of(
                                "№;Товар;;Цена;",
                                ";Штрих-код;Наименование;закупочная;розничная",
                                "1;4780000000014;Молоко;10000;12000"),
                        GOOD_MILK),
                text(
                        "units below the head",
                        List.of("Штрих-код;Название;Цена;Остаток", ";;сум;шт", MILK + ";5"),
                        GOOD_MILK),
                text(
                        "purchase and retail below one price",
                        List.of(
                                "Штрих-код;Название;Цена;;Остаток",
                                ";;Закупка;Розница;",
                                "4780000000014;Молоко;10000;12000;5"),
                        GOOD_MILK),
                text(
                        "a price of which nobody says which",
                        List.of(
                                "Штрих-код;Название;Цена;",
                                ";;Закупочная;Оптовая",
                                "4780000000014;Молоко;10000;12000"),
                        "ColumnMissing"),
                text(
                        "numbers of the columns below the head",
                        List.of("№;" + HEAD, "1;2;3;4", "1;" + MILK),
                        GOOD_MILK),
                text(
                        "the head again on each page",
                        List.of(HEAD, MILK, HEAD, BREAD),
                        GOOD_MILK,
                        GOOD_BREAD,
                        "3 NO_BARCODE"),
                text(
                        "groups and a sum between the rows",
                        List.of(HEAD, ";Напитки;", MILK, "Итого:;;12000"),
                        GOOD_MILK,
                        "2 NO_PRICE",
                        "4 NO_BARCODE"),
                text(
                        "stars at heads that are needed",
                        List.of("Штрих-код*;Название *;Цена*:", MILK),
                        GOOD_MILK),
                text(
                        "a head in two languages",
                        List.of("Штрих-код / Barcode;Название (Name);Цена/Narxi", MILK),
                        GOOD_MILK),
                text("two prices", List.of(HEAD + ";Розничная цена", MILK + ";1"), "ColumnTwice"),
                text("no head at all", List.of(MILK, BREAD), "ColumnMissing"),
                text(
                        "a price without VAT",
                        List.of("Штрих-код;Название;Цена без НДС", MILK),
                        "ColumnMissing"));
    }

    private static Stream<Trouble> cells() {
        return Stream.of(
                cell("digits that a spreadsheet lost", "4,78E+12;Молоко;12000", "2 DIGITS_LOST"),
                cell("a code as a formula", "\"=\"\"4780000000014\"\"\";Молоко;12000", GOOD_MILK),
                cell("a code as text", "'4780000000014;Молоко;12000", GOOD_MILK),
                cell("a code in groups", "4 780000 000014;Молоко;12000", GOOD_MILK),
                cell(
                        "a zero that a spreadsheet lost",
                        "36000291452;Мыло;100",
                        "Мыло|036000291452|10000",
                        "2 ZERO_ADDED 036000291452"),
                cell(
                        "two codes in a cell",
                        "4780000000014 / 4780000000021;Молоко;12000",
                        "Молоко|4780000000014+4780000000021|1200000"),
                cell("a wrong check digit", "4780000000015;Молоко;12000", "2 BAD_CHECK_DIGIT"),
                cell("words for no code", "б/н;Молоко;12000", "Молоко||1200000"),
                text(
                        "dashes for no code",
                        List.of(HEAD, "-;Молоко;12000", "-;Хлеб;4000", "—;Соль;100"),
                        "Молоко||1200000",
                        "Хлеб||400000",
                        "Соль||10000"),
                text(
                        "one number in two spellings",
                        List.of(HEAD, "036000291452;Мыло;100", "0036000291452;Мыло;100"),
                        "Мыло|036000291452|10000",
                        "3 TWICE_IN_FILE"),
                cell("thousands set apart", "4780000000014;Молоко;12\u00A0000,00", GOOD_MILK),
                cell(
                        "a word beside the price",
                        "4780000000014;Молоко;12 000 сум",
                        "2 PRICE_WITH_WORDS"),
                cell("a price of two meanings", "4780000000014;Молоко;12,000", "2 PRICE_DECIMALS"),
                cell(
                        "a price that became a date",
                        "4780000000014;Молоко;12.05.2026",
                        "2 DATE_CELL"),
                cell("a formula that failed", "4780000000014;Молоко;#ЗНАЧ!", "2 ERROR_CELL"),
                cell("no price", "4780000000014;Молоко;", "2 NO_PRICE"),
                cell(
                        "signs that are not seen",
                        "\u202A4780000000014\u202C;Мо\u200Bло\u00ADко;12000",
                        GOOD_MILK),
                cell(
                        "a picture in a name",
                        "4780000000014;🍎;12000",
                        "🍎|4780000000014|1200000",
                        "2 NOT_PRINTED 🍎  🍎"),
                cell(
                        "a separator inside a name",
                        "4780000000014;Молоко;3,2%;12000",
                        "2 TOO_MANY_CELLS"),
                text("a part of a unit", List.of(HEAD + ";Ед.", MILK + ";г"), "UnitsUnknown"));
    }

    private static Trouble cell(String what, String row, String... expected) {
        return text(what, List.of(HEAD, row), expected);
    }

    private static Stream<Trouble> broken() {
        byte[] whole =
                (HEAD + "\n" + MILK + "\n4780000000021;Хлеб").getBytes(StandardCharsets.UTF_8);
        byte[] zip = packed(HEAD + "\n" + (MILK + "\n").repeat(9_000));
        return Stream.of(
                text(
                        "a quotation mark that is never closed",
                        List.of(HEAD, "4780000000014;\"Молоко;12000", BREAD),
                        GOOD_BREAD,
                        "2 BROKEN_LINE"),
                new Trouble(
                        "cut inside a letter",
                        "goods.csv",
                        Arrays.copyOf(whole, whole.length - 1),
                        List.of(GOOD_MILK, "3 BAD_LETTERS")),
                text(
                        "cut inside a row",
                        List.of(HEAD, MILK, "4780000000021;Хле"),
                        GOOD_MILK,
                        "3 NO_PRICE"),
                new Trouble(
                        "packed and cut",
                        "goods.csv.gz",
                        Arrays.copyOf(zip, zip.length / 2),
                        List.of("FileNotReadable")),
                text(
                        "a web page under the name of a table",
                        List.of("<html><table><tr><td>" + HEAD),
                        "FileWebPage"),
                text("nothing but a head", List.of(HEAD, ";;"), "FileWithoutRows"));
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
