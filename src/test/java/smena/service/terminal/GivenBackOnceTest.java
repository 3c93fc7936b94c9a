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
import java.util.UUID;

/// Money that the terminal gave back, and that a power cut kept from being booked, is not given
/// back by another order: the one that waits is booked first.
class GivenBackOnceTest {
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

    private Repayment repayment() {
        Money amount = Money.of(10_000_00);
        return repayments.take(
                shop.cashier(),
                new RepaymentRequest(
                        UUID.randomUUID(),
                        shop.services().customers().search("Nodira", 1).getFirst().id(),
                        amount,
                        List.of(new Tender(shop.method("card"), amount, "S-7"))));
    }

    private UUID asked(UUID order, Money amount, String content) {
        TerminalRequest request =
                new TerminalRequest(
                        UUID.randomUUID(),
                        TerminalPurpose.REFUND,
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
