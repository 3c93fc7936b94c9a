package smena.service.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;

import java.nio.file.Path;

/// An import invents nothing: what a column or a row means is either known or refused.
class HeadingsTest {
    private static final String CODE = "4780000000014";

    @TempDir Path folder;
    private ImportTrial trial;

    @BeforeEach
    void open() {
        trial = new ImportTrial(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Цена",
                "ЦЕНА",
                "Розничная цена",
                "Цена розничная",
                "Цена, сум",
                "Цена (сум)",
                "Цена сум",
                "Цена, сўм",
                "Цена в сумах",
                "Цена UZS",
                "Цена продажи",
                "Цена с НДС",
                "Цена продажи, сум",
                "Розничная цена, сум.",
                "Цена за шт., сум",
                "Price",
                "Retail price",
                "Price UZS",
                "Price, UZS",
                "Price (UZS)",
                "UZS price",
                "Selling price",
                "Price in UZS",
                "Narxi",
                "Narx",
                "Narxi, so'm",
                "Narxi (so‘m)",
                "Narxi soʻm",
                "Sotish narxi",
                "SOTISH NARXI",
                "Chakana narx",
                "Нархи",
                "Нарх",
                "Нархи, сўм",
                "Сотиш нархи",
                "Чакана нархи",
                " Цена ",
                "Цена\u00A0"
            })
    void aHeadingOfAPriceIsUnderstood(String heading) {
        String product = trial.text("Штрихкод;Название;" + heading, CODE + ";Нон;4500").product();
        assertEquals("Нон|" + CODE + "|450000|PIECE|VAT12|Прочее", product);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Цена закупки", "Закупочная цена", "Оптовая цена", "Цена без НДС", "Цена, USD",
                "Цена, тыс. сум", "Стоимость", "Cost", "Kirim narxi", "Ulgurji narx",
                "Старая цена", "Цена, $", "Sum"
            })
    void aHeadingThatMeansSomethingElseIsNoPrice(String heading) {
        Problem.ColumnMissing missing =
                assertInstanceOf(
                        Problem.ColumnMissing.class,
                        problemOf(
                                () ->
                                        trial.text(
                                                "Штрихкод;Название;" + heading,
                                                CODE + ";Нон;4500")));
        assertEquals("price", missing.column());
        assertEquals("Штрихкод · Название · " + heading, missing.found());
        assertTrue(missing.known().contains("retail price"), missing.known());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Штрих-код;Наименование товара;Цена",
                "Штрих код;Номенклатура;Цена",
                "ШК;Товар;Цена",
                "EAN-13;Product name;Price",
                "EAN/UPC;Item name;Price",
                "Shtrix-kod;Mahsulot nomi;Narxi",
                "Shtrix kodi;Tovar nomi;Narxi",
                "Штрих-код;Маҳсулот номи;Нархи",
                "BARCODE;NAME;PRICE",
                "gtin;title;price"
            })
    void headingsAreKnownInFourLanguages(String header) {
        assertEquals(
                "Нон|" + CODE + "|450000|PIECE|VAT12|Прочее",
                trial.text(header, CODE + ";Нон;4500").product());
    }

    @Test
    void pricesAreMadeUpOnlyWhenAsked() {
        assertInstanceOf(
                Problem.ColumnMissing.class,
                problemOf(() -> trial.text("barcode,name", CODE + ",Non")));
        assertEquals(
                1, trial.withMadeUpPrices().text("barcode,name", CODE + ",Non").products().size());
    }

    @Test
    void twoColumnsThatCanBothBeMeantAreRefused() {
        assertEquals(
                new Problem.ColumnTwice("Цена", "Розничная цена"),
                problemOf(
                        () ->
                                trial.text(
                                        "Штрихкод;Название;Цена;Розничная цена",
                                        CODE + ";Нон;4000;4500")));
    }

    @Test
    void aRowWithMoreFilledFieldsThanHeadingsIsRefused() {
        ImportTrial.Outcome outcome =
                trial.text(
                        "barcode,name,price",
                        "4780000100011,Milk 3,2,12000",
                        CODE + ",\"Milk 3,2\",12000",
                        "4780000000021,Bread,4000,,,");
        assertEquals("[2 TOO_MANY_CELLS]", outcome.refused().toString());
        assertEquals(2, outcome.products().size());
        assertEquals(
                "3 TOO_MANY_CELLS",
                trial.text(
                                "barcode,name,price,",
                                "4780000100028,Good,500",
                                "4780000100011,Milk 3,2,12000")
                        .refused()
                        .getFirst());
        assertEquals(
                "[2 TOO_MANY_CELLS]",
                trial.text(
                                "barcode,name,price,category",
                                "4780000100011,Milk,12000,,2",
                                "4780000000021,Bread,4000,,")
                        .refused()
                        .toString(),
                "an empty cell among them makes no room for one behind them");
        assertEquals(
                "2 TOO_MANY_CELLS",
                trial.text("barcode,name,,price", "4780000100011,Milk 3,2,12000").refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "barcode;name;price",
                "barcode;name;price\r\n\r\n",
                ";;;\n;;",
                "sep=;\nbarcode;name;price\n;;;"
            })
    void aFileWithoutARowIsRefused(String text) {
        assertInstanceOf(Problem.FileWithoutRows.class, problemOf(() -> trial.text(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\r\r\n", "\n\r\n"})
    void everyLineEndIsOne(String end) {
        ImportTrial.Outcome outcome =
                trial.text(
                        String.join(
                                end,
                                "barcode;name;price",
                                CODE + ";Milk;12000",
                                "4780000000021;Bread;4000",
                                ""));
        assertEquals(2, outcome.products().size(), outcome::toString);
    }
}
