package smena.service.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.service.TestShop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An order is booked from what was kept of it while the card terminal gave its money back, as the
/// same order: neither it nor what was kept is booked once more.
class StoredOrderTest {
    @TempDir Path folder;
    private TestShop shop;
    private Refunds refunds;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(1_000_000);
        refunds = shop.services().refunds();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void someLinesWithTheirReasonsAndAnotherWay() {
        Sale sale = shop.sell(3);
        RefundOrder order =
                new RefundOrder(
                                UUID.randomUUID(),
                                sale.id(),
                                Optional.of(
                                        List.of(
                                                new RefundOrder.Item(
                                                        1,
                                                        Quantity.ONE,
                                                        false,
                                                        "torn \"bag\"",
                                                        List.of()),
                                                RefundOrder.Item.of(3, Quantity.ONE, true))),
                                "spoilt",
                                Optional.empty())
                        .paidBack(
                                List.of(
                                        new Tender(
                                                shop.method("card"),
                                                sale.lines()
                                                        .get(0)
                                                        .total()
                                                        .plus(sale.lines().get(2).total()),
                                                "A-1")));
        Refund booked = refunds.bookStored(shop.manager(), Refunds.stored(order));
        assertEquals(booked.id(), refunds.book(shop.manager(), order).id());
        assertEquals("torn \"bag\"", booked.lines().getFirst().reason());
        assertEquals("card", booked.payments().getFirst().method().code());
        assertEquals(1, refunds.ofSale(sale.id()).size());
    }

    @Test
    void allThatIsLeftTheWayItCame() {
        Sale sale = shop.sell(2);
        RefundOrder order = RefundOrder.whole(UUID.randomUUID(), sale.id(), "spoilt");
        Refund booked = refunds.bookStored(shop.manager(), Refunds.stored(order));
        assertEquals(sale.total(), booked.total());
        assertEquals(booked.id(), refunds.book(shop.manager(), order).id());
    }

    @Test
    void withoutAReceipt() {
        Money price = refunds.priceWithoutReceipt(shop.product(0).id());
        LooseReturn order =
                new LooseReturn(
                        UUID.randomUUID(),
                        List.of(
                                new LooseReturn.Item(
                                        shop.product(0).id(),
                                        "",
                                        Quantity.ONE,
                                        true,
                                        "",
                                        List.of())),
                        "spoilt",
                        List.of(new Tender(shop.method("card"), price, "")));
        Refund booked = refunds.bookStored(shop.manager(), Refunds.stored(order));
        assertEquals(booked.id(), refunds.bookWithoutReceipt(shop.manager(), order).id());
    }

    @Test
    void anExchangeForTheBasketThatIsStillOpen() {
        Sale sale = shop.sell(3);
        RefundOrder order = RefundOrder.whole(UUID.randomUUID(), sale.id(), "spoilt");
        Basket basket = shop.fill(1);
        String kept = Refunds.stored(order, basket);
        Refund booked = refunds.bookStored(shop.manager(), kept);
        assertEquals(
                Pricing.of(basket).total(),
                shop.services()
                        .selling()
                        .find(booked.exchange().orElseThrow().saleId())
                        .orElseThrow()
                        .total());
        assertRefused(new Problem.BasketChanged(), () -> refunds.bookStored(shop.manager(), kept));
    }
}
