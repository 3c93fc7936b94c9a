package smena.service.imports;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Workbooks as a spreadsheet saves them.
final class TroubledBooks {
    private static final String GOOD_MILK = "Молоко|4780000000014|1200000";
    private static final double MILK = 4_780_000_000_014d;

    private TroubledBooks() {}

    static Stream<Trouble> all() {
        return Stream.of(cells(), heads(), sheets(), broken()).flatMap(s -> s);
    }

    private static Stream<Trouble> cells() {
        return Stream.of(
                book(
                        "codes as numbers",
                        sheet -> row(head(sheet), 1, MILK, "Молоко", 12_000d),
                        GOOD_MILK),
                book(
                        "zeros that only the format shows",
                        sheet ->
                                style(
                                        row(head(sheet), 1, 36_000_291_452d, "Мыло", 100d),
                                        0,
                                        "000000000000"),
                        "Мыло|036000291452|10000"),
                book(
                        "a currency in the format",
                        sheet ->
                                style(
                                        row(head(sheet), 1, MILK, "Молоко", 12_000d),
                                        2,
                                        "# ##0.00\" сум\""),
                        GOOD_MILK),
                book(
                        "a price from a formula",
                        TroubledBooks::formulas,
                        "Молоко|4780000000014|1200000"),
                book("a formula that was never worked out", TroubledBooks::unworked, "2 NO_PRICE"),
                book("a formula that failed", TroubledBooks::failed, "2 ERROR_CELL"),
                book("a price shown as a date", TroubledBooks::date, "2 DATE_CELL"),
                book(
                        "a name in several fonts",
                        sheet -> {
                            Row row = row(head(sheet), 1, MILK, "", 12_000d);
                            XSSFRichTextString name = new XSSFRichTextString("Молоко");
                            name.applyFont(0, 2, sheet.getWorkbook().createFont());
                            row.getCell(1).setCellValue(name);
                        },
                        GOOD_MILK),
                book(
                        "prices as text",
                        sheet -> row(head(sheet), 1, "4780000000014", "Молоко", "12 000,00"),
                        GOOD_MILK),
                book(
                        "a price with no end",
                        sheet -> row(head(sheet), 1, MILK, "Молоко", 11200d / 3),
                        "2 PRICE_DECIMALS"));
    }

    private static Stream<Trouble> heads() {
        return Stream.of(
                book("titles above the head", TroubledBooks::titled, GOOD_MILK),
                book("merged heads", TroubledBooks::merged, GOOD_MILK),
                book(
                        "a format far to the right",
                        sheet -> {
                            row(head(sheet), 1, MILK, "Молоко", 12_000d)
                                    .createCell(16_000)
                                    .setCellValue(" ");
                            sheet.getRow(0).createCell(16_001).setCellValue("x");
                        },
                        GOOD_MILK),
                book(
                        "200 columns",
                        sheet -> {
                            Row row = row(head(sheet), 1, MILK, "Молоко", 12_000d);
                            for (int i = 3; i < 200; i++) {
                                sheet.getRow(0).createCell(i).setCellValue("Свойство " + i);
                                row.createCell(i).setCellValue(i);
                            }
                        },
                        GOOD_MILK));
    }

    private static Stream<Trouble> sheets() {
        return Stream.of(
                book(
                        "hidden and empty sheets before it",
                        sheet -> {
                            XSSFWorkbook book = sheet.getWorkbook();
                            row(head(sheet), 1, MILK, "Старое", 1d);
                            book.createSheet();
                            row(head(book.createSheet("Товары")), 1, MILK, "Молоко", 12_000d);
                            book.setActiveSheet(2);
                            book.setSheetHidden(0, true);
                        },
                        GOOD_MILK),
                book(
                        "a page of words before it",
                        sheet -> {
                            row(sheet, 0, "Как заполнять");
                            row(sheet, 1, "Пишите цену", "числом");
                            row(
                                    head(sheet.getWorkbook().createSheet("Товары")),
                                    1,
                                    MILK,
                                    "Молоко",
                                    12_000d);
                        },
                        GOOD_MILK),
                book("nothing but formats below", TroubledBooks::formatted, GOOD_MILK));
    }

    private static Stream<Trouble> broken() {
        byte[] whole = bytes(sheet -> row(head(sheet), 1, MILK, "Молоко", 12_000d));
        return Stream.of(
                new Trouble(
                        "cut in the middle",
                        "goods.xlsx",
                        Arrays.copyOf(whole, whole.length / 2),
                        List.of("FileKindUnknown")),
                new Trouble(
                        "a workbook under another name", "goods.csv", whole, List.of(GOOD_MILK)));
    }

    private static XSSFSheet head(XSSFSheet sheet) {
        row(sheet, 0, "Штрих-код", "Название", "Цена");
        return sheet;
    }

    private static Row row(XSSFSheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.createCell(i);
            if (cells[i] instanceof Double number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue(cells[i].toString());
            }
        }
        return row;
    }

    private static void style(Row row, int cell, String format) {
        var book = row.getSheet().getWorkbook();
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        row.getCell(cell).setCellStyle(style);
    }

    private static void formulas(XSSFSheet sheet) {
        Row row = row(head(sheet), 1, "", "", 0d);
        row.getCell(0).setCellFormula("\"478\"&\"0000000014\"");
        row.getCell(1).setCellFormula("CONCATENATE(\"Мол\",\"око\")");
        row.getCell(2).setCellFormula("10000*1.2");
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static void unworked(XSSFSheet sheet) {
        row(head(sheet), 1, MILK, "Молоко").createCell(2).setCellFormula("10000*1.2");
    }

    private static void failed(XSSFSheet sheet) {
        row(head(sheet), 1, MILK, "Молоко", 0d)
                .getCell(2)
                .setCellErrorValue(FormulaError.REF.getCode());
    }

    private static void date(XSSFSheet sheet) {
        Row row = row(head(sheet), 1, MILK, "Молоко", 0d);
        row.getCell(2).setCellValue(LocalDate.of(2026, 5, 12));
        style(row, 2, "dd.mm.yyyy");
    }

    private static void titled(XSSFSheet sheet) {
        row(sheet, 0, "ООО «Ромашка»");
        row(sheet, 1, "Прайс-лист на", 46_000d);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        row(sheet, 4, "Штрих-код", "Название", "Цена, сум");
        row(sheet, 5, MILK, "Молоко", 12_000d);
    }

    private static void merged(XSSFSheet sheet) {
        row(sheet, 0, "Штрих-код", "Название", "Цена, сум", "", "Остаток");
        row(sheet, 1, "", "", "Закупочная", "Розничная", "");
        row(sheet, 2, MILK, "Молоко", 10_000d, 12_000d, 5d);
        for (int column : new int[] {0, 1, 4}) {
            sheet.addMergedRegion(new CellRangeAddress(0, 1, column, column));
        }
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
    }

    private static void formatted(XSSFSheet sheet) {
        row(head(sheet), 1, MILK, "Молоко", 12_000d);
        for (int i = 2; i < 2_000; i++) {
            style(row(sheet, i, ""), 0, "0");
        }
    }

    private static Trouble book(String what, Consumer<XSSFSheet> made, String... expected) {
        return new Trouble("sheet: " + what, "goods.xlsx", bytes(made), List.of(expected));
    }

    private static byte[] bytes(Consumer<XSSFSheet> made) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            made.accept(book.createSheet("Goods"));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
