package smena.service.mxik;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductState;
import smena.domain.mxik.GoodsCodeFault;
import smena.service.TestShop;
import smena.service.catalog.ProductCards;
import smena.service.catalog.ProductList;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The list of the products whose goods code is missing, unknown or no longer valid.
class GoodsCodeFaultsTest {
    private static final String VALID = "00401001002003004";
    private static final String GONE = "02202002001039024";
    private static final String UNKNOWN = "00901001001048023";

    @TempDir Path folder;

    @Test
    void productsAreListedByWhatIsWrongWithTheirCode() throws Exception {
        try (TestShop shop = new TestShop(folder)) {
            List<ListedProduct> all = page(shop, "", ProductState.ON_SALE, 10);
            String other = all.get(9).product().name();
            for (ListedProduct each : everything(shop, ProductState.ON_SALE)) {
                code(shop, each, VALID);
            }
            assertEquals(List.of(), page(shop, "", ProductState.GOODS_CODE, 50));
            code(shop, all.get(2), "");
            assertEquals(List.of("MISSING " + all.get(2).product().id()), told(shop, "", 50));
            take(shop, VALID, GONE);
            take(shop, VALID);
            code(shop, all.get(4), GONE);
            code(shop, all.get(6), UNKNOWN);
            code(shop, all.get(8), UNKNOWN);
            archive(shop, all.get(8));
            List<String> faults =
                    List.of(
                            "MISSING " + all.get(2).product().id(),
                            "GONE " + all.get(4).product().id(),
                            "UNKNOWN " + all.get(6).product().id());
            assertEquals(faults, told(shop, "", 50));
            assertEquals(faults.subList(0, 2), told(shop, "", 2));
            List<ListedProduct> first = page(shop, "", ProductState.GOODS_CODE, 2);
            assertEquals(
                    faults.subList(2, 3),
                    told(
                            shop.services()
                                    .products()
                                    .productList()
                                    .page(
                                            wanted("", Optional.empty()),
                                            Optional.of(first.getLast().product().id()),
                                            2)));
            assertEquals(List.of(faults.get(1)), told(shop, all.get(4).product().name(), 50));
            assertEquals(List.of(), told(shop, other, 50));
            long category = all.get(6).product().category().id();
            assertEquals(
                    faults.stream().filter(fault -> inCategory(all, fault, category)).toList(),
                    told(
                            shop.services()
                                    .products()
                                    .productList()
                                    .page(
                                            wanted("", Optional.of(category)),
                                            Optional.empty(),
                                            50)));
            assertEquals(
                    Optional.empty(),
                    page(shop, "", ProductState.ON_SALE, 1).getFirst().codeFault());
        }
    }

    /// A directory that was taken in before the valid codes had an index of their own is asked as
    /// before.
    @Test
    void aDirectoryWithoutTheIndexOfValidCodesSaysTheSame() throws Exception {
        try (TestShop shop = new TestShop(folder)) {
            for (ListedProduct each : everything(shop, ProductState.ON_SALE)) {
                code(shop, each, VALID);
            }
            ListedProduct oldest = everything(shop, ProductState.ON_SALE).getLast();
            code(shop, oldest, UNKNOWN);
            take(shop, VALID, GONE);
            List<String> fault = List.of("UNKNOWN " + oldest.product().id());
            assertEquals(fault, told(shop, "", 50));
            dropIndex();
            shop.restart();
            assertEquals(fault, told(shop, "", 50));
        }
    }

    private void dropIndex() throws Exception {
        try (var files = Files.list(folder.resolve("goods-codes"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".db")).toList()) {
                try (Connection directory = DriverManager.getConnection("jdbc:sqlite:" + file);
                        Statement sql = directory.createStatement()) {
                    sql.execute("drop index goods_code_valid");
                }
            }
        }
    }

    private static boolean inCategory(List<ListedProduct> all, String fault, long category) {
        return all.stream()
                .filter(each -> each.product().category().id() == category)
                .anyMatch(each -> fault.endsWith(" " + each.product().id()));
    }

    private static ProductList.Wanted wanted(String text, Optional<Long> category) {
        return new ProductList.Wanted(text, category, ProductState.GOODS_CODE);
    }

    private static List<String> told(TestShop shop, String text, int limit) {
        return told(page(shop, text, ProductState.GOODS_CODE, limit));
    }

    private static List<String> told(List<ListedProduct> page) {
        return page.stream()
                .map(
                        each ->
                                each.codeFault().map(GoodsCodeFault::name).orElse("-")
                                        + " "
                                        + each.product().id())
                .toList();
    }

    private static List<ListedProduct> everything(TestShop shop, ProductState state) {
        return page(shop, "", state, 1_000);
    }

    private static List<ListedProduct> page(
            TestShop shop, String text, ProductState state, int limit) {
        var wanted = new ProductList.Wanted(text, Optional.empty(), state);
        return shop.services().products().productList().page(wanted, Optional.empty(), limit);
    }

    private void take(TestShop shop, String... codes) throws Exception {
        Path file = folder.resolve("codes.csv");
        List<String> lines = new ArrayList<>(List.of("Код ИКПУ;Наименование"));
        List.of(codes).forEach(code -> lines.add(code + ";Пример"));
        Files.write(file, lines);
        shop.services()
                .products()
                .goodsCodesImport()
                .run(file, GoodsCodesImport.Order.usual(), new GoodsCodesImport.Watcher() {});
    }

    private static void code(TestShop shop, ListedProduct product, String code) {
        ProductCards cards = shop.services().products().productCards();
        long id = product.product().id();
        ProductCard seen = cards.find(id).orElseThrow();
        ProductCard wanted =
                new ProductCard(
                        seen.name(),
                        seen.category(),
                        seen.price(),
                        seen.unit(),
                        seen.taxCode(),
                        code,
                        seen.lowStock(),
                        seen.scaleNumber(),
                        seen.singlesTakePackPrice(),
                        seen.codes(),
                        seen.rules(),
                        seen.isArchived());
        cards.change(shop.manager(), id, seen, wanted);
    }

    private static void archive(TestShop shop, ListedProduct product) {
        ProductCards cards = shop.services().products().productCards();
        long id = product.product().id();
        ProductCard seen = cards.find(id).orElseThrow();
        cards.change(shop.manager(), id, seen, seen.archived(true));
    }
}
