package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.stock.ReceiptDraft;
import smena.service.TestShop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipFile;

/// The catalogue as a file for a spreadsheet.
class CatalogExportTest {
    private static final String HEAD =
            "barcode;name;category;price;unit;tax;stock;low_stock;goods_code;package_code;unit_code;"
                    + "owner_type;minimum_age;minimum_age_from;marked;no_cash;full_price;"
                    + "open_price;short_name;net_content;shelf;supplier;fill_to;shelf_days;scale_number;packs;singles_at_pack_price;archived;cost";

    @TempDir Path folder;
    @TempDir Path files;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void add(String name, List<ProductCode> codes) {
        shop.services()
                .products()
                .productCards()
                .add(
                        shop.manager(),
                        new ProductCard(
                                name,
                                "=Ichimliklar",
                                Money.of(1_450_050),
                                Unit.LITRE,
                                "VAT12",
                                "02202001001000000",
                                new Quantity(2_500),
                                Optional.of(77L),
                                true,
                                codes,
                                SaleRules.NONE,
                                true));
    }

    private Path write(String name) {
        Path file = files.resolve(name);
        shop.services().products().catalogExport().write(Optional.of(shop.manager()), file);
        return file;
    }

    @Test
    void aRowForEachProductByItsNumber() throws IOException {
        add(
                "Kvas; \"uy\"",
                List.of(
                        ProductCode.single("4780000777770"),
                        ProductCode.single("kvas-1"),
                        ProductCode.pack(
                                "box", Quantity.of(12), Optional.of(Money.of(9_500_000)))));
        List<String> rows = Files.readAllLines(write("goods.csv"));
        assertEquals(HEAD, rows.getFirst());
        assertEquals(
                shop.query("select count(*) from product").getFirst(),
                Integer.toString(rows.size() - 1));
        assertEquals(
                "4780000777770|kvas-1;\"Kvas; \"\"uy\"\"\";'=Ichimliklar;14500.50;litre;VAT12;;2.5;"
                        + "02202001001000000;;;;;;;;;;;;;;;;77;box*12=95000.00;yes;yes;",
                rows.getLast());
        assertTrue(rows.get(1).contains(shop.query("select name from product").getFirst()));
        assertEquals(List.of("goods.csv"), names());
    }

    /// What one unit has cost stands last.
    @Test
    void whatGoodsCostIsInIt() throws IOException {
        ReceiptDraft.Line line =
                ReceiptDraft.Line.of(shop.product(0).id(), Quantity.of(4))
                        .at(ReceiptDraft.Cost.ofUnit(Money.of(300_050)));
        shop.services()
                .goods()
                .goodsReceipts()
                .book(
                        shop.manager(),
                        new ReceiptDraft(UUID.randomUUID(), "Sharq", "1", false, List.of(line)));
        List<String> rows = Files.readAllLines(write("goods.csv"));
        assertTrue(rows.get(1).endsWith(";3000.50"), rows.get(1));
        assertTrue(rows.get(2).endsWith(";"), rows.get(2));
    }

    @Test
    void aWorkbookHasTextsAsTextsAndNumbersAsNumbers() throws IOException {
        add("Kvas <1> & \"2\"", List.of(ProductCode.single("0123")));
        Path file = write("goods.XLSX");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet =
                    new String(
                            zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
            assertTrue(sheet.contains("xml:space=\"preserve\">0123</t>"), sheet);
            assertTrue(sheet.contains("Kvas &lt;1&gt; &amp; \"2\"</t>"), sheet);
            assertTrue(sheet.contains("<v>14500.50</v>"), sheet);
        }
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndNothingIsLeft() throws IOException {
        Path odd = files.resolve("goods.txt");
        assertRefused(
                new Problem.NoSpreadsheet(odd.toString()),
                () -> shop.services().products().catalogExport().write(Optional.empty(), odd));
        Path nowhere = files.resolve("none").resolve("goods.csv");
        assertRefused(
                new Problem.FileNotWritten(nowhere.toString()),
                () -> shop.services().products().catalogExport().write(Optional.empty(), nowhere));
        Path folder = Files.createDirectory(files.resolve("a.csv"));
        assertRefused(
                new Problem.NoSpreadsheet(folder.toString()),
                () -> shop.services().products().catalogExport().write(Optional.empty(), folder));
        assertEquals(List.of("a.csv"), names());
        Files.delete(folder);
        Files.writeString(files.resolve("goods.csv"), "old");
        assertTrue(Files.readString(write("goods.csv")).startsWith(HEAD));
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(files)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
