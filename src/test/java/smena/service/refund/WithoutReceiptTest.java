package smena.service.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.Product;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.refund.LooseReturn;
import smena.domain.refund.Refund;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shop.RefundTerms;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class WithoutReceiptTest {
    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;
    private Product product;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shift = shop.open(1_000_000);
        product = shop.product(0);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void itNeedsAnApprovalAndNamesNoSale() {
        LooseReturn order = order(Quantity.ONE, shop.cash(product.price()));
        Approval.Ask ask =
                new Approval.Ask(
                        Right.REFUND_WITHOUT_RECEIPT, order.id().toString(), product.price());
        assertRefused(
                new Problem.ApprovalNeeded(ask),
                () -> refunds().bookWithoutReceipt(shop.cashier(), order));
        assertRefused(
                new Problem.ApprovalNeeded(ask),
                () -> refunds().bookWithoutReceipt(shop.senior(), order));
        Refund refund = refunds().bookWithoutReceipt(shop.approved(shop.cashier(), ask), order);
        assertTrue(refund.origin().isEmpty());
        assertEquals(product.price(), refund.total());
        assertEquals(Optional.of(refund), refunds().find(refund.id()));
        assertEquals(refund, refunds().bookWithoutReceipt(shop.cashier(), order), "once");
        assertEquals(
                product.stock().orElseThrow().plus(Quantity.ONE),
                shop.product(0).stock().orElseThrow());
    }

    @Test
    void theLowestPriceOfTheLastThirtyDays() {
        assertEquals(product.price(), refunds().priceWithoutReceipt(product.id()));
        sellAt(2_500);
        Money low = product.price().minus(product.price().percent(2_500));
        assertEquals(low, refunds().priceWithoutReceipt(product.id()));
        shop.close(shift, Money.of(200_000_000));
        shop.setClock(shop.now().plus(Duration.ofDays(29)));
        assertEquals(low, refunds().priceWithoutReceipt(product.id()));
        shop.setClock(shop.now().plus(Duration.ofDays(2)));
        assertEquals(product.price(), refunds().priceWithoutReceipt(product.id()));
    }

    @Test
    void neverAboveTheShopsLimits() {
        Money price = product.price();
        shop.services()
                .refundTerms()
                .change(
                        shop.manager(),
                        shop.services().refundTerms().terms(),
                        new RefundTerms(price.times(3), price.times(2)));
        assertRefused(
                new Problem.TooMuchWithoutReceipt(price.times(3)),
                () -> book(Quantity.of(4), List.of(card(price.times(4)))));
        assertRefused(
                new Problem.TooMuchCashWithoutReceipt(price.times(2)),
                () -> book(Quantity.of(3), shop.cash(price.times(3))));
        assertEquals(
                price.times(3),
                book(Quantity.of(3), List.of(card(price), shop.cash(price.times(2)).getFirst()))
                        .total());
    }

    @Test
    void whatIsWrongIsASentence() {
        assertRefused(
                new Problem.PayoutDiffers(product.price()),
                () -> book(Quantity.ONE, shop.cash(product.price().times(2))));
        assertRefused(
                new Problem.NotDivisible(product.name()),
                () -> book(new Quantity(500), shop.cash(product.price())));
        assertRefused(
                new Problem.NothingChosen(),
                () ->
                        refunds()
                                .bookWithoutReceipt(
                                        shop.manager(),
                                        new LooseReturn(
                                                UUID.randomUUID(), List.of(), "x", List.of())));
        assertRefused(new Problem.ProductNotFound(9999), () -> refunds().priceWithoutReceipt(9999));
    }

    private Refund book(Quantity quantity, List<Tender> payouts) {
        return refunds().bookWithoutReceipt(shop.manager(), order(quantity, payouts));
    }

    private LooseReturn order(Quantity quantity, List<Tender> payouts) {
        return new LooseReturn(
                UUID.randomUUID(),
                List.of(new LooseReturn.Item(product.id(), "", quantity, true, "", List.of())),
                "Cheksiz",
                payouts);
    }

    private Tender card(Money amount) {
        return new Tender(shop.method("card"), amount, "");
    }

    private void sellAt(int basisPoints) {
        shop.services().baskets().add(shop.cashier(), product.id(), Quantity.ONE);
        Basket basket =
                shop.services()
                        .baskets()
                        .discount(shop.manager(), Optional.of(new Discount.Percent(basisPoints)));
        shop.services().selling().pay(shop.cashier(), basket, shop.cash(Money.of(100_000_000)));
    }

    private Refunds refunds() {
        return shop.services().refunds();
    }
}
