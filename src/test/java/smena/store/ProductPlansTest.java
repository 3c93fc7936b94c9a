package smena.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductOrder;
import smena.domain.catalog.ProductOrder.By;
import smena.domain.catalog.ProductState;
import smena.service.TestShop;
import smena.service.catalog.ProductList;
import smena.service.mxik.GoodsCodesImport.Order;
import smena.service.mxik.GoodsCodesImport.Watcher;
import smena.store.SqlRecorder.Sent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The few products of a state are found without a look at all the others.
@Isolated("its recorder takes the place of the one driver there is")
class ProductPlansTest {
    private static final Optional<Long> EACH = Optional.empty();

    @TempDir Path folder;
    private SqlRecorder recorder;
    private TestShop shop;
    private Connection raw;

    @BeforeEach
    void open() throws SQLException {
        recorder = SqlRecorder.open();
        shop = new TestShop(folder);
        raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
    }

    @AfterEach
    void close() throws SQLException {
        raw.close();
        shop.close();
        recorder.close();
    }

    @Test
    void aPageIsReadFromTheIndexOfItsState() throws SQLException {
        String archived = "product USING INDEX product_archived (active=? AND rowid<?)";
        String restricted = "product USING INDEX product_restricted (active=? AND rowid<?)";
        reads(archived, ProductState.ARCHIVED, EACH);
        reads(archived, ProductState.ARCHIVED, Optional.of(1L));
        reads(restricted, ProductState.RESTRICTED, EACH);
        reads(restricted, ProductState.RESTRICTED, Optional.of(1L));
        reads("product USING INTEGER PRIMARY KEY (rowid<?)", ProductState.ON_SALE, EACH);
        reads(
                "product_by_category (category_id=? AND id<?)",
                ProductState.ON_SALE,
                Optional.of(1L));
    }

    @Test
    void theFewProductsWithAFaultyGoodsCodeAreFoundByTheirCodes() throws Exception {
        reads(
                "product USING INDEX product_by_goods_code (goods_code=? AND active=? AND rowid<?)",
                ProductState.GOODS_CODE,
                EACH);
        Path file = folder.resolve("codes.csv");
        Files.writeString(file, "Код ИКПУ;Наименование\n02202002001039024;Вода\n");
        shop.services().products().goodsCodesImport().run(file, Order.usual(), new Watcher() {});
        try (Statement statement = raw.createStatement();
                Stream<Path> made = Files.list(folder.resolve("goods-codes"))) {
            statement.execute("attach '" + made.findFirst().orElseThrow() + "' as mxik");
        }
        for (Optional<Long> category : List.of(EACH, Optional.of(1L))) {
            List<String> asked =
                    prepared(ProductState.GOODS_CODE, category).stream()
                            .filter(text -> text.contains("goods_code"))
                            .toList();
            List<String> newest = steps(asked.getFirst());
            assertTrue(
                    newest.stream().anyMatch(s -> s.matches("SEARCH product USING .*<\\?.*")),
                    newest::toString);
            assertTrue(
                    newest.stream().noneMatch(s -> s.matches("SCAN .*|USE TEMP B-TREE.*")),
                    newest::toString);
            List<String> steps = steps(asked.getLast());
            assertTrue(
                    steps.stream()
                            .anyMatch(
                                    s ->
                                            s.contains(
                                                            "SEARCH coded USING INDEX product_by_goods_code")
                                                    || s.contains(
                                                            "SEARCH coded USING COVERING INDEX product_by_goods_code")),
                    steps::toString);
            assertTrue(
                    steps.stream()
                            .anyMatch(s -> s.contains("COVERING INDEX product_by_goods_code")),
                    steps::toString);
            assertTrue(
                    steps.stream().anyMatch(s -> s.contains("known USING INTEGER PRIMARY KEY")),
                    steps::toString);
            assertTrue(
                    steps.stream().noneMatch(s -> s.matches("SCAN (product|coded)")),
                    steps::toString);
        }
    }

    /// No more than a page is kept in order while those that fit are gone through once, and only
    /// that page is read whole: with 200,000 products as with a hundred. A category and words lead
    /// to theirs.
    @Test
    void aSortedPageGoesOnceThroughThoseThatFit() throws SQLException {
        NameCollation.on(raw);
        for (By by : By.values()) {
            if (by == By.NEWEST) {
                continue;
            }
            sorted(by, "", EACH, "SCAN hit");
            sorted(
                    by,
                    "",
                    Optional.of(1L),
                    "SEARCH hit USING INDEX product_by_category (category_id=?)");
            sorted(by, "non", EACH, "SEARCH hit USING INTEGER PRIMARY KEY (rowid=?)");
        }
    }

    private void sorted(By by, String text, Optional<Long> category, String expected)
            throws SQLException {
        ProductList list = shop.services().products().productList();
        var wanted =
                new ProductList.Wanted(text, category, ProductState.ON_SALE)
                        .sorted(new ProductOrder(by, true));
        recorder.prepared();
        List<ListedProduct> first = list.page(shop.manager(), wanted, Optional.empty(), 2);
        list.page(shop.manager(), wanted, Optional.of(first.getLast()), 10_000);
        List<String> steps = steps(recorder.prepared().getLast());
        assertTrue(steps.contains(expected), () -> by + " " + steps);
        assertTrue(
                steps.contains("SEARCH product USING INTEGER PRIMARY KEY (rowid=?)"),
                () -> by + " " + steps);
        assertTrue(steps.stream().noneMatch("SCAN product"::equals), () -> by + " " + steps);
    }

    @Test
    void aSaleWritesIntoNoIndexOfProducts() throws SQLException {
        List<String> written = new ArrayList<>();
        try (Statement statement = raw.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "explain update product set stock = stock - 1 where id = 1")) {
            while (row.next()) {
                written.add(row.getString("opcode"));
            }
        }
        assertTrue(written.contains("Insert"), written::toString);
        assertTrue(
                written.stream().noneMatch(Set.of("IdxInsert", "IdxDelete")::contains),
                written::toString);
    }

    private void reads(String index, ProductState state, Optional<Long> category)
            throws SQLException {
        List<String> steps = steps(state, category);
        assertEquals(
                1,
                steps.stream().filter(step -> step.endsWith(index)).count(),
                () -> state + "\n" + category + "\n" + steps);
    }

    private List<String> steps(ProductState state, Optional<Long> category) throws SQLException {
        return steps(prepared(state, category).getLast());
    }

    private List<String> prepared(ProductState state, Optional<Long> category) {
        var wanted = new ProductList.Wanted("", category, state);
        recorder.prepared();
        shop.services().products().productList().page(wanted, Optional.empty(), 10_000);
        return recorder.prepared();
    }

    private List<String> steps(String text) throws SQLException {
        Sent sent =
                recorder.sent().stream()
                        .filter(one -> one.sql().equals(text))
                        .findFirst()
                        .orElseThrow();
        return Plans.of(raw, sent.sql(), sent.values());
    }
}
