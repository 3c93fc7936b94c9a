package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.price.PriceDocument;
import smena.domain.price.PriceDocument.Origin;
import smena.service.TestShop;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;
import smena.service.imports.UpdateFilter;
import smena.store.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A file changes products that are there.
class CatalogUpdateTest {
    @TempDir Path folder;
    private TestShop shop;
    private Product bread;
    private Product second;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        shop = new TestShop(Files.createDirectories(folder.resolve("shop")));
        bread = shop.product(0);
        second = shop.product(1);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private CatalogImport.Result run(boolean dry, String... lines) {
        try {
            return run(Files.write(folder.resolve("goods.csv"), List.of(lines)), dry);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private CatalogImport.Result run(Path file, boolean dry) {
        return run(file, dry, new Told());
    }

    private CatalogImport.Result run(Path file, boolean dry, CatalogImport.Watcher watcher) {
        told.clear();
        return shop.services()
                .products()
                .catalogImport()
                .run(
                        file,
                        new CatalogImport.Order(
                                Optional.empty(),
                                Optional.empty(),
                                "Boshqa",
                                false,
                                Map.of(),
                                dry,
                                true),
                        watcher);
    }

    private ProductCard card(Product product) {
        return shop.services().products().productCards().find(product.id()).orElseThrow();
    }

    private List<WrittenEntry> entries() {
        try (Database database = Database.open(shop.folder().resolve("smena.db"))) {
            return database.read(
                    tx -> {
                        try (Stream<WrittenEntry> entries = tx.audit().journal()) {
                            return entries.toList();
                        }
                    });
        }
    }

    @Test
    void aFileOfCodesAndPricesIsOneDocumentAndOneEntry() {
        List<WrittenEntry> before = entries();
        ProductCard was = card(second);
        CatalogImport.Result result =
                run(
                        false,
                        "barcode;price",
                        bread.barcode() + ";4500",
                        second.barcode() + ";7 250,50");
        assertEquals(2, result.changed());
        assertEquals(0, result.refused());
        PriceDocument document = result.prices().orElseThrow();
        assertEquals(Origin.IMPORT, document.origin());
        assertEquals(2, document.lines());
        assertEquals("goods.csv", document.reason());
        assertEquals(Money.of(450_000), card(bread).price());
        assertEquals(was.costing(Money.of(725_050)), card(second));
        assertEquals(before.size() + 1, entries().size());
        assertEquals(2, shop.services().prices().labelQueue().count());
        assertEquals(
                Optional.of(document),
                shop.services().prices().priceDocuments().find(document.id()));
    }

    /// Nothing else than what the row says, and never stock.
    @Test
    void whatARowSaysIsTakenAndTheRestStays() {
        ProductCard was = card(bread);
        Optional<Quantity> stock = shop.product(0).stock();
        CatalogImport.Result result =
                run(
                        false,
                        "barcode;name;category;price;stock;cost;shelf;supplier;unit",
                        bread.barcode() + " 4780000777770;Non yangi;;4500;77;5;A-3;Sharq;");
        assertEquals(List.of(), told.stream().filter(t -> t.contains("refused")).toList());
        assertEquals(1, result.changed());
        ProductCard now = card(bread);
        assertEquals("Non yangi", now.name());
        assertEquals(was.category(), now.category());
        assertEquals(was.unit(), now.unit());
        assertEquals("A-3", now.facts().shelf());
        assertEquals("Sharq", now.facts().supplier());
        assertEquals(was.codes().size() + 1, now.codes().size(), "a code more");
        assertEquals(stock, shop.product(0).stock());
        String entry = entries().getLast().payload();
        assertTrue(entry.contains("[\"name\",\"" + was.name() + "\",\"Non yangi\"]"), entry);
        assertTrue(entry.contains("\"sha256\""), entry);
        assertEquals(0, run(false, "barcode;name", bread.barcode() + ";Non yangi").changed());
        assertEquals(1, run(false, "barcode;name", "4780000777770;Non").changed());
        assertEquals("CATALOGUE_CHANGED", entries().getLast().kind(), "no price, no document");
        assertEquals(
                List.of(1),
                List.of(
                        shop.services()
                                .prices()
                                .priceDocuments()
                                .page(Optional.empty(), 9)
                                .size()));
    }

    @Test
    void aDryRunTellsEachAndKeepsNothing() {
        List<WrittenEntry> before = entries();
        CatalogImport.Result result =
                run(
                        true,
                        "barcode;name;price",
                        bread.barcode() + ";;4500",
                        second.barcode() + ";;" + second.price().minor() / 100,
                        "4780000777770;Kvas;12000",
                        "4780000777787;;",
                        "4780000777794;Suv;",
                        bread.barcode() + ";;5000",
                        "4780000777771;Xato;5000",
                        bread.barcode() + " " + second.barcode() + ";;5000");
        assertEquals(
                List.of(
                        "2 changed price 400000 450000",
                        "4 new Kvas",
                        "5 NOT_THERE",
                        "6 NO_PRICE",
                        "7 TWICE_IN_FILE",
                        "8 BAD_CHECK_DIGIT",
                        "9 TWICE_IN_FILE"),
                told);
        assertEquals(
                List.of(8L, 1L, 1L, 1L, 5L),
                List.of(
                        result.rows(),
                        result.added(),
                        result.changed(),
                        result.unchanged(),
                        result.refused()));
        assertEquals(Optional.empty(), result.prices());
        assertEquals(before, entries());
    }

    @Test
    void aRowOfTwoProductsAndOneThatCannotBeAreRefused() {
        run(
                true,
                "barcode;unit;marked",
                bread.barcode() + " " + second.barcode() + ";;",
                shop.product(2).barcode() + ";кг;",
                shop.product(3).barcode() + ";;yes");
        assertEquals(
                "2 TWO_PRODUCTS", told.stream().filter(t -> t.startsWith("2")).toList().getFirst());
    }

    /// The file does not speak of it.
    @Test
    void whatSomebodyChangesWhileTheFileIsReadStays() throws IOException {
        Path file = folder.resolve("goods.csv");
        Files.write(file, List.of("barcode;shelf", bread.barcode() + ";A-3"));
        run(
                file,
                false,
                new Told() {
                    @Override
                    public void changed(UpdateFilter.Change change) {
                        shop.services()
                                .products()
                                .bulkChanges()
                                .category(shop.manager(), List.of(bread.id()), "Boshqa raf");
                    }
                });
        assertEquals("Boshqa raf", card(bread).category());
        assertEquals("A-3", card(bread).facts().shelf());
    }

    /// Its codes are different, so that nothing but the product itself is there twice.
    @Test
    void aProductIsChangedByOneRowOfAFile() {
        shop.services()
                .products()
                .productCodes()
                .add(
                        shop.manager(),
                        bread.id(),
                        "4780000777770",
                        Optional.empty(),
                        Optional.empty());
        CatalogImport.Result result =
                run(false, "barcode;price", bread.barcode() + ";4500", "4780000777770;5500");
        assertEquals(1, result.changed());
        assertEquals(1, result.refused());
        assertEquals(Money.of(450_000), card(bread).price());
        assertTrue(told.getLast().contains("TWICE_IN_FILE"), told::toString);
    }

    @Test
    void newOnesGoInBesides() {
        CatalogImport.Result result =
                run(
                        false,
                        "barcode;name;price",
                        "4780000777770;Kvas;12000",
                        bread.barcode() + ";;4500");
        assertEquals(List.of(1L, 1L), List.of(result.added(), result.changed()));
        assertTrue(shop.services().products().catalog().byBarcode("4780000777770").isPresent());
    }

    /// What a till has exported, changed in one cell.
    @Test
    void anExportedCatalogueComesBackWithItsChange() throws IOException {
        Path file = folder.resolve("all.csv");
        shop.services().products().catalogExport().write(Optional.empty(), file);
        CatalogImport.Result same = run(file, true);
        assertEquals(List.of(), told);
        assertEquals(same.rows(), same.unchanged());
        String text = Files.readString(file);
        String price = "%d.%02d".formatted(bread.price().minor() / 100, 0);
        String changed =
                text.replaceFirst("(" + bread.barcode() + ";[^;]*;[^;]*;)" + price, "$14900.00");
        Files.writeString(file, changed);
        CatalogImport.Result result = run(file, false);
        assertEquals(List.of("2 changed price 400000 490000"), told);
        assertEquals(1, result.prices().orElseThrow().lines());
        shop.services().prices().priceDocuments().undo(result.prices().get().id());
        assertEquals(bread.price(), card(bread).price());
    }

    @Test
    void manyComeInBitesAndAreStillOneDocument() throws IOException {
        List<String> lines = new ArrayList<>(List.of("barcode;name;price"));
        for (int i = 0; i < 600; i++) {
            lines.add("X-%d;Tovar %d;1000".formatted(i, i));
        }
        run(false, lines.toArray(String[]::new));
        Product archived = shop.services().products().catalog().byBarcode("X-5").orElseThrow();
        ProductCard card = card(archived);
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), archived.id(), card, card.archived(true));
        List<String> more = new ArrayList<>(List.of("barcode;name;price"));
        for (int i = 0; i < 600; i++) {
            more.add("X-%d;Mahsulot %d;1%03d".formatted(i, i, i + 1));
        }
        CatalogImport.Result result = run(false, more.toArray(String[]::new));
        assertEquals(600, result.changed());
        assertEquals(Money.of(100_600), card(archived).price(), "archived or not");
        assertEquals(600, result.prices().orElseThrow().lines());
        assertEquals(PriceDocument.State.DONE, result.prices().get().state());
        assertEquals(
                List.of("600"),
                shop.query("select count(*) from product where name like 'Mahsulot %'"));
        assertEquals(
                List.of("1600.0"),
                shop.query("select max(price) / 100.0 from product where name like 'Mahsulot %'"));
    }

    /// What costs nothing yet keeps its question until the price is there, however many there are.
    @Test
    void whatIsNoLongerAskedForHasItsPriceAndItsLabel() {
        for (int count : List.of(2, 300)) {
            List<String> open = new ArrayList<>(List.of("barcode;name;price;open price"));
            List<String> fixed = new ArrayList<>(List.of("barcode;name;price;open price"));
            for (int i = 0; i < count; i++) {
                open.add("O-%d-%d;Sovgʻa %d %d;;yes".formatted(count, i, count, i));
                fixed.add("O-%d-%d;Tuhfa %d %d;1000;no".formatted(count, i, count, i));
            }
            assertEquals(count, run(false, open.toArray(String[]::new)).added());
            int labels = shop.services().prices().labelQueue().count();
            CatalogImport.Result result = run(false, fixed.toArray(String[]::new));
            assertEquals(count, result.changed());
            assertEquals(count, result.prices().orElseThrow().lines());
            assertEquals(
                    List.of(count + ""),
                    shop.query(
                            "select count(*) from product p join label_wait w"
                                    + " on w.product_id = p.id where name like 'Tuhfa "
                                    + count
                                    + " %' and price = 100000 and open_price is null"
                                    + " and reason = 'NEW'"));
            assertEquals(labels + count, shop.services().prices().labelQueue().count());
            run(false, "barcode;open price", "O-%d-1;yes".formatted(count));
            assertEquals(labels + count - 1, shop.services().prices().labelQueue().count());
        }
    }

    private class Told implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {
            throw new AssertionError("made up");
        }

        @Override
        public void added(Row.Good row) {
            told.add(row.line() + " new " + row.product().name());
        }

        @Override
        public void changed(UpdateFilter.Change change) {
            change.fields()
                    .forEach(
                            f ->
                                    told.add(
                                            change.row().line()
                                                    + " changed "
                                                    + f.word()
                                                    + " "
                                                    + f.of(change.before())
                                                    + " "
                                                    + f.of(change.after())));
        }

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void refused(Row.Bad row) {
            told.add(row.line() + " " + row.why());
        }

        @Override
        public void progress(long rows, int percent) {}
    }
}
