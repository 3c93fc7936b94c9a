package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductState;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class ProductListTest {
    private static final int PAGE = 7;

    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyProductIsListedOnceTheNewestFirst() {
        List<Product> sold = shop.services().catalog().page(Optional.empty(), 0, 1_000);
        assertEquals(newestFirst(sold), all("", Optional.empty(), ProductState.ON_SALE));
        Product one = sold.get(40);
        Optional<Long> shelf = Optional.of(one.category().id());
        assertEquals(
                newestFirst(shop.services().catalog().page(shelf, 0, 1_000)),
                all("", shelf, ProductState.ON_SALE));
    }

    /// However it was typed, page after page.
    @Test
    void aSearchGoesOnInTheWayItBegan() {
        List<Product> kvas =
                newestFirst(
                        IntStream.range(0, 2 * PAGE + 1)
                                .mapToObj(i -> add("Ряженка топлёная " + i))
                                .toList());
        for (String typed : List.of("ряженка", "hz;tyrf", "ряженнка", "ryajenka")) {
            assertEquals(kvas, all(typed, Optional.empty(), ProductState.ON_SALE), typed);
        }
        long shelf = kvas.getFirst().category().id();
        assertEquals(kvas, all("топ", Optional.of(shelf), ProductState.ON_SALE));
        assertEquals(List.of(), all("топ", Optional.of(shelf + 99), ProductState.ON_SALE));
        assertEquals(List.of(), all("ряженка", Optional.of(shelf), ProductState.ARCHIVED));
        assertEquals(List.of(), all("…", Optional.empty(), ProductState.ON_SALE));
    }

    @Test
    void theRestrictedAndTheLowStandApart() {
        List<ListedProduct> restricted = page("", ProductState.RESTRICTED);
        assertEquals(3, restricted.size());
        assertTrue(
                restricted.stream()
                        .allMatch(
                                p ->
                                        p.rules().age().isPresent()
                                                || p.rules().noCashFrom().isPresent()
                                                || p.rules().markedFrom().isPresent()));
        List<Product> low =
                newestFirst(
                        shop.services().catalog().page(Optional.empty(), 0, 1_000).stream()
                                .filter(Product::isLow)
                                .toList());
        assertTrue(!low.isEmpty());
        assertEquals(low, all("", Optional.empty(), ProductState.LOW));
    }

    private Product add(String name) {
        return shop.services()
                .catalog()
                .add(
                        shop.manager(),
                        new NewProduct(
                                name,
                                "",
                                "Sut",
                                Money.of(100),
                                Unit.PIECE,
                                shop.services().settings().taxRate()));
    }

    private List<ListedProduct> page(String text, ProductState state) {
        return shop.services()
                .productList()
                .page(
                        new ProductList.Wanted(text, Optional.empty(), state),
                        Optional.empty(),
                        1_000);
    }

    private List<Product> all(String text, Optional<Long> category, ProductState state) {
        ProductList.Wanted wanted = new ProductList.Wanted(text, category, state);
        List<Product> read = new ArrayList<>();
        Optional<Long> last = Optional.empty();
        int found;
        do {
            List<ListedProduct> page = shop.services().productList().page(wanted, last, PAGE);
            page.forEach(listed -> read.add(listed.product()));
            found = page.size();
            last = read.isEmpty() ? last : Optional.of(read.getLast().id());
        } while (found == PAGE);
        return read;
    }

    private static List<Product> newestFirst(List<Product> products) {
        return products.stream().sorted(Comparator.comparing(Product::id).reversed()).toList();
    }
}
