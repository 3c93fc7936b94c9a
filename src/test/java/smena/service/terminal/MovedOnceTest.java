package smena.service.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.CardSlip;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.terminal.TerminalPurpose;
import smena.service.TestShop;
import smena.service.customer.RepaymentRequest;
import smena.service.customer.Repayments;
import smena.service.ports.CardTerminal.Answer;
import smena.service.refund.Refunds;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Money that the terminal gave back or took, and that a power cut kept from being booked, does not
/// move by another order: the one that waits is booked first.
class MovedOnceTest {
    @TempDir Path folder;
    private TestShop shop;
    private Refunds refunds;
    private Repayments repayments;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(10_000_000);
        refunds = shop.services().refunds();
        repayments = shop.services().repayments();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    @Test
    void aReceiptWaitsForTheRefundThatItsCardGotAlready() {
        Sale sale = byCard();
        Sale another = byCard();
        RefundOrder given = whole(sale);
        answered(asked(given.id(), sale.total(), Refunds.stored(given)));
        RefundOrder other = whole(sale);
        assertRefused(gaveBack(sale.total()), () -> refunds.book(shop.manager(), other));
        refunds.book(shop.manager(), whole(another));
        Basket basket = shop.fill(1);
        assertRefused(
                gaveBack(sale.total()),
                () -> refunds.exchange(shop.manager(), whole(sale), basket, List.of()));
        refunds.bookStored(shop.manager(), Refunds.stored(given));
        assertEquals(1, refunds.ofSale(sale.id()).size());
    }

    @Test
    void aReceiptWaitsForAnAnswerToo() {
        Sale sale = byCard();
        RefundOrder silent = whole(sale);
        UUID operation = asked(silent.id(), sale.total(), Refunds.stored(silent));
        assertRefused(
                new Problem.TerminalUnanswered(sale.total()),
                () -> refunds.book(shop.manager(), whole(sale)));
        shop.services().terminalOperations().answered(operation, new Answer.Declined(""));
        refunds.book(shop.manager(), whole(sale));
    }

    @Test
    void aRepaymentWaitsForTheReversalThatItsCardGotAlready() {
        Repayment wrong = repayment();
        Repayment fine = repayment();
        UUID order = UUID.randomUUID();
        answered(asked(order, wrong.amount(), Repayments.stored(wrong.id(), "xato")));
        assertRefused(
                gaveBack(wrong.amount()),
                () -> repayments.reverse(shop.manager(), wrong.id(), "yana"));
        repayments.reverse(shop.manager(), fine.id(), "xato");
        repayments.reverse(shop.manager(), order, wrong.id(), "xato");
    }

    @Test
    void aDebtWaitsForTheRepaymentThatACardPaidAlready() {
        UUID deed = UUID.randomUUID();
        Money amount = Money.of(10_000_00);
        answered(
                asked(
                        TerminalPurpose.REPAYMENT,
                        deed,
                        amount,
                        Repayments.stored(customer("Nodira"), amount)));
        assertRefused(new Problem.TerminalTook(amount), this::repayment);
        repayment(
                UUID.randomUUID(), customer("Kamola"), amount, new CardSlip("", Optional.empty()));
        UUID paid = shop.services().terminalOperations().open(deed).getFirst().id();
        repayment(deed, customer("Nodira"), amount, new CardSlip("1234", Optional.of(paid)));
        repayment();
    }

    private static Problem gaveBack(Money amount) {
        return new Problem.TerminalGaveBack(amount);
    }

    private static RefundOrder whole(Sale sale) {
        return RefundOrder.whole(UUID.randomUUID(), sale.id(), "spoilt");
    }

    private Sale byCard() {
        Basket basket = shop.fill(2);
        Tender card = new Tender(shop.method("card"), Pricing.of(basket).total(), "S-1");
        return shop.services().selling().pay(shop.cashier(), basket, List.of(card));
    }

    private long customer(String name) {
        return shop.services().customers().search(name, 1).getFirst().id();
    }

    private Repayment repayment() {
        return repayment(
                UUID.randomUUID(),
                customer("Nodira"),
                Money.of(10_000_00),
                new CardSlip("", Optional.empty()));
    }

    private Repayment repayment(UUID deed, long customer, Money amount, CardSlip slip) {
        Tender card = new Tender(shop.method("card"), amount, "S-7", slip);
        return repayments.take(
                shop.cashier(), new RepaymentRequest(deed, customer, amount, List.of(card)));
    }

    private UUID asked(UUID order, Money amount, String content) {
        return asked(TerminalPurpose.REFUND, order, amount, content);
    }

    private UUID asked(TerminalPurpose purpose, UUID order, Money amount, String content) {
        TerminalRequest request =
                new TerminalRequest(
                        UUID.randomUUID(),
                        purpose,
                        order,
                        shop.method("card"),
                        amount,
                        "",
                        content);
        shop.services().terminalOperations().asked(shop.manager(), request);
        return request.operation();
    }

    private void answered(UUID operation) {
        shop.services()
                .terminalOperations()
                .answered(operation, new Answer.Approved("B-2", "1234"));
    }
}
