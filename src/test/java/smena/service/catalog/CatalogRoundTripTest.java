package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.OwnerType;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductCode;
import smena.domain.catalog.ProductFacts;
import smena.domain.catalog.SaleRules;
import smena.domain.catalog.SaleRules.MinimumAge;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.service.BlankPages;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.imports.CatalogFile;
import smena.service.imports.Row;
import smena.service.shop.Setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a shop exports, an empty one imports, and has the same products then.
class CatalogRoundTripTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    @TempDir Path folder;
    @TempDir Path other;
    @TempDir Path files;
    private final List<String> refused = new ArrayList<>();
    private TestShop shop;
    private TestShop empty;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        try (Services fresh = Services.open(other, Clock.systemUTC(), new BlankPages())) {
            fresh.setup()
                    .shop(
                            new Setup.ShopDetails("«Yangi»", "", "", "VAT12", "uz"),
                            "Aziza Yusupova",
                            "335577");
        }
        empty = new TestShop(other);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), empty.services().audit().verify().findings());
        shop.close();
        empty.close();
    }

    @Test
    void aTextFileBringsEverythingBack() throws IOException {
        fill();
        there("goods.csv");
    }

    @Test
    void soDoesAWorkbook() throws IOException {
        fill();
        there("goods.xlsx");
    }

    private void there(String name) throws IOException {
        export(shop, name);
        run(files.resolve(name));
        assertEquals(List.of(), refused);
        assertEquals(rows(export(shop, "a.csv")), rows(export(empty, "b.csv")));
        ProductCard kept = card(shop);
        assertEquals(kept, card(empty));
        assertEquals(3, kept.codes().size());
    }

    /// All but the stock, which comes with its own papers.
    private static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(row -> row.replaceFirst(";(VAT12|VAT0|EXEMPT);[-0-9.]*;", ";$1;;"))
                .toList();
    }

    private static ProductCard card(TestShop in) {
        return in.services().products().productCards().byCode("kvas=1").orElseThrow().card();
    }

    private Path export(TestShop from, String name) {
        Path file = files.resolve(name);
        from.services().products().catalogExport().write(Optional.empty(), file);
        return file;
    }

    private void fill() {
        ProductFacts facts =
                new ProductFacts(
                        "1500482",
                        "796",
                        Optional.of(OwnerType.OWN_MAKE),
                        true,
                        "-A3",
                        "'+Sharq; \"Savdo\"",
                        new Quantity(40_250),
                        10,
                        true,
                        "=Kvas; \"chek\"",
                        "1.5 l");
        add(
                new ProductCard(
                        "=Kvas; \"uy\" 'bop'",
                        "Pivo/suv",
                        Money.of(1_450_050),
                        Unit.PIECE,
                        "EXEMPT",
                        "02202001001000000",
                        Quantity.of(2),
                        Optional.of(77L),
                        true,
                        List.of(
                                ProductCode.single("kvas=1"),
                                ProductCode.single("12345678"),
                                ProductCode.pack(
                                        "box*7",
                                        Quantity.of(12),
                                        Optional.of(Money.of(9_500_000)))),
                        new SaleRules(
                                Optional.of(new MinimumAge(21, DAY)),
                                Optional.of(DAY.plusDays(1)),
                                Optional.of(DAY.plusDays(2))),
                        false,
                        facts));
        add(
                new ProductCard(
                        "Arxiv",
                        "Boshqa",
                        Money.of(99_999_999_999L),
                        Unit.METRE,
                        "VAT12",
                        "",
                        Quantity.ZERO,
                        Optional.empty(),
                        false,
                        List.of(ProductCode.pack("4E5", new Quantity(1_500), Optional.empty())),
                        SaleRules.NONE,
                        true));
    }

    private void add(ProductCard card) {
        shop.services().products().productCards().add(shop.manager(), card);
    }

    /// What people change in such a file is read as well: a day as a spreadsheet writes it, other
    /// heads, fewer columns; and what cannot be is refused with its reason.
    @Test
    void theFurtherColumnsOfOtherFiles() throws IOException {
        Path file = files.resolve("other.csv");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "Штрих-код;Наименование;Цена;ИКПУ;Поставщик;PLU;Минимальный остаток;Маркировка",
                        ";A;100;02202001001000000;Sharq;7;2,5;01.11.2025",
                        ";B;100;0220200100100000;;;;",
                        ";C;100;;;7;;",
                        ";D;100;;;8;много;",
                        ";E;100;;;0;;",
                        ";F;100;;;;;31.02.2025",
                        ";G;100;;;8;;"));
        run(file);
        assertEquals(
                List.of(
                        "3 BAD_GOODS_CODE 0220200100100000",
                        "4 SCALE_NUMBER_TAKEN 7",
                        "5 BAD_QUANTITY много",
                        "6 BAD_SCALE_NUMBER 0",
                        "7 NOT_YES_OR_NO 31.02.2025"),
                refused);
        ProductCard card = empty.services().products().productCards().find(1).orElseThrow();
        assertEquals("02202001001000000", card.goodsCode());
        assertEquals("Sharq", card.facts().supplier());
        assertEquals(Optional.of(LocalDate.of(2025, 11, 1)), card.rules().markedFrom());
        assertEquals(new Quantity(2_500), card.lowStock());
        refused.clear();
        Files.writeString(file, "Штрих-код;Наименование;Цена;PLU\n;H;100;8");
        run(file);
        assertEquals(List.of("2 SCALE_NUMBER_TAKEN 8"), refused);
        assertTrue(empty.services().products().catalog().search("A", 9).size() == 1);
    }

    private void run(Path file) {
        empty.services()
                .products()
                .catalogImport()
                .run(file, CatalogImport.Order.usual("Boshqa", false), new Refusals());
    }

    private final class Refusals implements CatalogImport.Watcher {
        @Override
        public void reading(CatalogFile file) {}

        @Override
        public void pricesMadeUp() {}

        @Override
        public void remarked(long line, Row.Remark remark) {}

        @Override
        public void refused(Row.Bad row) {
            refused.add(row.line() + " " + row.why() + " " + row.what());
        }

        @Override
        public void progress(long rows, int percent) {}
    }
}
