package smena.service.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.catalog.ProductCard;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Promotion;
import smena.domain.promotion.Terms;
import smena.domain.promotion.Validity;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is sold at its full price gets no discount of any kind, and takes no part in that of the
/// whole basket.
class FullPriceTest {
    @TempDir Path folder;
    private TestShop shop;
    private Product cheap;
    private Product full;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(0);
        cheap = shop.product(0);
        fullPrice(true);
        full = shop.product(1);
        assertTrue(full.isFullPrice());
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private void fullPrice(boolean now) {
        long id = shop.product(1).id();
        ProductCard card = shop.services().products().productCards().find(id).orElseThrow();
        shop.services()
                .products()
                .productCards()
                .change(shop.manager(), id, card, card.with(card.facts().fullPrice(now)));
    }

    private Basket both() {
        shop.services().baskets().add(shop.cashier(), cheap.id(), Quantity.of(2));
        return shop.services().baskets().add(shop.cashier(), full.id(), Quantity.of(3));
    }

    private static Optional<Discount> percent(int points) {
        return Optional.of(new Discount.Percent(points));
    }

    @Test
    void aDiscountOnItsLineIsRefusedAndOneOnTheWholeLeavesItOut() {
        both();
        assertRefused(
                new Problem.FullPrice(full.name()),
                () -> shop.services().baskets().lineDiscount(shop.manager(), 2, percent(500)));
        Basket basket = shop.services().baskets().discount(shop.manager(), percent(1_000));
        assertEquals(basket, shop.services().baskets().open(), "on disk as well");
        Pricing pricing = Pricing.of(basket);
        Money off = cheap.price().times(2).percent(1_000);
        assertEquals(off, pricing.discount());
        assertEquals(off, pricing.lines().getFirst().discount());
        assertEquals(Money.ZERO, pricing.lines().getLast().discount());
        Money rest = cheap.price().times(2);
        assertRefused(
                new Problem.DiscountTooLarge(rest),
                () ->
                        shop.services()
                                .baskets()
                                .discount(
                                        shop.manager(),
                                        Optional.of(
                                                new Discount.Amount(rest.plus(Money.of(100))))));
        Sale sale =
                shop.services().selling().pay(shop.cashier(), basket, shop.cash(pricing.total()));
        assertEquals(full.price().times(3), sale.lines().getLast().total());
        assertEquals(off, sale.discount());
    }

    @Test
    void aBasketOfNothingElseGetsNone() {
        shop.services().baskets().add(shop.cashier(), full.id(), Quantity.ONE);
        assertRefused(
                new Problem.FullPrice(full.name()),
                () -> shop.services().baskets().discount(shop.manager(), percent(100)));
        assertRefused(
                new Problem.FullPrice(full.name()),
                () ->
                        shop.services()
                                .baskets()
                                .discount(
                                        shop.manager(),
                                        Optional.of(new Discount.Amount(Money.of(100)))));
    }

    @Test
    void itIsInNoPromotionAndACustomersDiscountIsNotForIt() {
        Validity always = Validity.since(shop.services().prices().promotions().today());
        Promotion.Range range = new Promotion.Range(Set.of(cheap.id(), full.id()), Set.of());
        for (Terms terms :
                List.of(
                        new Terms.PercentOff(1_000),
                        new Terms.Multibuy(3, 2),
                        new Terms.FixedPrice(Money.of(100)),
                        new Terms.FromQuantity(Quantity.ONE, Money.of(100)))) {
            shop.services()
                    .prices()
                    .promotions()
                    .add(shop.manager(), new Promotion(0, "A" + terms, terms, range, always));
        }
        long olim =
                shop.services()
                        .customers()
                        .add(
                                shop.manager(),
                                CustomerFacts.of("Olim", "909998877")
                                        .with(new CustomerFacts.Terms(500, "", Money.ZERO, 0)))
                        .id();
        both();
        Basket basket = shop.services().baskets().customer(shop.cashier(), Optional.of(olim));
        assertTrue(basket.lines().getFirst().offer().isPresent());
        assertEquals(Optional.empty(), basket.lines().getLast().offer());
    }

    /// What lies in a basket stays as it was; the next scan takes it as it now is.
    @Test
    void aLineKeepsWhatItWasWhenItWasAdded() {
        both();
        fullPrice(false);
        Basket basket = shop.services().baskets().add(shop.cashier(), full.id(), Quantity.ONE);
        assertEquals(
                List.of(false, true, false),
                basket.lines().stream().map(BasketLine::isFullPrice).toList());
        basket = shop.services().baskets().lineDiscount(shop.manager(), 3, percent(500));
        assertEquals(full.price().percent(500), Pricing.of(basket).discount());
    }
}
