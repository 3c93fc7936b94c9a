package smena.service.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class SellingTest {
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
    void nothingIsSoldWithoutAShift() {
        Basket basket = shop.fill(2);
        assertRefused(
                new Problem.NoOpenShift(),
                () -> selling().pay(shop.cashier(), basket, shop.cash(Money.of(10_000_000))));
        assertEquals(basket, shop.services().baskets().open(), "the basket stays");
        assertEquals(Optional.empty(), selling().last());
    }

    @Test
    void aSaleIsBookedOnceWhateverIsClickedTwice() {
        shop.open(0);
        Basket basket = shop.fill(3);
        List<Tender> cash = shop.cash(Money.of(10_000_000));
        Sale first = selling().pay(shop.cashier(), basket, cash);
        Sale again = selling().pay(shop.cashier(), basket, cash);
        assertEquals(first, again);
        assertEquals(1, first.seq());
        assertEquals("SALE-2026-00001", first.number());
        assertRefused(
                new Problem.AlreadyBooked(first.number()),
                () -> selling().pay(shop.cashier(), basket, shop.cash(Money.of(20_000_000))));
        assertTrue(shop.services().baskets().open().isEmpty());
        assertEquals("SALE-2026-00002", shop.sell(1).number());
    }

    @Test
    void aRefusedSaleLeavesNoGap() {
        shop.open(0);
        Basket basket = shop.fill(1);
        problemOf(() -> selling().pay(shop.cashier(), basket, shop.cash(Money.of(1))));
        assertEquals(
                1, selling().pay(shop.cashier(), basket, shop.cash(Money.of(100_000_00))).seq());
    }

    @Test
    void onlyTheBasketOnTheScreenIsPaid() {
        shop.open(0);
        Basket shown = shop.fill(1);
        shop.fill(2);
        assertRefused(
                new Problem.BasketChanged(),
                () -> selling().pay(shop.cashier(), shown, shop.cash(Money.of(10_000_000))));
    }

    @Test
    void aSaleReadsBackAsItWasBooked() {
        shop.open(0);
        shop.fill(3);
        Basket basket =
                shop.services()
                        .baskets()
                        .discount(shop.senior(), Optional.of(new Discount.Percent(500)));
        Pricing pricing = Pricing.of(basket);
        Money card = Money.of(1_000_000);
        List<Tender> split =
                List.of(
                        new Tender(shop.method("card"), card, "RRN 1"),
                        new Tender(shop.method("cash"), Money.of(10_000_000), ""));
        Sale sale = selling().pay(shop.cashier(), basket, split);
        assertEquals(Optional.of(sale), selling().find(sale.id()));
        assertEquals(pricing.total(), sale.total());
        assertEquals(pricing.discount(), sale.discount());
        assertEquals(card, sale.payments().getFirst().applied());
        assertEquals(
                sale.total().minus(card),
                sale.payments().getLast().applied(),
                "cash takes the rest");
    }

    @Test
    void theShelfGoesDownByWhatWasSold() {
        shop.open(0);
        Quantity before = shop.product(0).stock().orElseThrow();
        shop.sell(1);
        assertEquals(before.minus(Quantity.ONE), shop.product(0).stock().orElseThrow());
    }

    @Test
    void after24HoursNothingIsSoldUntilTheShiftIsClosed() {
        Shift shift = shop.open(0);
        Basket basket = shop.fill(1);
        shop.setClock(shop.now().plus(Duration.ofHours(12)));
        shop.services().started();
        shop.setClock(shift.openedAt().plus(Duration.ofHours(24)));
        assertRefused(
                new Problem.ShiftTooLong(shift.id(), 24),
                () -> selling().pay(shop.cashier(), basket, shop.cash(Money.of(10_000_000))));
    }

    @Test
    void whoMayNotAsksSomebodyWhoMayAndTheirYesIsUsedOnce() {
        shop.open(0);
        shop.fill(2);
        Actor cashier = shop.cashier();
        Baskets baskets = shop.services().baskets();
        Problem.ApprovalNeeded needed =
                (Problem.ApprovalNeeded) problemOf(() -> baskets.remove(cashier, 1));
        Actor approved =
                shop.services()
                        .people()
                        .approve(
                                cashier.employee(),
                                needed.ask(),
                                shop.senior().employee().id(),
                                "2222",
                                "changed their mind");
        assertRefused(new Problem.ApprovalNotValid(), () -> baskets.remove(approved, 2));
        assertEquals(1, baskets.remove(approved, 1).lines().size());
        assertRefused(new Problem.ApprovalNotValid(), () -> baskets.remove(approved, 2));
    }

    @Test
    void theBasketComesBackLineByLine() {
        Basket basket = shop.fill(3);
        shop.restart();
        assertEquals(basket, shop.services().baskets().open());
        Basket parked = shop.services().baskets().park(shop.cashier(), "red hat");
        assertTrue(parked.isEmpty());
        shop.restart();
        assertEquals(
                basket,
                shop.services().baskets().recall(shop.cashier(), basket.id()),
                "parked too");
    }

    @Test
    void aWeighedProductIsNotOneKilogram() {
        Product rice =
                shop.services().products().catalog().byBarcode("2000000000039").orElseThrow();
        Problem needed =
                new Problem.MeasureNeeded(rice.id(), rice.barcode(), rice.name(), Unit.KILOGRAM);
        Baskets baskets = shop.services().baskets();
        assertRefused(needed, () -> baskets.scan(shop.cashier(), rice.barcode(), Optional.empty()));
        assertRefused(
                new Problem.MeasureNeeded(rice.id(), "", rice.name(), Unit.KILOGRAM),
                () -> baskets.add(shop.cashier(), rice.id(), Optional.empty()));
        assertTrue(baskets.open().isEmpty());
        Basket one = baskets.add(shop.cashier(), shop.product(0).id(), Optional.empty());
        assertEquals(Quantity.ONE, one.line(1).quantity());
    }

    @Test
    void aPaymentBringsTheReferenceItsMethodAsksFor() {
        shop.open(0);
        Basket basket = shop.fill(1);
        Money total = Pricing.of(basket).total();
        for (String none : List.of("", "  ", "\t\n", "x".repeat(41))) {
            assertRefused(new Problem.BadReference(40), () -> pay(basket, "transfer", total, none));
        }
        assertRefused(
                new Problem.BadReference(40), () -> pay(basket, "card", total, "x".repeat(41)));
        Sale sale = pay(basket, "transfer", total, "  Karim\t90 ");
        assertEquals("Karim 90", sale.payments().getFirst().reference());
        assertEquals(sale, pay(basket, "transfer", total, "Karim 90"), "the same once more");
    }

    /// Who owes it is the basket's customer, not a word beside the payment.
    @Test
    void whatIsPutOnAnAccountNeedsACustomer() {
        shop.open(0);
        Basket basket = shop.fill(1);
        Money total = Pricing.of(basket).total();
        assertRefused(new Problem.CustomerNeeded(), () -> pay(basket, "debt", total, "Karim 90"));
        assertEquals(basket, shop.services().baskets().open(), "the basket stays");
    }

    private Sale pay(Basket basket, String method, Money amount, String reference) {
        Tender tender = new Tender(shop.method(method), amount, reference);
        return selling().pay(shop.cashier(), basket, List.of(tender));
    }

    @Test
    void unknownCodesAreNamed() {
        assertRefused(
                new Problem.UnknownBarcode("4780000000001"),
                () ->
                        shop.services()
                                .baskets()
                                .scan(shop.cashier(), "4780000000001", Quantity.ONE));
    }

    private Selling selling() {
        return shop.services().selling();
    }
}
