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
import smena.service.BlankPages;
import smena.service.Services;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Clock;
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
            List<Product> products = services.catalog().page(Optional.empty(), 0, 1000);

            assertTrue(products.size() >= 120, () -> "only " + products.size());
            products.forEach(DemoShopTest::checkProduct);
            assertEquals(products.size(), distinct(products, Product::barcode));
            assertEquals(products.size(), distinct(products, Product::name));
            assertEquals(3, distinct(products, product -> product.taxRate().code()));
            assertEquals(3, distinct(products, Product::unit));
            checkBeginning(products);
            checkShelves(services.catalog().categories());
            checkLetters(products);
        }
    }

    /// Juice: three for two; biscuits: a fifth off. Everything else is sold at its price.
    @Test
    void whatIsOnOfferIsNoneOfTheOldGoods() {
        try (TestShop shop = new TestShop(folder)) {
            shop.open(200_000);
            List<Product> products = shop.services().catalog().page(Optional.empty(), 0, 1000);
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
