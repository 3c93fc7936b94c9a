package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.money.Money;
import smena.domain.price.PriceDocument;
import smena.service.TestShop;
import smena.service.imports.CatalogFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue is written as a workbook, changed in a spreadsheet as a manager would, tried,
/// taken in, and its prices are taken back.
class SpreadsheetJourneyTest {
    private static final String FRESH = "4780000777770";

    @TempDir Path folder;
    @TempDir Path files;
    private final List<String> told = new ArrayList<>();
    private TestShop shop;
    private Product bread;
    private Product milk;
    private Product rice;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        bread = shop.product(0);
        milk = shop.product(1);
        rice = shop.product(2);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    @Test
    void anExportChangedInASpreadsheetComesBack() throws IOException {
        Path file = files.resolve("goods.xlsx");
        long all =
                shop.services().products().catalogExport().write(Optional.of(shop.manager()), file);
        saved(file, _ -> {});
        CatalogImport.Result same = run(file, true);
        assertEquals(List.of(), told);
        assertEquals(all, same.unchanged(), "a spreadsheet that only saves it changes nothing");

        saved(file, this::changed);
        ProductCard before = card(rice);
        CatalogImport.Result tried = run(file, true);
        assertEquals(List.of(), told);
        assertEquals(3, tried.changed());
        assertEquals(1, tried.added());
        assertEquals(all - 4, tried.unchanged(), "the row that was taken out is not asked for");
        assertEquals(before, card(rice), "tried only");

        CatalogImport.Result done = run(file, false);
        assertEquals(tried.changed(), done.changed());
        assertEquals(tried.added(), done.added());
        assertEquals(Money.of(5_777_00), price(bread));
        assertEquals(Money.of(milk.price().minor() * 2), price(milk));
        assertEquals("Guruch, yangi", card(rice).name());
        assertEquals(before.price(), card(rice).price());
        Product fresh = shop.services().products().catalog().byBarcode(FRESH).orElseThrow();
        assertEquals(Money.of(12_345_50), fresh.price());
        PriceDocument document = done.prices().orElseThrow();
        assertEquals(2, document.lines());

        PriceDocument back =
                shop.services()
                        .prices()
                        .priceDocuments()
                        .undo(shop.manager(), document.id())
                        .document();
        assertEquals(2, back.lines());
        assertEquals(bread.price(), price(bread));
        assertEquals(milk.price(), price(milk));
        assertEquals("Guruch, yangi", card(rice).name(), "only prices are taken back");
        assertTrue(shop.services().products().catalog().byBarcode(FRESH).isPresent());
    }

    /// A note of the manager's own, a typed price, one by a formula, another name, a product less,
    /// one more with its code as a number, and everything the other way round.
    private void changed(XSSFSheet sheet) {
        int code = column(sheet, "barcode");
        int name = column(sheet, "name");
        int price = column(sheet, "price");
        int note = sheet.getRow(0).getLastCellNum();
        sheet.getRow(0).createCell(note).setCellValue("izoh");
        Row first = row(sheet, code, bread);
        first.createCell(note).setCellValue("Akbar aka aytdi");
        first.createCell(price).setCellValue(5_777);
        Row second = row(sheet, code, milk);
        second.createCell(price).setCellFormula(milk.price().minor() / 100 + "*2");
        row(sheet, code, rice).createCell(name).setCellValue("Guruch,  yangi ");
        sheet.removeRow(row(sheet, code, shop.product(3)));
        Row fresh = sheet.createRow(sheet.getLastRowNum() + 3);
        fresh.createCell(code).setCellValue(Double.parseDouble(FRESH));
        fresh.createCell(name).setCellValue("Kvas");
        fresh.createCell(price).setCellValue(12_345.5);
        money(fresh.getCell(price));
        sheet.getWorkbook().setSheetName(0, "Tovarlar");
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private static void money(Cell cell) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat((short) 4);
        cell.setCellStyle(style);
    }

    private static int column(XSSFSheet sheet, String head) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(head)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(head);
    }

    private static Row row(XSSFSheet sheet, int code, Product product) {
        for (Row row : sheet) {
            if (row.getCell(code) != null
                    && row.getCell(code).toString().equals(product.barcode())) {
                return row;
            }
        }
        throw new AssertionError(product);
    }

    @FunctionalInterface
    private interface Hand {
        void change(XSSFSheet sheet);
    }

    private static void saved(Path file, Hand hand) throws IOException {
        Path next = file.resolveSibling("next.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(next)) {
            hand.change(book.getSheetAt(0));
            book.write(out);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private CatalogImport.Result run(Path file, boolean dry) {
        CatalogImport.Order order =
                new CatalogImport.Order(
                        Optional.of(shop.manager()),
                        Optional.empty(),
                        "Boshqa",
                        false,
                        Map.of(),
                        dry,
                        true);
        return shop.services().products().catalogImport().run(file, order, new Told());
    }

    private final class Told implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void remarked(long line, smena.service.imports.Row.Remark remark) {
            told.add(line + " " + remark.kind());
        }

        @Override
        public void refused(smena.service.imports.Row.Bad row) {
            told.add(row.line() + " " + row.why() + " " + row.what());
        }

        @Override
        public void progress(long rows, int percent) {}
    }

    private Money price(Product product) {
        return shop.services().products().catalog().find(product.id()).orElseThrow().price();
    }

    private ProductCard card(Product product) {
        return shop.services().products().productCards().find(product.id()).orElseThrow();
    }
}
