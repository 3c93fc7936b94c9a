package smena.service.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.catalog.Barcode;
import smena.domain.catalog.Category;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.stock.StockFigure;
import smena.service.BlankPages;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.integrity.Checkup;
import smena.service.stock.Stock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

class DemoShopTest {
    @TempDir Path folder;

    @Test
    void isStockedAsTheFileSays() {
        try (Services services = Services.open(folder, Clock.systemUTC(), new BlankPages())) {
            services.setup().demo("uz");
            List<Product> products = services.products().catalog().page(Optional.empty(), 0, 1000);

            assertTrue(products.size() >= 120, () -> "only " + products.size());
            products.forEach(DemoShopTest::checkProduct);
            assertEquals(products.size(), distinct(products, Product::barcode));
            assertEquals(products.size(), distinct(products, Product::name));
            assertEquals(3, distinct(products, product -> product.taxRate().code()));
            assertEquals(3, distinct(products, Product::unit));
            checkBeginning(products);
            checkShelves(services.products().catalog().categories());
            checkLetters(products);
        }
    }

    /// Juice: three for two; biscuits: a fifth off. Everything else is sold at its price.
    @Test
    void whatIsOnOfferIsNoneOfTheOldGoods() {
        try (TestShop shop = new TestShop(folder)) {
            shop.open(200_000);
            List<Product> products =
                    shop.services().products().catalog().page(Optional.empty(), 0, 1000);
            assertEquals(134, products.size());
            Map<String, Money> saved = new HashMap<>();
            for (Product product : products) {
                Quantity three = new Quantity(3_000);
                Basket basket = shop.services().baskets().add(shop.manager(), product.id(), three);
                Money off = Pricing.of(basket).discount();
                if (!off.isZero()) {
                    saved.put(product.name(), off);
                }
                shop.services().baskets().cancel(shop.manager());
            }
            assertEquals(
                    Map.of(
                            "Sharbat «Bogʻ» olma 1 l",
                            Money.of(15_000_00),
                            "Pechenye «Tong» 400 g",
                            Money.of(12_000_00)),
                    saved);
            assertEquals(List.of(), shop.services().audit().verify().findings());
        }
    }

    /// Every product has a cost; one is sold below it. What the catalogue's file says of prices and
    /// stock goes on to hold for all that nothing came in of.
    @Test
    void hasGoodsWithCostsSuppliersBatchesPricesAndACount() {
        try (TestShop shop = new TestShop(folder)) {
            Services services = shop.services();
            services.demoGoods().add(shop.manager());

            List<StockFigure> goods =
                    services.goods()
                            .stock()
                            .page(shop.manager(), new Stock.Query("", false, 0, 500));
            assertEquals(134, goods.size());
            assertEquals(
                    List.of("Sovgʻa toʻplami"),
                    services.products().catalog().page(Optional.empty(), 0, 500).stream()
                            .filter(Product::isOpenPrice)
                            .map(Product::name)
                            .toList());
            goods.forEach(one -> assertTrue(one.onHand().value().isPresent(), one.name()));
            assertEquals(
                    List.of("Lampochka LED 10 W"),
                    services.products().catalog().page(Optional.empty(), 0, 500).stream()
                            .filter(one -> isLoss(one, goods))
                            .map(Product::name)
                            .toList());
            assertEquals(
                    List.of("Tuxum C1, 10 dona", "Tort «Napoleon» 1 kg"),
                    services
                            .goods()
                            .stock()
                            .page(shop.manager(), new Stock.Query("", true, 0, 9))
                            .stream()
                            .map(StockFigure::name)
                            .toList());
            checkPapers(shop);
            LocalDate today = LocalDate.of(2026, 11, 22);
            assertEquals(
                    List.of(-1L, 2L, 4L, 6L, 7L),
                    services
                            .goods()
                            .stock()
                            .expiring(today.plusDays(7), Optional.empty(), 9)
                            .stream()
                            .map(one -> ChronoUnit.DAYS.between(today, one.batch().expires()))
                            .toList());
            assertEquals(1, services.prices().priceDocuments().planned().size());
            assertEquals(1, services.prices().priceDocuments().page(Optional.empty(), 9).size());
            assertEquals(4, services.prices().labelQueue().count());
            services.products()
                    .categories()
                    .all()
                    .forEach(one -> assertTrue(one.card().markup().isPresent()));
            assertEquals(List.of(), services.audit().verify().findings());
            assertEquals(
                    List.of(),
                    services.checkup().run().stream()
                            .filter(found -> found.state() == Checkup.State.BAD)
                            .toList());
        }
    }

    private static boolean isLoss(Product product, List<StockFigure> goods) {
        return goods.stream()
                .filter(one -> one.product() == product.id())
                .flatMap(one -> one.onHand().unitCost().stream())
                .anyMatch(cost -> cost.compareTo(product.price()) > 0);
    }

    /// Three suppliers are paid, one in part and one not at all.
    private static void checkPapers(TestShop shop) {
        assertEquals(
                List.of("RECEIPT", "RECEIPT", "RECEIPT", "RECEIPT", "WRITE_OFF", "COUNT"),
                shop.query("select kind from stock_document order by id"));
        assertEquals(
                List.of("0", "2744400", "2248650", "0"),
                shop.services().goods().suppliers().all(false).stream()
                        .map(one -> Long.toString(one.balance().minor() / 100))
                        .toList());
    }

    private static void checkProduct(Product product) {
        String code = product.barcode();
        assertTrue(code.length() == 13 && code.startsWith("20"), code);
        assertTrue(new Barcode(code).isGtin(), code);
        assertTrue(product.price().compareTo(Money.of(200_000_00)) < 0, code);
        assertTrue(product.price().minor() % 100_00 == 0, code);
        assertTrue(product.stock().isPresent(), code);
        assertTrue(product.name().chars().noneMatch(c -> "'`‘’".indexOf(c) >= 0), product.name());
    }

    private static void checkBeginning(List<Product> products) {
        assertEquals("Non «Obi»", products.getFirst().name());
        assertEquals(Money.of(4_000_00), products.getFirst().price());
        assertEquals("Guruch «Lazer» Xorazm", products.get(2).name());
        assertEquals("Muzqaymoq «Plombir»", products.get(19).name());
        assertEquals(
                List.of("Tuxum C1, 10 dona"),
                products.stream().filter(Product::isLow).map(Product::name).toList());
    }

    private static void checkShelves(List<Category> shelves) {
        assertTrue(shelves.size() >= 9, () -> "only " + shelves.size());
        assertEquals(
                List.of("Non", "Sut mahsulotlari", "Don"),
                shelves.stream().limit(3).map(Category::name).toList());
    }

    private static void checkLetters(List<Product> products) {
        String all = products.stream().map(Product::name).collect(Collectors.joining());
        assertTrue(
                all.contains("ʻ") && all.contains("ё") && all.contains("қ") && all.contains("ғ"));
        assertTrue(products.stream().anyMatch(product -> product.name().length() >= 80));
    }

    private static long distinct(List<Product> products, Function<Product, Object> property) {
        return products.stream().map(property).distinct().count();
    }
}
