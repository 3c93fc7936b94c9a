package smena.service.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.NameOrder;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductFilter;
import smena.domain.catalog.ProductOrder;
import smena.domain.catalog.ProductOrder.By;
import smena.domain.catalog.ProductState;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockItem;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        List<Product> sold = shop.services().products().catalog().page(Optional.empty(), 0, 1_000);
        assertEquals(newestFirst(sold), all("", Optional.empty(), ProductState.ON_SALE));
        Product one = sold.get(40);
        Optional<Long> shelf = Optional.of(one.category().id());
        assertEquals(
                newestFirst(shop.services().products().catalog().page(shelf, 0, 1_000)),
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
                        shop
                                .services()
                                .products()
                                .catalog()
                                .page(Optional.empty(), 0, 1_000)
                                .stream()
                                .filter(Product::isLow)
                                .toList());
        assertTrue(!low.isEmpty());
        assertEquals(low, all("", Optional.empty(), ProductState.LOW));
    }

    /// What came in at which cost, and what of it keeps how long: only a manager sees costs.
    @Test
    void costsAndDaysStandInTheListForWhoeverMaySeeThem() {
        Product dear = shop.product(0);
        Product old = shop.product(1);
        receive(dear, dear.price().plus(Money.of(100)), Optional.empty());
        receive(
                old,
                Money.of(100),
                Optional.of(
                        LocalDate.ofInstant(shop.now(), ZoneId.of("Asia/Tashkent")).plusDays(2)));
        ProductList list = shop.services().products().productList();

        ListedProduct seen = list.find(shop.manager(), dear.id()).orElseThrow();
        assertEquals(Optional.of(dear.price().plus(Money.of(100))), seen.cost());
        assertTrue(seen.isAtLoss());
        assertEquals(Optional.empty(), list.find(shop.cashier(), dear.id()).orElseThrow().cost());
        dear = shop.product(0);
        old = shop.product(1);
        assertEquals(List.of(dear), seen(shop.manager(), ProductState.LOSS, ProductFilter.NONE));
        assertEquals(List.of(), seen(shop.cashier(), ProductState.LOSS, ProductFilter.NONE));

        assertTrue(list.find(shop.manager(), old.id()).orElseThrow().isNear());
        assertEquals(List.of(old), seen(shop.cashier(), ProductState.NEAR, ProductFilter.NONE));
        assertEquals(
                List.of(),
                seen(shop.cashier(), ProductState.NEAR, filter(false, Optional.of("Boshqa"))));
        assertEquals(
                List.of(old),
                seen(shop.cashier(), ProductState.NEAR, filter(false, Optional.empty())));
    }

    @Test
    void whatWasNotSoldAndWhatHasNoCostIsFound() {
        shop.open(0);
        Product sold = shop.product(0);
        shop.services().baskets().add(shop.cashier(), sold.id(), Quantity.of(3));
        var basket = shop.services().baskets().open();
        shop.services().selling().pay(shop.cashier(), basket, shop.cash(sold.price().times(3)));
        List<Product> unsold =
                seen(shop.cashier(), ProductState.ON_SALE, filter(true, Optional.empty()));
        long all = shop.services().products().productList().counts().sold();
        assertEquals(all - 1, unsold.size());
        assertTrue(unsold.stream().noneMatch(p -> p.id() == sold.id()));
        List<Quantity> days = shop.services().goods().stock().soldByDay(sold.id(), 30);
        assertEquals(30, days.size());
        assertEquals(Quantity.of(3), days.getLast());

        receive(sold, Money.of(100), Optional.empty());
        ProductFilter unknown = new ProductFilter(Optional.empty(), Optional.empty(), true, false);
        assertEquals(all - 1, seen(shop.manager(), ProductState.ON_SALE, unknown).size());
        assertEquals(List.of(), seen(shop.cashier(), ProductState.ON_SALE, unknown));
    }

    /// By each column and both ways, page after page: what has no such figure stands at the end.
    @Test
    void theListIsSortedByEachColumn() {
        for (String name : List.of("ОЛМА", "Олма", "ўрик", "Ёнғоқ", "Ennoq", "oʻrik", "Ozuqa")) {
            add(name);
        }
        receive(shop.product(0), shop.product(0).price().plus(Money.of(300)), Optional.empty());
        receive(shop.product(1), Money.of(100), Optional.empty());
        receive(shop.product(2), Money.of(100), Optional.empty());
        for (String text : List.of("", "o")) {
            for (By by : By.values()) {
                for (boolean down : List.of(true, false)) {
                    ProductOrder order = new ProductOrder(by, by == By.NEWEST || down);
                    List<ListedProduct> all = sorted(shop.manager(), text, order, 1_000);
                    List<ListedProduct> expected = new ArrayList<>(all);
                    expected.sort(beside(order));
                    assertEquals(names(expected), names(all), order::toString);
                    assertEquals(names(all), names(sorted(shop.manager(), text, order, PAGE)));
                }
            }
        }
        assertEquals(
                List.of("Ennoq", "Ozuqa", "oʻrik", "Ёнғоқ", "Олма", "ОЛМА", "ўрик"),
                names(sorted(shop.manager(), "", new ProductOrder(By.NAME, false), 1_000)).stream()
                        .filter(
                                Set.of("ОЛМА", "Олма", "ўрик", "Ёнғоқ", "Ennoq", "oʻrik", "Ozuqa")
                                        ::contains)
                        .toList());
    }

    /// Nobody learns from the order what they may not see.
    @Test
    void anOrderThatTellsCostsIsTheUsualOneForACashier() {
        receive(shop.product(3), shop.product(3).price().plus(Money.of(300)), Optional.empty());
        for (By by : List.of(By.COST, By.MARGIN)) {
            ProductOrder order = new ProductOrder(by, true);
            assertEquals(
                    names(sorted(shop.cashier(), "", ProductOrder.NEWEST, PAGE)),
                    names(sorted(shop.cashier(), "", order, PAGE)));
        }
    }

    /// A sale between two pages shifts nothing: the next one goes on behind what was seen.
    @Test
    void aPageGoesOnBehindTheFigureThatWasSeen() {
        ProductList list = shop.services().products().productList();
        ProductOrder byStock = new ProductOrder(By.STOCK, false);
        var wanted =
                new ProductList.Wanted("", Optional.empty(), ProductState.ON_SALE).sorted(byStock);
        List<ListedProduct> all = sorted(shop.manager(), "", byStock, 1_000);
        ListedProduct last = all.get(PAGE - 1);
        shop.services()
                .goods()
                .stockPapers()
                .writeOff(
                        shop.manager(),
                        UUID.randomUUID(),
                        List.of(new StockItem(last.product().id(), Quantity.of(1))),
                        "Singan");
        assertEquals(
                names(all.subList(PAGE, 2 * PAGE)),
                names(list.page(shop.manager(), wanted, Optional.of(last), PAGE)));
    }

    private static Comparator<ListedProduct> beside(ProductOrder order) {
        Comparator<ListedProduct> newest =
                Comparator.comparing((ListedProduct p) -> p.product().id()).reversed();
        Comparator<ListedProduct> by =
                order.by() == By.NAME
                        ? Comparator.comparing(
                                        (ListedProduct p) -> NameOrder.first(p.product().name()))
                                .thenComparing(p -> p.product().name(), NameOrder.INSTANCE)
                        : Comparator.comparing(p -> (Long) order.key(p));
        return (order.isDescending() ? by.reversed() : by).thenComparing(newest);
    }

    private List<ListedProduct> sorted(Actor who, String text, ProductOrder order, int size) {
        var wanted =
                new ProductList.Wanted(text, Optional.empty(), ProductState.ON_SALE).sorted(order);
        List<ListedProduct> read = new ArrayList<>();
        List<ListedProduct> page;
        do {
            Optional<ListedProduct> last =
                    read.isEmpty() ? Optional.empty() : Optional.of(read.getLast());
            page = shop.services().products().productList().page(who, wanted, last, size);
            read.addAll(page);
        } while (page.size() == size);
        return read;
    }

    private static List<String> names(List<ListedProduct> products) {
        return products.stream().map(p -> p.product().name()).toList();
    }

    private static ProductFilter filter(boolean unsold, Optional<String> supplier) {
        return new ProductFilter(supplier, Optional.empty(), false, unsold);
    }

    private List<Product> seen(Actor who, ProductState state, ProductFilter filter) {
        return shop
                .services()
                .products()
                .productList()
                .page(
                        who,
                        new ProductList.Wanted("", Optional.empty(), state, filter),
                        Optional.empty(),
                        1_000)
                .stream()
                .map(ListedProduct::product)
                .toList();
    }

    private void receive(Product product, Money cost, Optional<LocalDate> expires) {
        ReceiptDraft.Line line =
                ReceiptDraft.Line.of(product.id(), Quantity.of(4))
                        .at(ReceiptDraft.Cost.ofUnit(cost));
        ReceiptDraft.Line dated =
                new ReceiptDraft.Line(
                        line.product(),
                        line.quantity(),
                        line.cost(),
                        line.taxCode(),
                        line.price(),
                        expires);
        shop.services()
                .goods()
                .goodsReceipts()
                .book(
                        shop.manager(),
                        new ReceiptDraft(
                                UUID.randomUUID(),
                                "Sharq",
                                product.name().substring(0, 3),
                                false,
                                List.of(dated)));
    }

    private Product add(String name) {
        return shop.services()
                .products()
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
                .products()
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
            List<ListedProduct> page =
                    shop.services().products().productList().page(wanted, last, PAGE);
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
