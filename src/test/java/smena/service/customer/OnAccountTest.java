package smena.service.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.Customer;
import smena.domain.customer.CustomerFacts;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Sales on account: whose, how much, until when, and who says yes above the limit.
class OnAccountTest {
    @TempDir Path folder;
    private TestShop shop;
    private Customer rustam;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        rustam = shop.services().customers().search("Rustam", 1).getFirst();
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        shop.close();
    }

    private Basket basket(int lines, Customer customer) {
        shop.fill(lines);
        return shop.services().baskets().customer(shop.cashier(), Optional.of(customer.id()));
    }

    private List<Tender> debt(Money amount) {
        return List.of(new Tender(shop.method("debt"), amount, ""));
    }

    private Sale pay(Actor actor, Basket basket, List<Tender> tenders) {
        return shop.services().selling().pay(actor, basket, tenders);
    }

    private Customer now(Customer customer) {
        return shop.services().customers().find(customer.id()).orElseThrow();
    }

    @Test
    void theUnpaidPartIsOwedByTheBasketsCustomer() {
        shop.open(0);
        Basket basket = basket(3, rustam);
        Money total = Pricing.of(basket).total();
        List<Tender> tenders =
                List.of(
                        new Tender(shop.method("card"), Money.of(100_000), ""),
                        new Tender(shop.method("debt"), total.minus(Money.of(100_000)), ""));
        Sale sale = pay(shop.cashier(), basket, tenders);
        LocalDate due = sale.businessDate().plusDays(14);
        assertEquals(Optional.of(due), sale.buyer().orElseThrow().due());
        assertEquals(total.minus(Money.of(100_000)), now(rustam).account().balance());
        assertEquals(Optional.of(due), now(rustam).account().due());
        assertEquals(sale, shop.services().selling().find(sale.id()).orElseThrow());
        assertEquals(
                List.of("|" + rustam.id()),
                shop.query(
                        "select group_concat(coalesce(customer_id, ''), '|') from payment"
                                + " where sale_id = "
                                + sale.id()));
        assertEquals(sale, pay(shop.cashier(), basket, tenders), "once more is the same sale");
        assertEquals(total.minus(Money.of(100_000)), now(rustam).account().balance());
        assertTrue(shop.services().baskets().open().customer().isEmpty());
    }

    @Test
    void aCustomerWhoPaysAtOnceOwesNothing() {
        shop.open(0);
        Sale sale = pay(shop.cashier(), basket(1, rustam), shop.cash(Money.of(100_000_000)));
        assertEquals("Rustam Qodirov", sale.buyer().orElseThrow().name());
        assertEquals(Money.ZERO, now(rustam).account().balance());
        assertEquals(Optional.empty(), sale.buyer().orElseThrow().due());
    }

    @Test
    void aboveTheLimitAnotherPersonSaysYes() {
        shop.open(0);
        Customer poor =
                shop.services().customers().add(shop.cashier(), CustomerFacts.of("Kambagʻal", ""));
        Basket basket = basket(1, poor);
        Money total = Pricing.of(basket).total();
        Approval.Ask ask = new Approval.Ask(Right.EXCEED_LIMIT, basket.id().toString(), total);
        assertRefused(
                new Problem.ApprovalNeeded(ask), () -> pay(shop.cashier(), basket, debt(total)));
        assertRefused(
                new Problem.ApprovalNeeded(ask), () -> pay(shop.manager(), basket, debt(total)));
        assertEquals(basket, shop.services().baskets().open(), "nothing is half done");
        assertEquals(Money.ZERO, now(poor).account().balance());
        pay(shop.approved(shop.cashier(), ask), basket, debt(total));
        assertEquals(total, now(poor).account().balance());
    }

    @Test
    void whoMayNotSellOnAccountHearsThatBeforeTheLimit() {
        shop.open(0);
        Basket basket = basket(1, overdue());
        Money total = Pricing.of(basket).total();
        grant("CASHIER", Right.SELL_ON_ACCOUNT, Grant.DENIED);
        assertRefused(new Problem.NotAllowed(), () -> pay(shop.cashier(), basket, debt(total)));
    }

    @Test
    void whoApprovesAboveTheLimitMaySellSoMuchOnAccount() {
        shop.open(0);
        Basket basket = basket(1, overdue());
        Money total = Pricing.of(basket).total();
        Approval.Ask ask = new Approval.Ask(Right.EXCEED_LIMIT, basket.id().toString(), total);
        grant("CASHIER", Right.SELL_ON_ACCOUNT, Grant.WITH_APPROVAL);
        Actor less = shop.approved(shop.cashier(), ask);
        grant("MANAGER", Right.SELL_ON_ACCOUNT, upTo(total.minus(Money.of(1))));
        assertRefused(new Problem.ApproverBelowLimit(), () -> pay(less, basket, debt(total)));
        assertEquals(List.of(), whoMayApprove(shop.cashier(), ask));
        assertRefused(new Problem.ApproverBelowLimit(), () -> shop.approved(shop.cashier(), ask));
        grant("MANAGER", Right.SELL_ON_ACCOUNT, Grant.WITH_APPROVAL);
        assertEquals(List.of(), whoMayApprove(shop.manager(), ask), "not even themselves");
        assertRefused(
                new Problem.ApproverMayNot(Right.SELL_ON_ACCOUNT),
                () -> shop.approved(shop.manager(), ask));
        grant("MANAGER", Right.SELL_ON_ACCOUNT, upTo(total));
        pay(shop.approved(shop.cashier(), ask), basket, debt(total));
    }

    private List<Employee> whoMayApprove(Actor asker, Approval.Ask ask) {
        return shop.services().people().whoMayApprove(asker.employee(), ask);
    }

    private Customer overdue() {
        return shop.services().customers().search("Sherzod", 1).getFirst();
    }

    private static Grant upTo(Money most) {
        return Grant.upTo(Limit.upTo(most));
    }

    private void grant(String role, Right right, Grant grant) {
        shop.services().roles().grant(shop.manager(), shop.role(role), right, grant);
    }

    @Test
    void aManagerEntersTheirOwnPinAgain() {
        shop.open(0);
        Customer overdue = shop.services().customers().search("Sherzod", 1).getFirst();
        Basket basket = basket(1, overdue);
        Money total = Pricing.of(basket).total();
        Approval.Ask ask = new Approval.Ask(Right.EXCEED_LIMIT, basket.id().toString(), total);
        assertRefused(
                new Problem.ApprovalNeeded(ask), () -> pay(shop.manager(), basket, debt(total)));
        long manager = shop.person(Role.MANAGER).id();
        assertTrue(
                shop
                        .services()
                        .people()
                        .whoMayApprove(shop.person(Role.MANAGER), Right.EXCEED_LIMIT)
                        .stream()
                        .anyMatch(person -> person.id() == manager));
        Actor own =
                shop.services()
                        .people()
                        .approve(shop.person(Role.MANAGER), ask, manager, "333333", "qarindosh");
        pay(own, basket, debt(total));
        assertEquals(List.of("1"), shop.query("select own from approval where used_at > 0"));
        Approval.Ask other = new Approval.Ask(Right.MOVE_CASH, "PAY_IN", Money.of(5));
        assertRefused(
                new Problem.ApprovalNotValid(),
                () ->
                        shop.services()
                                .people()
                                .approve(shop.person(Role.MANAGER), other, manager, "333333", "x"));
    }

    @Test
    void theCustomerStaysWithAParkedBasketAndOverARestart() {
        shop.open(0);
        Basket early = shop.services().baskets().customer(shop.cashier(), Optional.of(rustam.id()));
        assertTrue(early.isEmpty());
        shop.restart();
        assertEquals(early, shop.services().baskets().open(), "known before the first line");
        Basket basket = shop.fill(2);
        assertEquals(Optional.of(rustam.id()), basket.customer());
        shop.services().baskets().park(shop.cashier(), "");
        assertTrue(shop.services().baskets().open().customer().isEmpty());
        shop.services().baskets().customer(shop.cashier(), Optional.of(rustam.id()));
        shop.restart();
        assertEquals(basket, shop.services().baskets().recall(shop.cashier(), basket.id()));
        shop.restart();
        assertEquals(basket, shop.services().baskets().open());
        Basket nobody = shop.services().baskets().customer(shop.cashier(), Optional.empty());
        assertEquals(Optional.empty(), nobody.customer());
        assertRefused(
                new Problem.CustomerNotFound(),
                () -> shop.services().baskets().customer(shop.cashier(), Optional.of(99L)));
    }

    /// What is owed now comes off the account, the rest goes out in cash; verify agrees.
    @Test
    void aRefundTakesAtMostWhatIsOwedOffTheAccount() {
        shop.open(1_000_000);
        Basket basket = basket(3, rustam);
        Money total = Pricing.of(basket).total();
        Sale sale = pay(shop.cashier(), basket, debt(total));
        Money paid = Money.of(500_000);
        shop.services()
                .repayments()
                .take(
                        shop.cashier(),
                        new RepaymentRequest(
                                UUID.randomUUID(), rustam.id(), paid, shop.cash(paid)));
        Refund refund =
                shop.services()
                        .refunds()
                        .book(
                                shop.manager(),
                                RefundOrder.whole(UUID.randomUUID(), sale.id(), "buzilgan"));
        Money off =
                refund.payments().stream()
                        .filter(p -> p.customer().isPresent())
                        .map(Refund.Payment::applied)
                        .reduce(Money.ZERO, Money::plus);
        assertEquals(total.minus(paid), off);
        assertEquals(Money.ZERO, now(rustam).account().balance());
        assertEquals(
                AccountEntry.Kind.REFUND,
                shop.services()
                        .customers()
                        .account(rustam.id(), Long.MAX_VALUE, 1)
                        .getFirst()
                        .kind());
    }

    /// Each repayment pays for one refund, not for each.
    @Test
    void aRepaymentGoesBackOnce() {
        shop.open(10_000_000);
        Sale sale = onAccount(10);
        repay(40_000, "cash");
        repay(60_000, "card");
        assertEquals(List.of("card 60000"), back(sale, 6));
        assertEquals(List.of("cash 40000"), back(sale, 4));
    }

    @Test
    void aRepaymentGoesBackOnceOverSeveralSales() {
        shop.open(10_000_000);
        Sale first = onAccount(4);
        Sale second = onAccount(6);
        repay(60_000, "card");
        repay(40_000, "cash");
        assertEquals(List.of("cash 40000"), back(first, 4));
        assertEquals(List.of("card 60000"), back(second, 6));
    }

    /// What a sale took by card itself is not what was repaid by card.
    @Test
    void whatWasPaidAtOnceIsNoRepayment() {
        shop.open(10_000_000);
        Sale sale = partOnAccount(10, 5);
        repay(30_000, "card");
        repay(20_000, "cash");
        assertEquals(List.of("card 30000", "card 30000"), back(sale, 6));
        assertEquals(List.of("card 20000", "cash 20000"), back(sale, 4));
    }

    @Test
    void whatWentBackByWayOfAnExchangeIsGoneToo() {
        shop.open(10_000_000);
        Sale first = onAccount(10);
        Sale other = onAccount(4);
        repay(40_000, "cash");
        repay(100_000, "card");
        Basket basket = basketOf(10);
        Sale exchanged =
                shop.services()
                        .refunds()
                        .exchange(shop.manager(), some(first, 10), basket, List.of())
                        .sale();
        assertEquals(List.of("card 100000"), back(exchanged, 10));
        assertEquals(List.of("cash 40000"), back(other, 4));
    }

    /// No money came in for it, so none goes out; put right, it comes off the account.
    @Test
    void whatWasWrittenOffIsNotGivenBackInCash() {
        shop.open(10_000_000);
        Sale sale = onAccount(10);
        repay(40_000, "cash");
        correct(-60_000);
        assertRefused(new Problem.NothingPaid(Money.of(6_000_000)), () -> back(sale, 10));
        Basket basket = basketOf(5);
        assertRefused(
                new Problem.NothingPaid(Money.of(6_000_000)),
                () ->
                        shop.services()
                                .refunds()
                                .exchange(shop.manager(), some(sale, 10), basket, List.of()));
        shop.services().baskets().cancel(shop.manager());
        assertEquals(List.of("cash 40000"), back(sale, 4));
        assertRefused(new Problem.NothingPaid(Money.of(1_000_000)), () -> back(sale, 1));
        correct(60_000);
        assertEquals(List.of("debt 60000"), back(sale, 6));
    }

    /// Each sale gives back what it can, whichever was written off.
    @Test
    void whatWasWrittenOffIsMissingOnce() {
        shop.open(10_000_000);
        Sale first = partOnAccount(10, 5);
        Sale second = onAccount(10);
        correct(-50_000);
        repay(33_333, "cash");
        assertEquals(List.of("debt 50000", "card 50000"), back(first, 10));
        assertRefused(new Problem.NothingPaid(Money.of(5_000_000)), () -> back(second, 10));
        assertEquals(List.of("debt 16667", "cash 33333"), back(second, 5));
    }

    private void correct(long soms) {
        shop.services()
                .customers()
                .correct(shop.manager(), rustam.id(), Money.of(soms * 100), "sinov");
    }

    /// Pieces of 10,000 each.
    private Basket basketOf(int pieces) {
        Product rice =
                shop.services()
                        .products()
                        .catalog()
                        .add(
                                shop.manager(),
                                new NewProduct(
                                        "Guruch " + UUID.randomUUID(),
                                        "",
                                        "Don",
                                        Money.of(1_000_000),
                                        Unit.PIECE,
                                        "VAT12"));
        return shop.services().baskets().add(shop.cashier(), rice.id(), Quantity.of(pieces));
    }

    private Sale onAccount(int pieces) {
        return partOnAccount(pieces, pieces);
    }

    /// The rest is paid by card.
    private Sale partOnAccount(int pieces, int owed) {
        shop.services().baskets().customer(shop.cashier(), Optional.of(rustam.id()));
        Basket basket = basketOf(pieces);
        Money debt = Money.of(owed * 1_000_000L);
        Money rest = Money.of((pieces - owed) * 1_000_000L);
        List<Tender> tenders = new ArrayList<>(debt(debt));
        if (rest.isPositive()) {
            tenders.add(new Tender(shop.method("card"), rest, ""));
        }
        return pay(shop.cashier(), basket, tenders);
    }

    private void repay(long soms, String method) {
        Money amount = Money.of(soms * 100);
        shop.services()
                .repayments()
                .take(
                        shop.cashier(),
                        new RepaymentRequest(
                                UUID.randomUUID(),
                                rustam.id(),
                                amount,
                                List.of(new Tender(shop.method(method), amount, ""))));
    }

    private List<String> back(Sale sale, int pieces) {
        Refund refund = shop.services().refunds().book(shop.manager(), some(sale, pieces));
        return refund.payments().stream()
                .map(p -> p.method().code() + " " + p.applied().minor() / 100)
                .toList();
    }

    private static RefundOrder some(Sale sale, int pieces) {
        return RefundOrder.of(
                UUID.randomUUID(),
                sale.id(),
                List.of(RefundOrder.Item.of(1, Quantity.of(pieces), true)),
                "buzilgan");
    }

    @Test
    void aScannedCardSaysWhoBuys() {
        Basket basket = shop.services().baskets().scan(shop.cashier(), "7700001", Quantity.ONE);
        Customer malika = shop.services().customers().known("7700001").orElseThrow();
        assertEquals(Optional.of(malika.id()), basket.customer());
        assertTrue(basket.isEmpty());
        assertRefused(
                new Problem.UnknownBarcode("7700002"),
                () -> shop.services().baskets().scan(shop.cashier(), "7700002", Quantity.ONE));
    }

    @Test
    void aCustomerWithoutALineHoldsNothingUp() {
        Shift shift = shop.open(0);
        shop.services().baskets().customer(shop.cashier(), Optional.of(rustam.id()));
        assertRefused(
                new Problem.BasketEmpty(),
                () -> shop.services().baskets().park(shop.cashier(), ""));
        shop.close(shift, Money.ZERO);
        shop.services().baskets().customer(shop.cashier(), Optional.empty());
        assertEquals(Optional.empty(), shop.services().baskets().open().customer());
    }
}
