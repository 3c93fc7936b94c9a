package smena.service.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.catalog.NewProduct;
import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Right;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.RefundStatus;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.service.TestShop;
import smena.service.shift.ClosingRequest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class RefundsTest {
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
    void aRefundReadsBackAsItWasBooked() {
        shop.open(0);
        Sale sale = shop.sell(3);
        Refund refund =
                refunds().book(shop.cashier(), some(sale, List.of(item(1, true), item(3, false))));
        assertEquals("REF-2026-00001", refund.number());
        assertEquals(Optional.of(refund), refunds().find(refund.id()));
        assertEquals(List.of(refund), refunds().ofSale(sale.id()));
        assertEquals(sale.lines().get(0).total().plus(sale.lines().get(2).total()), refund.total());
        assertEquals("Brak", refund.reason());
        assertEquals(sale.number(), refund.origin().orElseThrow().number());
        assertEquals(RefundStatus.PARTIALLY_REFUNDED, refunds().status(sale.id()));
        Refund rest = refunds().book(shop.cashier(), whole(sale));
        assertEquals("REF-2026-00002", rest.number());
        assertEquals(sale.paid(), refund.paid().plus(rest.paid()));
        assertEquals(RefundStatus.REFUNDED, refunds().status(sale.id()));
        assertRefused(
                new Problem.NothingLeft(sale.number()),
                () -> refunds().book(shop.cashier(), whole(sale)));
    }

    @Test
    void theSameOrderIsBookedOnce() {
        shop.open(0);
        Sale sale = shop.sell(2);
        RefundOrder order = whole(sale);
        Refund first = refunds().book(shop.cashier(), order);
        assertEquals(first, refunds().book(shop.cashier(), order));
        RefundOrder other = RefundOrder.of(order.id(), sale.id(), List.of(item(1, true)), "Brak");
        assertRefused(
                new Problem.AlreadyBooked(first.number()),
                () -> refunds().book(shop.cashier(), other));
        assertEquals(List.of("1"), shop.query("select count(*) from refund"));
    }

    @Test
    void whatIsWrongIsRefusedAndNothingIsHalfDone() {
        shop.open(0);
        Sale sale = shop.sell(2);
        String name = sale.lines().getFirst().name();
        refused(new Problem.SaleNotFound(), RefundOrder.whole(UUID.randomUUID(), 99, "x"));
        refused(new Problem.LineNotFound(), some(sale, List.of(item(3, true))));
        refused(new Problem.LineTwice(1), some(sale, List.of(item(1, true), item(1, true))));
        refused(new Problem.NothingChosen(), some(sale, List.of()));
        refused(
                new Problem.MoreThanLeft(name, Quantity.ONE, Unit.PIECE),
                some(sale, List.of(RefundOrder.Item.of(1, Quantity.of(2), true))));
        refused(
                new Problem.BadQuantity(),
                some(sale, List.of(RefundOrder.Item.of(1, Quantity.ZERO, true))));
        refused(
                new Problem.BadReason(),
                RefundOrder.whole(UUID.randomUUID(), sale.id(), " \u200b"));
        refused(
                new Problem.BadReason(),
                RefundOrder.whole(UUID.randomUUID(), sale.id(), "x".repeat(201)));
        refused(
                new Problem.MarkNotSold(name),
                some(
                        sale,
                        List.of(
                                new RefundOrder.Item(
                                        1, Quantity.ONE, true, "", List.of("x".repeat(300))))));
        assertEquals(List.of("0"), shop.query("select count(*) from refund"));
        assertEquals(
                List.of("0"), shop.query("select count(*) from journal where kind = 'REFUND'"));
        assertEquals(
                "REF-2026-00001", refunds().book(shop.cashier(), whole(sale)).number(), "no gap");
    }

    @Test
    void outsideAnOpenShiftNothingComesBack() {
        Shift shift = shop.open(0);
        Sale sale = shop.sell(1);
        shop.close(shift, sale.paid());
        assertRefused(new Problem.NoOpenShift(), () -> refunds().book(shop.cashier(), whole(sale)));
        assertRefused(
                new Problem.ShiftClosed(shift.id()),
                () -> refunds().book(shop.cashier(), whole(sale), shift.id()));
        assertRefused(
                new Problem.ShiftNotFound(77),
                () -> refunds().book(shop.cashier(), whole(sale), 77));
    }

    @Test
    void acrossShiftsAndYears() {
        Shift shift = shop.open(0);
        Sale sale = shop.sell(3);
        Refund first = refunds().book(shop.cashier(), some(sale, List.of(item(1, true))));
        shop.close(shift, sale.paid().minus(first.paid()));
        shop.setClock(Instant.parse("2027-01-05T05:00:00Z"));
        Shift later = shop.open(10_000_000);
        Refund second = refunds().book(shop.manager(), some(sale, List.of(item(2, true))));
        assertEquals("REF-2027-00001", second.number());
        assertEquals(2, second.seq());
        assertEquals(later.id(), second.shiftId());
        ShiftReport report = shop.figures(later.id());
        assertEquals(1, report.refunds().count());
        assertEquals(second.total(), report.refunds().total());
        assertEquals(second.paid(), report.drawer().refunds());
    }

    @Test
    void stockComesBackUnlessItIsWrittenOff() {
        shop.open(0);
        Sale sale = shop.sell(2);
        Product kept = shop.product(0);
        Product damaged = shop.product(1);
        refunds().book(shop.cashier(), some(sale, List.of(item(1, true), item(2, false))));
        assertEquals(
                kept.stock().orElseThrow().plus(Quantity.ONE),
                shop.product(0).stock().orElseThrow());
        assertEquals(damaged.stock(), shop.product(1).stock());
        assertEquals(
                List.of(kept.id() + " 1000"),
                shop.query(
                        "select product_id || ' ' || quantity from stock_movement where kind ="
                                + " 'REFUND'"));
    }

    @Test
    void aboveMoneyOrDaysOfTheRoleItNeedsAnApproval() {
        shop.open(0);
        Sale dear = sell(shop.product(0), Quantity.of(900));
        assertTrue(dear.total().compareTo(Money.of(100_000_000)) > 0, "above a senior's limit");
        RefundOrder order = whole(dear);
        Approval.Ask ask = new Approval.Ask(Right.REFUND, order.id().toString(), dear.total());
        assertRefused(new Problem.ApprovalNeeded(ask), () -> refunds().book(shop.cashier(), order));
        assertRefused(new Problem.ApprovalNeeded(ask), () -> refunds().book(shop.senior(), order));
        assertRefused(
                new Problem.ApprovalNotValid(),
                () ->
                        shop.services()
                                .people()
                                .approve(
                                        shop.cashier().employee(),
                                        ask,
                                        shop.senior().employee().id(),
                                        "2222",
                                        "x"));
        assertEquals(
                List.of(shop.manager().employee()),
                shop.services().people().whoMayApprove(shop.cashier().employee(), ask));
        Actor approved = shop.approved(shop.cashier(), ask);
        Refund refund = refunds().book(approved, order);
        assertEquals(approved.approval(), refund.approval());
    }

    /// Several refunds of one receipt are within the limit together or not at all.
    @Test
    void theLimitHoldsForAllThatComesBackOfAReceipt() {
        shop.open(0);
        Product plov =
                shop.services()
                        .products()
                        .catalog()
                        .add(
                                shop.manager(),
                                new NewProduct(
                                        "Qozon",
                                        "",
                                        "Idish",
                                        Money.of(10_000_000),
                                        Unit.PIECE,
                                        "VAT12"));
        Sale sale = sell(plov, Quantity.of(11));
        refunds().book(shop.cashier(), pieces(sale, 1));
        refunds().book(shop.cashier(), pieces(sale, 1));
        RefundOrder third = pieces(sale, 1);
        Approval.Ask ask =
                new Approval.Ask(Right.REFUND, third.id().toString(), Money.of(10_000_000));
        assertRefused(new Problem.ApprovalNeeded(ask), () -> refunds().book(shop.cashier(), third));
        Actor bySenior =
                shop.services()
                        .people()
                        .approve(
                                shop.cashier().employee(),
                                ask,
                                shop.senior().employee().id(),
                                "2222",
                                "x");
        refunds().book(bySenior, third);
        refunds().book(shop.senior(), pieces(sale, 7));
        assertEquals(
                Problem.ApprovalNeeded.class,
                problemOf(() -> refunds().book(shop.senior(), pieces(sale, 1))).getClass());
        refunds().book(shop.manager(), pieces(sale, 1));
        assertEquals(RefundStatus.REFUNDED, refunds().status(sale.id()));
        Sale other = sell(plov, Quantity.of(2));
        refunds().book(shop.cashier(), whole(other));
    }

    private static RefundOrder pieces(Sale sale, int pieces) {
        return some(sale, List.of(RefundOrder.Item.of(1, Quantity.of(pieces), true)));
    }

    @Test
    void tooManyDaysNeedSomebodyWithMore() {
        Shift shift = shop.open(0);
        Sale sale = shop.sell(1);
        shop.close(shift, sale.paid());
        shop.setClock(shop.now().plus(Duration.ofDays(15)));
        Shift next = shop.open(1_000_000);
        RefundOrder order = whole(sale);
        Approval.Ask ask = new Approval.Ask(Right.REFUND, order.id().toString(), sale.total());
        assertRefused(new Problem.ApprovalNeeded(ask), () -> refunds().book(shop.cashier(), order));
        shop.close(next, Money.of(100_000_000));
        shop.setClock(shop.now().plus(Duration.ofDays(20)));
        shop.open(1_000_000);
        assertRefused(new Problem.ApprovalNeeded(ask), () -> refunds().book(shop.senior(), order));
        Actor bySenior =
                shop.services()
                        .people()
                        .approve(
                                shop.cashier().employee(),
                                ask,
                                shop.senior().employee().id(),
                                "2222",
                                "x");
        assertRefused(new Problem.ApproverBelowLimit(), () -> refunds().book(bySenior, order));
        assertEquals(sale.paid(), refunds().book(shop.approved(shop.cashier(), ask), order).paid());
    }

    @Test
    void anotherWayThanItCameNeedsAnApproval() {
        shop.open(1_000_000);
        Basket basket = shop.fill(1);
        Money total = basket.lines().getFirst().gross();
        Sale sale =
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                basket,
                                List.of(new Tender(shop.method("card"), total, "RRN 7")));
        RefundOrder order = whole(sale).paidBack(shop.cash(total));
        Approval.Ask ask = new Approval.Ask(Right.REFUND_OTHER_WAY, order.id().toString(), total);
        assertRefused(new Problem.ApprovalNeeded(ask), () -> refunds().book(shop.cashier(), order));
        Refund refund = refunds().book(shop.approved(shop.cashier(), ask), order);
        assertEquals("cash", refund.payments().getFirst().method().code());
        Sale other =
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                shop.fill(1),
                                List.of(new Tender(shop.method("card"), total, "RRN 8")));
        Refund usual = refunds().book(shop.cashier(), whole(other));
        assertEquals("RRN 8", usual.payments().getFirst().reference());
    }

    /// Whoever may give back another way does not thereby give back more than they may.
    @Test
    void anotherWayIsWithinTheLimitOfRefundsToo() {
        shop.open(1_000_000);
        Money total = shop.product(0).price();
        RefundOrder order = whole(byCard(total)).paidBack(shop.cash(total));
        Approval.Ask ask = new Approval.Ask(Right.REFUND_OTHER_WAY, order.id().toString(), total);
        grant("CASHIER", Right.REFUND_OTHER_WAY, Grant.ALLOWED);
        grant("CASHIER", Right.REFUND, Grant.DENIED);
        assertRefused(new Problem.NotAllowed(), () -> refunds().book(shop.cashier(), order));
        grant("CASHIER", Right.REFUND, upTo(total.minus(Money.of(1))));
        assertRefused(new Problem.ApprovalNeeded(ask), () -> refunds().book(shop.cashier(), order));
        Actor less = shop.approved(shop.cashier(), ask);
        grant("MANAGER", Right.REFUND, upTo(total.minus(Money.of(1))));
        assertRefused(new Problem.ApproverBelowLimit(), () -> refunds().book(less, order));
        assertEquals(
                List.of(), shop.services().people().whoMayApprove(shop.cashier().employee(), ask));
        assertRefused(new Problem.ApproverBelowLimit(), () -> shop.approved(shop.cashier(), ask));
        grant("CASHIER", Right.REFUND, upTo(total));
        refunds().book(shop.cashier(), order);
    }

    private Sale byCard(Money total) {
        List<Tender> card = List.of(new Tender(shop.method("card"), total, "RRN 7"));
        return shop.services().selling().pay(shop.cashier(), shop.fill(1), card);
    }

    private static Grant upTo(Money most) {
        return Grant.upTo(Limit.upTo(most));
    }

    private void grant(String role, Right right, Grant grant) {
        shop.services().roles().grant(shop.manager(), shop.role(role), right, grant);
    }

    @Test
    void twoThreadsNeverGiveBackOneLineTwice() throws Exception {
        shop.open(0);
        for (int round = 0; round < 10; round++) {
            Sale sale = shop.sell(1);
            Callable<Boolean> book =
                    () -> {
                        try {
                            refunds().book(shop.cashier(), some(sale, List.of(item(1, true))));
                            return true;
                        } catch (smena.domain.Refused refused) {
                            assertEquals(Problem.MoreThanLeft.class, refused.problem().getClass());
                            return false;
                        }
                    };
            List<Boolean> booked = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> done : threads.invokeAll(List.of(book, book))) {
                    booked.add(done.get());
                }
            }
            booked.sort(null);
            assertEquals(List.of(false, true), booked);
        }
        assertEquals(List.of("10"), shop.query("select count(*) from refund"));
    }

    @Test
    void theSlipIsQueuedWithTheRefundAndTheDrawerOpens() {
        shop.open(0);
        Sale sale = shop.sell(1);
        refunds().book(shop.cashier(), whole(sale));
        assertEquals(
                List.of("DRAWER", "PAPER"),
                shop.query("select kind from print_job where document = 'REFUND' order by id"));
    }

    @Test
    void aCountBeforeARefundIsStale() {
        Shift shift = shop.open(0);
        Sale sale = shop.sell(1);
        shop.services().shifts().count(shop.cashier(), CashCount.total(sale.paid()));
        refunds().book(shop.cashier(), whole(sale));
        assertRefused(
                new Problem.CountStale(),
                () ->
                        shop.services()
                                .shifts()
                                .close(
                                        shop.manager(),
                                        shift.id(),
                                        new ClosingRequest("x", false, false)));
    }

    /// Nothing was paid, so nothing is given back and the drawer stays shut; the goods come back.
    @Test
    void whatWasGivenAwayComesBackForNothing() {
        shop.open(0);
        shop.fill(1);
        Basket free =
                shop.services()
                        .baskets()
                        .discount(shop.manager(), Optional.of(new Discount.Percent(10_000)));
        Sale sale = shop.services().selling().pay(shop.cashier(), free, shop.cash(Money.ZERO));
        Refund refund = refunds().book(shop.cashier(), whole(sale));
        assertEquals(Money.ZERO, refund.paid());
        assertEquals(RefundStatus.REFUNDED, refunds().status(sale.id()));
        assertEquals(
                List.of("PAPER"),
                shop.query("select kind from print_job where document = 'REFUND' order by id"));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void lifetimeTotalsGrow() {
        shop.open(0);
        Sale sale = shop.sell(1);
        Refund refund = refunds().book(shop.cashier(), whole(sale));
        assertEquals(
                List.of(sale.total().minor() + " " + refund.total().minor()),
                shop.query(
                        "select sales_total || ' ' || refunds_total from journal where kind ="
                                + " 'REFUND'"));
        assertFalse(refund.hash().isEmpty());
    }

    private void refused(Problem expected, RefundOrder order) {
        assertEquals(expected, problemOf(() -> refunds().book(shop.cashier(), order)));
    }

    private Sale sell(Product product, Quantity quantity) {
        Basket basket = shop.services().baskets().add(shop.cashier(), product.id(), quantity);
        return shop.services()
                .selling()
                .pay(shop.cashier(), basket, shop.cash(Money.of(10_000_000_000L)));
    }

    private static RefundOrder whole(Sale sale) {
        return RefundOrder.whole(UUID.randomUUID(), sale.id(), "Brak");
    }

    private static RefundOrder some(Sale sale, List<RefundOrder.Item> items) {
        return RefundOrder.of(UUID.randomUUID(), sale.id(), items, "Brak");
    }

    private static RefundOrder.Item item(int line, boolean restock) {
        return RefundOrder.Item.of(line, Quantity.ONE, restock);
    }

    private Refunds refunds() {
        return shop.services().refunds();
    }
}
