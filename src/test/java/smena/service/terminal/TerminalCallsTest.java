package smena.service.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shop.ExpiryTerms;
import smena.domain.shop.ShelfRules;
import smena.domain.shop.StockPolicy;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockItem;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;
import smena.service.TestShop;
import smena.service.integrity.Checkup;
import smena.service.ports.CardTerminal.Answer;
import smena.service.shift.ClosingRequest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Payments at a card terminal that answers, refuses, keeps silent or answers too late.
class TerminalCallsTest {
    private static final Answer.Approved YES = new Answer.Approved("A-000042", "8600123456781234");
    private static final Duration NEVER = Duration.ofMinutes(5);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @TempDir Path folder;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final StubbornTerminal device = new StubbornTerminal();
    private TestShop shop;

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
        shop.open(100_000);
    }

    @AfterEach
    void closeShop() {
        device.atLast(new Answer.Unknown(""));
        threads.close();
        shop.close();
    }

    @Test
    void whatTheTerminalTookIsBookedWithItsSlipAndFoundByTheCard() {
        device.says(YES);
        Basket basket = shop.fill(2);
        TerminalOperation paid = pay(basket, total(basket), NEVER);
        assertEquals(TerminalState.APPROVED, paid.state());
        Sale sale = shop.services().selling().pay(shop.cashier(), basket, List.of(paid.tender()));
        assertEquals("A-000042", sale.payments().getFirst().reference());
        assertEquals("1234", sale.payments().getFirst().cardDigits());
        assertEquals(List.of(), open());
        assertEquals(
                List.of(sale.number()),
                shop.services().receipts().newest(ReceiptQuery.ALL.cardDigits("1234"), 9).stream()
                        .map(head -> head.sale().number())
                        .toList());
        assertSound();
    }

    @Test
    void anUnansweredPaymentHoldsTheBasketAndNothingElse() {
        Basket basket = silent(2);
        Money due = total(basket);
        Problem unanswered = new Problem.TerminalUnanswered(due);
        var baskets = shop.services().baskets();
        var cashier = shop.cashier();
        var manager = shop.manager();
        List<Runnable> changes =
                List.of(
                        () -> baskets.add(cashier, shop.product(0).id(), Quantity.ONE),
                        () -> baskets.scan(cashier, shop.product(0).barcode(), Quantity.ONE),
                        () -> baskets.remove(manager, 1),
                        () -> baskets.quantity(manager, 1, Quantity.of(5)),
                        () -> baskets.cancel(manager),
                        () -> baskets.park(manager, "x"),
                        () -> baskets.discount(manager, Optional.empty()),
                        () -> baskets.lineDiscount(manager, 1, Optional.empty()),
                        () -> shop.services().selling().pay(cashier, basket, shop.cash(due)),
                        () -> pay(basket, due, NEVER));
        for (Runnable change : changes) {
            assertRefused(unanswered, change::run);
        }
        assertEquals(basket, baskets.open());
        assertEquals(1, device.begun().size(), "the terminal was asked once");
        Basket other =
                new Basket(UUID.randomUUID(), basket.lines(), Optional.empty(), Optional.empty());
        long shift = shop.services().shifts().current().orElseThrow().id();
        Sale sent = shop.services().selling().book(manager, other, shop.cash(due), shift);
        assertEquals(due, sent.total());
        assertSound();
    }

    @Test
    void aShiftIsNotClosedWhileAnAnswerIsMissing() {
        device.keepsSilent();
        Money amount = Money.of(5_000_00);
        calls(AT_ONCE).ask(shop.cashier(), forDebt(amount));
        assertRefused(
                new Problem.TerminalUnanswered(amount),
                () ->
                        shop.services()
                                .shifts()
                                .close(
                                        shop.manager(),
                                        shop.services().shifts().current().orElseThrow().id(),
                                        new ClosingRequest("fire", false, true)));
    }

    @Test
    void afterACrashTheSameOperationIsAskedFor() {
        Basket basket = silent(2);
        UUID operation = open().getFirst().id();
        shop.restart();
        assertEquals(List.of(operation), open().stream().map(TerminalOperation::id).toList());
        device.laterSays(new Answer.Unknown("still nothing"));
        assertEquals(TerminalState.UNKNOWN, calls(NEVER).again(operation).state());
        device.laterSays(YES);
        TerminalOperation paid = calls(NEVER).again(operation);
        assertEquals(TerminalState.APPROVED, paid.state());
        assertEquals(TerminalState.APPROVED, calls(NEVER).again(operation).state());
        assertRefused(
                new Problem.TerminalPaid(paid.amount()),
                () ->
                        shop.services()
                                .selling()
                                .pay(shop.cashier(), basket, shop.cash(total(basket))));
        Sale sale = shop.services().selling().pay(shop.cashier(), basket, List.of(paid.tender()));
        Sale again = shop.services().selling().pay(shop.cashier(), basket, List.of(paid.tender()));
        assertEquals(sale.id(), again.id());
        assertEquals(1, device.begun().size());
        assertSound();
    }

    /// What was on sale when the card was asked is sold when it answers, whatever the day is then
    /// and whatever has gone from the shelf.
    @Test
    void whatTheCardHasPaidForIsNotRefusedAfterMidnight() {
        long bread = shop.product(0).id();
        var goods = shop.services().goods();
        LocalDate today = LocalDate.ofInstant(shop.now(), ZoneId.of("Asia/Tashkent"));
        ReceiptDraft.Line line =
                new ReceiptDraft.Line(
                        bread,
                        Quantity.of(2),
                        Optional.of(ReceiptDraft.Cost.ofUnit(Money.of(100_000))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(today));
        goods.goodsReceipts()
                .book(
                        shop.manager(),
                        new ReceiptDraft(UUID.randomUUID(), "Sharq", "", false, List.of(line)));
        ShelfRules shelf = goods.expiry().rules();
        goods.expiry()
                .change(
                        shop.manager(),
                        shelf,
                        new ShelfRules(new ExpiryTerms(true, 7), shelf.below()));
        var settings = shop.services().settings();
        settings.change(
                shop.manager(), settings.shop(), settings.shop().withStock(StockPolicy.REFUSE));
        Basket basket = silent(2);
        shop.setClock(shop.now().plus(Duration.ofHours(20)));
        Product milk = shop.product(1);
        goods.stockPapers()
                .writeOff(
                        shop.manager(),
                        UUID.randomUUID(),
                        List.of(new StockItem(milk.id(), milk.stock().orElseThrow())),
                        "broken");
        device.laterSays(YES);
        TerminalOperation paid = calls(NEVER).again(open().getFirst().id());
        Sale sale = shop.services().selling().pay(shop.cashier(), basket, List.of(paid.tender()));
        assertEquals(paid.amount(), sale.total());
        assertRefused(
                new Problem.GoodsExpired(shop.product(0).name(), today),
                () -> shop.services().baskets().add(shop.cashier(), bread, Quantity.ONE));
        assertSound();
    }

    @Test
    void killedBeforeTheAnswerWasWrittenItIsStillKnown() {
        Basket basket = shop.fill(1);
        shop.services().terminalOperations().asked(shop.cashier(), request(basket, total(basket)));
        shop.restart();
        assertEquals(TerminalState.ASKED, open().getFirst().state());
        assertRefused(
                new Problem.TerminalUnanswered(total(basket)),
                () -> shop.services().baskets().cancel(shop.manager()));
        device.laterSays(new Answer.Declined("never heard of it"));
        assertEquals(TerminalState.DECLINED, calls(NEVER).again(open().getFirst().id()).state());
        shop.services().baskets().cancel(shop.manager());
        assertSound();
    }

    @Test
    void aCardThatIsDeclinedLeavesTheBasketFree() {
        device.says(new Answer.Declined("Not enough\nmoney"));
        Basket basket = shop.fill(1);
        TerminalOperation no = pay(basket, total(basket), NEVER);
        assertEquals(TerminalState.DECLINED, no.state());
        assertEquals("Not enough money", no.words());
        assertRefused(
                new Problem.TerminalNotPaid(total(basket)),
                () -> shop.services().selling().pay(shop.cashier(), basket, List.of(no.tender())));
        shop.services().selling().pay(shop.cashier(), basket, shop.cash(total(basket)));
        assertSound();
    }

    /// Nobody waits any more, and then it says yes.
    @Test
    void anAnswerAfterItWasGivenUpIsKept() throws Exception {
        device.keepsSilent();
        Basket basket = shop.fill(1);
        TerminalCalls calls = calls(NEVER);
        CompletableFuture<TerminalOperation> told = new CompletableFuture<>();
        calls.onLate(told::complete);
        CompletableFuture<TerminalOperation> asked =
                CompletableFuture.supplyAsync(
                        () -> calls.ask(shop.cashier(), request(basket, total(basket))), threads);
        while (device.begun().isEmpty()) {
            Thread.onSpinWait();
        }
        calls.giveUp(open().getFirst().id());
        assertEquals(TerminalState.UNKNOWN, asked.get(9, TimeUnit.SECONDS).state());
        device.atLast(YES);
        assertEquals(TerminalState.APPROVED, told.get(9, TimeUnit.SECONDS).state());
        assertEquals(TerminalState.APPROVED, open().getFirst().state());
        assertSound();
    }

    /// It was decided that nothing was paid, the customer paid in cash, and then the card was
    /// charged after all.
    @Test
    void moneyThatComesAfterADecisionIsNeverLost() throws Exception {
        device.keepsSilent();
        Basket basket = shop.fill(1);
        TerminalCalls calls = calls(AT_ONCE);
        CompletableFuture<TerminalOperation> told = new CompletableFuture<>();
        calls.onLate(told::complete);
        TerminalOperation unknown = calls.ask(shop.cashier(), request(basket, total(basket)));
        assertEquals(TerminalState.UNKNOWN, unknown.state());
        Approval.Ask ask =
                new Approval.Ask(Right.SETTLE_TERMINAL, unknown.id().toString(), unknown.amount());
        assertRefused(
                new Problem.ApprovalNeeded(ask),
                () -> calls.operations().decided(shop.cashier(), unknown.id()));
        TerminalOperation decided =
                calls.operations().decided(shop.approved(shop.cashier(), ask), unknown.id());
        assertEquals(TerminalState.NOT_PAID, decided.state());
        assertEquals(List.of(), open());
        shop.services().selling().pay(shop.cashier(), basket, shop.cash(total(basket)));
        device.atLast(YES);
        TerminalOperation late = told.get(9, TimeUnit.SECONDS);
        assertEquals(TerminalState.LATE, late.state());
        assertEquals(List.of(late), open());
        assertEquals(Checkup.State.DOUBTFUL, terminalOfCheck().state());
        assertSound();
        device.says(new Answer.Approved("B-1", "1234"));
        TerminalOperation back =
                calls(NEVER)
                        .ask(
                                shop.cashier(),
                                new TerminalRequest(
                                        UUID.randomUUID(),
                                        TerminalPurpose.RETURN,
                                        late.id(),
                                        late.method(),
                                        late.amount(),
                                        late.reference(),
                                        ""));
        assertEquals(TerminalState.BOOKED, back.state());
        assertEquals("A-000042", device.begun().getLast().reference());
        assertTrue(device.begun().getLast().givesBack());
        assertEquals(List.of(), open());
        assertEquals(Checkup.State.GOOD, terminalOfCheck().state());
        assertSound();
    }

    @Test
    void aPartByCardAndTheRestInCash() {
        device.says(YES);
        Basket basket = shop.fill(3);
        Money part = Money.of(1_000_00);
        TerminalOperation paid = pay(basket, part, NEVER);
        assertRefused(
                new Problem.TerminalPaid(part),
                () -> shop.services().baskets().remove(shop.manager(), 1));
        List<Tender> tenders =
                Stream.concat(
                                Stream.of(paid.tender()),
                                shop.cash(total(basket).minus(part)).stream())
                        .toList();
        Sale sale = shop.services().selling().pay(shop.cashier(), basket, tenders);
        assertEquals(2, sale.payments().size());
        assertSound();
    }

    @Test
    void aRefundToACardIsBookedOnceWithWhatTheTerminalGave() {
        device.says(YES);
        Basket basket = shop.fill(1);
        Sale sale =
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                basket,
                                List.of(pay(basket, total(basket), NEVER).tender()));
        RefundOrder order = RefundOrder.whole(UUID.randomUUID(), sale.id(), "spoilt");
        shop.services()
                .terminalOperations()
                .rehearse(() -> shop.services().refunds().book(shop.manager(), order));
        assertEquals(List.of(), shop.services().refunds().ofSale(sale.id()));
        TerminalRequest back =
                new TerminalRequest(
                        UUID.randomUUID(),
                        TerminalPurpose.REFUND,
                        order.id(),
                        shop.method("card"),
                        sale.total(),
                        "A-000042",
                        "");
        device.keepsSilent();
        TerminalOperation unknown = calls(AT_ONCE).ask(shop.manager(), back);
        assertRefused(
                new Problem.TerminalUnanswered(sale.total()),
                () -> shop.services().refunds().book(shop.manager(), order));
        device.laterSays(YES);
        calls(NEVER).again(unknown.id());
        Refund refund = shop.services().refunds().book(shop.manager(), order);
        assertEquals(refund.id(), shop.services().refunds().book(shop.manager(), order).id());
        assertEquals(List.of(), open());
        assertSound();
    }

    /// Each card gets its own part, and before each the whole refund is gone through.
    @Test
    void aRefundToTwoCardsGivesEachItsPart() {
        device.says(YES);
        Basket basket = shop.fill(2);
        Money part = Money.of(1_000_00);
        Money rest = total(basket).minus(part);
        List<Tender> tenders =
                Stream.of(pay(basket, part, NEVER), pay(basket, rest, NEVER))
                        .map(TerminalOperation::tender)
                        .toList();
        Sale sale = shop.services().selling().pay(shop.cashier(), basket, tenders);
        RefundOrder order = RefundOrder.whole(UUID.randomUUID(), sale.id(), "spoilt");
        for (Money amount : List.of(part, rest)) {
            shop.services()
                    .terminalOperations()
                    .rehearse(() -> shop.services().refunds().book(shop.manager(), order));
            calls(NEVER).ask(shop.manager(), toCard(order, amount));
        }
        Refund refund = shop.services().refunds().book(shop.manager(), order);
        assertEquals(2, refund.payments().size());
        assertEquals(List.of(), open());
        assertSound();
    }

    @Test
    void aRefundDoesNotBookWhatNoPartOfItGaveBack() {
        device.says(YES);
        Basket basket = shop.fill(2);
        TerminalOperation paid = pay(basket, total(basket), NEVER);
        Sale sale = shop.services().selling().pay(shop.cashier(), basket, List.of(paid.tender()));
        RefundOrder order = RefundOrder.whole(UUID.randomUUID(), sale.id(), "spoilt");
        Money other = Money.of(1_000_00);
        calls(NEVER).ask(shop.manager(), toCard(order, other));
        assertRefused(
                new Problem.TerminalPaid(other),
                () -> shop.services().refunds().book(shop.manager(), order));
    }

    /// Nobody knows whether the customer has the money back: nothing is sold for it meanwhile.
    @Test
    void whatMayHaveGoneBackPaysForNothing() {
        device.says(YES);
        Basket basket = shop.fill(1);
        TerminalOperation paid = pay(basket, total(basket), NEVER);
        device.keepsSilent();
        TerminalOperation back = calls(AT_ONCE).ask(shop.cashier(), back(paid));
        assertEquals(TerminalState.UNKNOWN, back.state());
        assertRefused(
                new Problem.TerminalUnanswered(paid.amount()),
                () ->
                        shop.services()
                                .selling()
                                .pay(shop.cashier(), basket, List.of(paid.tender())));
        assertRefused(
                new Problem.TerminalUnanswered(paid.amount()),
                () -> calls(NEVER).operations().decided(shop.manager(), paid.id()));
        device.laterSays(YES);
        assertEquals(TerminalState.BOOKED, calls(NEVER).again(back.id()).state());
        assertEquals(List.of(), open());
        shop.services().baskets().cancel(shop.manager());
        assertSound();
    }

    /// It was decided that nothing went back, and then it had.
    @Test
    void moneyThatWentBackAfterADecisionPaysForNothing() throws Exception {
        device.says(YES);
        Basket basket = shop.fill(1);
        TerminalOperation paid = pay(basket, total(basket), NEVER);
        device.keepsSilent();
        TerminalCalls calls = calls(AT_ONCE);
        CompletableFuture<TerminalOperation> told = new CompletableFuture<>();
        calls.onLate(told::complete);
        TerminalOperation back = calls.ask(shop.cashier(), back(paid));
        calls.operations().decided(settler(back), back.id());
        device.atLast(YES);
        assertEquals(TerminalState.RETURNED, told.get(9, TimeUnit.SECONDS).state());
        assertEquals(List.of(), open());
        assertRefused(
                new Problem.TerminalNotPaid(paid.amount()),
                () ->
                        shop.services()
                                .selling()
                                .pay(shop.cashier(), basket, List.of(paid.tender())));
        assertSound();
    }

    private Actor settler(TerminalOperation operation) {
        return shop.approved(
                shop.cashier(),
                new Approval.Ask(
                        Right.SETTLE_TERMINAL, operation.id().toString(), operation.amount()));
    }

    private TerminalRequest toCard(RefundOrder order, Money amount) {
        return TerminalRequest.of(TerminalPurpose.REFUND, order.id(), shop.method("card"), amount);
    }

    private static TerminalRequest back(TerminalOperation paid) {
        return TerminalRequest.of(TerminalPurpose.RETURN, paid.id(), paid.method(), paid.amount());
    }

    @Test
    void aDriverThatFailsLeavesTheAnswerOpen() {
        Basket basket = shop.fill(1);
        TerminalCalls calls =
                new TerminalCalls(
                        shop.services().terminalOperations(),
                        shop.services().terminalSettings(),
                        _ ->
                                Optional.of(
                                        new smena.service.ports.CardTerminal() {
                                            @Override
                                            public Answer begin(Request request) {
                                                throw new IllegalStateException("cable");
                                            }

                                            @Override
                                            public Answer ask(Request request) {
                                                throw new IllegalStateException("cable");
                                            }

                                            @Override
                                            public boolean isSimulated() {
                                                return true;
                                            }
                                        }),
                        threads,
                        NEVER);
        TerminalOperation unknown = calls.ask(shop.cashier(), request(basket, total(basket)));
        assertEquals(TerminalState.UNKNOWN, unknown.state());
        assertEquals(TerminalState.UNKNOWN, calls.again(unknown.id()).state());
    }

    /// The database itself refuses what no service does.
    @Test
    void theGuardsHold() throws SQLException {
        silent(1);
        for (String sql :
                List.of(
                        "update terminal_step set state = 'APPROVED'",
                        "delete from terminal_step",
                        "insert into terminal_step select null, operation, 'BOOKED', purpose,"
                                + " subject, method_id, amount, '', '', '', '', '', shift_id,"
                                + " person_id, null, at, offset_s, 1 from terminal_step",
                        "insert into terminal_step select null, operation, 'APPROVED', purpose,"
                                + " subject, method_id, amount + 1, '', '', '', '', '', shift_id,"
                                + " person_id, null, at, offset_s, 1 from terminal_step",
                        "update basket set status = 'PARKED'",
                        "delete from basket",
                        "delete from basket_line",
                        "insert into basket_line (basket_uuid, line, product_id, barcode, name,"
                                + " unit, price, quantity, tax_rate_id, goods_code) select"
                                + " basket_uuid, 99, product_id, barcode, name, unit, price,"
                                + " quantity, tax_rate_id, goods_code from"
                                + " basket_line")) {
            assertTrue(refusal(sql).contains("guard:"), sql + ": " + refusal(sql));
        }
    }

    @Test
    void nothingIsAskedWithoutAShiftOrATerminal() {
        Basket basket = shop.fill(1);
        assertRefused(new Problem.BadAmount(), () -> pay(basket, Money.ZERO, NEVER));
        TerminalCalls none =
                new TerminalCalls(
                        shop.services().terminalOperations(),
                        shop.services().terminalSettings(),
                        _ -> Optional.empty(),
                        threads,
                        NEVER);
        assertRefused(
                new Problem.NoTerminal(),
                () -> none.ask(shop.cashier(), request(basket, total(basket))));
        shop.services().baskets().cancel(shop.manager());
        shop.close(shop.services().shifts().current().orElseThrow(), Money.of(100_000_00));
        assertRefused(
                new Problem.NoOpenShift(),
                () -> calls(NEVER).ask(shop.cashier(), forDebt(Money.of(5_000_00))));
        assertEquals(List.of(), open());
        assertEquals(List.of(), device.begun());
    }

    private String refusal(String sql) throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("smena.db");
        try (Connection raw = DriverManager.getConnection(url);
                Statement statement = raw.createStatement()) {
            statement.execute("pragma foreign_keys = on");
            return String.valueOf(
                    assertThrows(SQLException.class, () -> statement.execute(sql)).getMessage());
        }
    }

    private Basket silent(int lines) {
        device.keepsSilent();
        Basket basket = shop.fill(lines);
        pay(basket, total(basket), AT_ONCE);
        return basket;
    }

    private TerminalOperation pay(Basket basket, Money amount, Duration patience) {
        return calls(patience).ask(shop.cashier(), request(basket, amount));
    }

    private TerminalRequest request(Basket basket, Money amount) {
        return TerminalRequest.of(TerminalPurpose.SALE, basket.id(), shop.method("card"), amount);
    }

    private TerminalRequest forDebt(Money amount) {
        return TerminalRequest.of(
                TerminalPurpose.REPAYMENT, UUID.randomUUID(), shop.method("card"), amount);
    }

    private TerminalCalls calls(Duration patience) {
        return new TerminalCalls(
                shop.services().terminalOperations(),
                shop.services().terminalSettings(),
                _ -> Optional.of(device),
                threads,
                patience);
    }

    private List<TerminalOperation> open() {
        return shop.services().terminalOperations().open();
    }

    private Checkup.Finding terminalOfCheck() {
        return shop.services().checkup().run().stream()
                .filter(finding -> finding.subject() == Checkup.Subject.TERMINAL)
                .findFirst()
                .orElseThrow();
    }

    private void assertSound() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    private static Money total(Basket basket) {
        return Pricing.of(basket).total();
    }
}
