package smena.service.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;
import smena.files.Traps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// Encodings and separators are recognised, from one row on.
class EncodingTest {
    private static final String CODE = "4780000000014";
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    @TempDir Path folder;
    private ImportTrial trial;

    @BeforeEach
    void open() {
        trial = new ImportTrial(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8",
        "windows-1251,windows-1251",
        "IBM866,IBM866",
        "UTF-16,UTF-16",
        "x-UTF-16LE-BOM,UTF-16",
        "UTF-16LE,UTF-16LE",
        "UTF-16BE,UTF-16BE"
    })
    void oneRowIsEnough(String written, String read) {
        for (String[] file :
                new String[][] {
                    {"Штрихкод;Наименование;Цена", CODE + ";Сыр;100"},
                    {"штрих-код;название;цена", CODE + ";Сыр;100"},
                    {"ШТРИХКОД;НАИМЕНОВАНИЕ;ЦЕНА", CODE + ";Сыр;100"},
                    {"ШК;Товар;Цена", CODE + ";Сыр;100"},
                    {"Штрих-код;Номи;Нархи", CODE + ";Сыр;100"},
                    {"Штрих-код\tНаименование товара\tРозничная цена, сум", CODE + "\tСыр\t100"}
                }) {
            ImportTrial.Outcome outcome = trial.text(Charset.forName(written), file);
            assertEquals("Сыр|" + CODE + "|10000|PIECE|VAT12|Прочее", outcome.product());
            assertEquals(read, outcome.readAs());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "IBM866"})
    void cyrillicNamesUnderLatinHeadingsAreEnoughToo(String charset) {
        for (String name :
                new String[] {
                    "Молоко 3,2%", "молоко", "МОЛОКО", "Хлеб «Нарезной»", "Картофель мытый",
                    "Чай чёрный «Ахмад» 100 г", "Сут 1 л", "Ўзбек нони", "Гречка", "Рис лазер",
                    "Сахар-песок № 1", "Мыло", "Яйцо С1"
                }) {
            byte[] bytes = name.getBytes(Charset.forName(charset));
            if (name.contains("«") && charset.equals("IBM866")) {
                continue;
            }
            String[] lines = {"barcode;name;price", CODE + ";" + name + ";100"};
            ImportTrial.Outcome outcome = trial.text(Charset.forName(charset), lines);
            assertEquals(name, outcome.product().split("\\|")[0], () -> bytes.length + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "IBM866", "UTF-16", "ISO-8859-1"})
    void utf8ReadAsAnotherEncodingIsRefused(String named) {
        Problem problem =
                problemOf(
                        () ->
                                trial.encoding(Charset.forName(named))
                                        .text("barcode;name;price", CODE + ";Сыр;100"));
        assertEquals(new Problem.EncodingDiffers(Charset.forName(named).name(), "UTF-8"), problem);
    }

    @Test
    void whatNobodyCanTellIsAskedFor() {
        assertInstanceOf(
                Problem.EncodingUnknown.class,
                problemOf(
                        () ->
                                trial.text(
                                        StandardCharsets.ISO_8859_1,
                                        "barcode;name;price",
                                        CODE + ";Café crème;100")));
        ImportTrial.Outcome outcome =
                trial.encoding(StandardCharsets.ISO_8859_1)
                        .text(
                                StandardCharsets.ISO_8859_1,
                                "barcode;name;price",
                                CODE + ";Café crème;100");
        assertEquals("Café crème|" + CODE + "|10000|PIECE|VAT12|Прочее", outcome.product());
    }

    @Test
    void aFewBrokenCharactersInAWholeTextAreRefusedByTheirRows() {
        byte[] good =
                "штрихкод;название;цена\n4780000000014;Сыр твёрдый;100\n4780000000021;"
                        .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(good);
        file.writeBytes(new byte[] {(byte) 0xD1, (byte) 0xFF});
        file.writeBytes(";100\n".getBytes(StandardCharsets.UTF_8));
        ImportTrial.Outcome outcome = trial.bytes("broken.csv", file.toByteArray());
        assertEquals("[3 BAD_LETTERS]", outcome.refused().toString());
        assertEquals(1, outcome.products().size());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            delimiter = '~',
            value = {"sep=;~;", "SEP=;~;", "sep=,~,", "\"sep=;\"~;", "sep=|~|", "sep=^~^"})
    void theDeclaredSeparatorIsTaken(String declaration, String separator) {
        String[] lines = {
            declaration,
            String.join(separator, "barcode", "name", "price"),
            String.join(separator, CODE, "Сыр", "100")
        };
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, WINDOWS}) {
            assertEquals(
                    "Сыр|" + CODE + "|10000|PIECE|VAT12|Прочее",
                    trial.text(charset, lines).product());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theSeparatorIsTheOneThatMakesHeadings(String separator) {
        assertEquals(
                "Сыр|" + CODE + "|10000|PIECE|VAT12|Прочее",
                trial.text(
                                String.join(separator, "Штрихкод", "Название", "\"Цена, сум\""),
                                String.join(separator, CODE, "Сыр", "100"))
                        .product());
    }

    @Test
    void packedTextIsRecognisedToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(("Штрихкод;Название;Цена\n" + CODE + ";Сыр;100").getBytes(WINDOWS));
        }
        ImportTrial.Outcome outcome = trial.bytes("goods.csv.gz", packed.toByteArray());
        assertEquals("windows-1251", outcome.readAs());
        assertEquals("Сыр|" + CODE + "|10000|PIECE|VAT12|Прочее", outcome.product());
    }

    @Test
    void otherKindsOfFilesHaveTheirOwnSentence() throws IOException {
        Path place = Files.createDirectory(folder.resolve("f.csv"));
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
        assertInstanceOf(Problem.FileOldBook.class, problemOf(() -> trial.bytes("a.xls", ole)));
        byte[] biff = {9, 8, 16, 0, 0, 6, 5, 0};
        assertInstanceOf(Problem.FileOldBook.class, problemOf(() -> trial.bytes("b.xls", biff)));
        for (String page :
                new String[] {
                    "<html><body><table><tr><td>barcode", "\n <!DOCTYPE html>\n<html>",
                    "\uFEFF<table><tr><td>x", "<?xml version='1.0'?><Workbook>",
                    "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n", "<meta charset=utf-8>"
                }) {
            assertInstanceOf(
                    Problem.FileWebPage.class,
                    problemOf(() -> trial.bytes("c.xls", page.getBytes(StandardCharsets.UTF_8))));
            assertInstanceOf(
                    Problem.FileWebPage.class,
                    problemOf(() -> trial.bytes("d.xls", page.getBytes(StandardCharsets.UTF_16))));
        }
        for (String other : new String[] {"%PDF-1.7", "{\\rtf1", "SQLite format 3\0"}) {
            assertInstanceOf(
                    Problem.FileKindUnknown.class,
                    problemOf(
                            () ->
                                    trial.bytes(
                                            "e.csv", other.getBytes(StandardCharsets.ISO_8859_1))));
        }
        assertInstanceOf(Problem.FileIsNone.class, problemOf(() -> trial.file(place)));
        Path pipe = Traps.pipe(folder.resolve("pipe.csv"));
        assertEquals(new Problem.FileIsNone(pipe.toString()), problemOf(() -> trial.file(pipe)));
        assertInstanceOf(
                Problem.FileIsNone.class, problemOf(() -> trial.file(Path.of("/dev/null"))));
        Path link = Traps.link(folder.resolve("link.csv"), pipe);
        assertEquals(new Problem.FileIsNone(link.toString()), problemOf(() -> trial.file(link)));
        Path nothing = folder.resolve("nothing.csv");
        assertEquals(
                new Problem.FileNotReadable(nothing.toString()),
                problemOf(() -> trial.file(nothing)));
    }
}
