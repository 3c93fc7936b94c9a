package smena.ui.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.refund.Exchange;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.refund.RefundReason;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.sale.Sale;
import smena.service.TestShop;
import smena.service.catalog.ScannedProduct;
import smena.ui.kit.Background;
import smena.ui.kit.Notice;
import smena.ui.kit.Overlay;
import smena.ui.refund.RefundModel.Missing;
import smena.ui.sale.ExchangeModel;
import smena.ui.shell.ApprovedActions;
import smena.ui.shell.Toasts;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a refund does, without a window and with real services.
class RefundModelTest {
    @TempDir Path folder;
    private TestShop shop;
    private RefundShop goods;
    private final List<Approval.Ask> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(1_000_000);
        goods = new RefundShop(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void nothingIsGivenBackBeforeAQuantityAndAReasonAreThere() {
        RefundModel model = opened(goods.basketOfFive("cash"));
        assertEquals(Missing.QUANTITY, model.missingProperty().get());
        model.book();
        assertNull(model.bookedProperty().get());
        model.lines().more(model.lines().lines().getFirst());
        assertEquals(Missing.REASON, model.missingProperty().get());
        model.reason().chooseOther();
        model.reason().typedProperty().set("  ");
        assertEquals(Missing.REASON, model.missingProperty().get());
        model.book();
        assertEquals(List.of("0"), shop.query("select count(*) from refund"));
        model.reason().typedProperty().set("Boshqa hid");
        assertEquals(Missing.NOTHING, model.missingProperty().get());
        model.book();
        Refund booked = booked(model);
        assertEquals("Boshqa hid", booked.reason());
        assertEquals(Money.of(1_700_000), booked.total());
    }

    @Test
    void withoutAShiftNothingIsGivenBack() {
        Sale sale = goods.basketOfFive("cash");
        shop.close(shop.services().shifts().current().orElseThrow(), Money.of(100_000_000));
        RefundModel model = opened(sale);
        choose(model, 0, RefundReason.DEFECT);
        assertEquals(Missing.SHIFT, model.missingProperty().get());
    }

    @Test
    void aLineGoesUpToItsRestAndNoFurther() {
        Sale sale = goods.basketOfFive("cash");
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(
                                        RefundOrder.Item.of(1, Quantity.ONE, true),
                                        RefundOrder.Item.of(4, Quantity.ONE, true)),
                                "Brak"));
        RefundModel model = opened(sale);
        LinesModel lines = model.lines();
        RefundLine tea = lines.lines().getFirst();
        assertTrue(lines.lines().get(3).isDone());
        lines.more(tea);
        lines.more(tea);
        assertFalse(tea.hasMore());
        lines.more(tea);
        assertEquals(Quantity.of(2), tea.quantityProperty().get());
        assertNull(model.problemProperty().get());
        lines.set(tea, Quantity.of(3));
        assertEquals(
                new Problem.MoreThanLeft(tea.goods().name(), Quantity.of(2), Unit.PIECE),
                model.problemProperty().get());
        assertEquals(Quantity.of(2), tea.quantityProperty().get());
        lines.set(tea, new Quantity(1_500));
        assertInstanceOf(Problem.NotDivisible.class, model.problemProperty().get());
        lines.less(tea);
        lines.less(tea);
        lines.less(tea);
        assertEquals(Quantity.ZERO, tea.quantityProperty().get());
        assertNull(model.problemProperty().get());
        lines.all();
        assertEquals(Quantity.of(2), tea.quantityProperty().get());
        assertEquals(Quantity.ZERO, lines.lines().get(3).quantityProperty().get());
    }

    @Test
    void weighedGoodsTakeTheWeightThatIsTyped() {
        RefundModel model = opened(goods.basketOfFive("cash"));
        RefundLine weighed = model.lines().lines().get(1);
        model.lines().set(weighed, new Quantity(300));
        assertEquals(Money.of(2_040_000), weighed.money());
        model.lines().more(weighed);
        assertEquals(new Quantity(840), weighed.quantityProperty().get(), "all of it");
        model.lines().set(weighed, new Quantity(841));
        assertInstanceOf(Problem.MoreThanLeft.class, model.problemProperty().get());
        assertEquals(new Quantity(840), weighed.quantityProperty().get());
    }

    @Test
    void aReasonSaysWhetherItGoesBackToTheShelf() {
        RefundModel model = opened(goods.basketOfFive("cash"));
        choose(model, 0, RefundReason.DEFECT);
        assertFalse(model.reason().restockProperty().get());
        model.reason().choose(RefundReason.MISTAKE);
        assertTrue(model.reason().restockProperty().get());
        model.reason().choose(RefundReason.EXPIRED);
        assertFalse(model.reason().restockProperty().get());
        model.book();
        assertEquals(List.of("0"), shop.query("select restock from refund_line"));
    }

    @Test
    void moneyGoesBackTheWayItCameAndOtherwiseByApproval() {
        RefundModel model = opened(goods.basketOfFive("card"));
        choose(model, 2, RefundReason.UNSUITABLE);
        List<PayoutWay> ways = model.payout().waysProperty().get();
        assertEquals("card", ways.getFirst().settlement().payments().getFirst().method().code());
        assertEquals("cash", ways.get(1).instead().orElseThrow().code());
        model.payout().choose(ways.get(1));
        model.lines().more(model.lines().lines().get(2));
        assertEquals(
                "cash",
                model.payout().wayProperty().get().instead().orElseThrow().code(),
                "the choice outlasts another quantity");
        model.book();
        assertEquals(Right.REFUND_OTHER_WAY, asked.getFirst().right());
        Refund.Payment paid = booked(model).payments().getFirst();
        assertEquals("cash", paid.method().code());
        assertEquals(Money.of(2_900_000), paid.applied());
    }

    @Test
    void aboveTheLimitAnApprovalIsAskedFor() {
        goods.add(goods.product("Televizor", Unit.PIECE, 3_000_000), 1_000);
        RefundModel model = opened(goods.pay("cash", ""));
        choose(model, 0, RefundReason.DEFECT);
        model.book();
        assertEquals(Right.REFUND, asked.getFirst().right());
        assertEquals(Money.of(300_000_000), booked(model).total());
    }

    @Test
    void aSecondPressBooksNothing() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Background slow =
                new Background(
                        waiting::add,
                        Runnable::run,
                        _ -> {},
                        bug -> {
                            throw new AssertionError(bug);
                        });
        RefundModel model = model(slow);
        model.loadShift();
        model.open(goods.basketOfFive("cash").id());
        run(waiting);
        choose(model, 0, RefundReason.DEFECT);
        model.book();
        model.book();
        assertTrue(model.busyProperty().get());
        run(waiting);
        model.book();
        run(waiting);
        assertEquals(List.of("1"), shop.query("select count(*) from refund"));
    }

    @Test
    void whatWasGivenBackElsewhereMeanwhileIsReadAnew() {
        Sale sale = goods.basketOfFive("cash");
        RefundModel model = opened(sale);
        model.lines().all();
        model.reason().choose(RefundReason.UNSUITABLE);
        shop.services()
                .refunds()
                .book(
                        shop.manager(),
                        RefundOrder.of(
                                UUID.randomUUID(),
                                sale.id(),
                                List.of(RefundOrder.Item.of(3, Quantity.ONE, true)),
                                "Brak"));
        model.book();
        assertInstanceOf(Problem.MoreThanLeft.class, model.problemProperty().get());
        assertNull(model.bookedProperty().get());
        assertEquals(Quantity.ONE, model.lines().lines().get(2).quantityProperty().get());
        model.book();
        assertEquals(sale.total().minus(Money.of(1_450_000)), booked(model).total());
    }

    @Test
    void withoutAReceiptTheLowestPriceComesBackByApproval() {
        RefundModel model = model(Overlay.atOnce(_ -> {}));
        model.loadShift();
        model.openWithoutReceipt();
        var tea = goods.product("Choy", Unit.PIECE, 18_900);
        model.lines()
                .add(new Goods.Loose(tea, "", tea.price(), tea.taxRate(), false), Quantity.ONE);
        assertTrue(model.lines().scanned(tea.id(), Optional.empty()));
        model.reason().choose(RefundReason.UNSUITABLE);
        model.book();
        assertEquals(Right.REFUND_WITHOUT_RECEIPT, asked.getFirst().right());
        assertEquals(Money.of(3_780_000), booked(model).total());
        assertTrue(booked(model).origin().isEmpty());
    }

    @Test
    void anExchangeTakesWhatIsChosenToTheBasket() {
        RefundModel model = opened(goods.basketOfFive("card"));
        choose(model, 2, RefundReason.DEFECT);
        ExchangeModel.Returning back = model.returning();
        assertEquals(Money.of(1_450_000), back.total());
        ExchangeModel exchange = new ExchangeModel();
        assertEquals(Money.of(400_000), exchange.difference(Money.of(400_000)));
        exchange.begin(back);
        Basket basket = shop.fill(1);
        Money sold = Pricing.of(basket).total();
        assertEquals(sold.minus(back.total()), exchange.difference(sold));
        Exchange booked =
                shop.services().refunds().exchange(shop.cashier(), back.order(), basket, List.of());
        assertEquals(back.total(), booked.refund().total());
        assertEquals(List.of("0"), shop.query("select restock from refund_line"));
        exchange.drop();
        assertEquals(sold, exchange.difference(sold));
    }

    /// What was scanned right before the button was pressed is part of what comes back.
    @Test
    void nothingIsGivenBackBeforeAScanIsRead() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        RefundModel model = model(slow(waiting));
        model.loadShift();
        model.openWithoutReceipt();
        run(waiting);
        List<String> said = new ArrayList<>();
        RefundScans scans = scans(model, slow(waiting), said);
        Product tea = shop.product(0);
        Product bread = shop.product(1);
        scans.add(ScannedProduct.of(tea, tea.barcode()));
        run(waiting);
        model.reason().choose(RefundReason.UNSUITABLE);
        scans.scanned(bread.barcode());
        model.book();
        assertEquals(1, model.readingsProperty().get());
        run(waiting);
        assertNull(model.bookedProperty().get());
        assertEquals(0, model.readingsProperty().get());
        assertEquals(2, model.lines().chosen().size());
        model.book();
        scans.scanned(bread.barcode());
        assertEquals(List.of("alarm", "scan.notNow"), said, "said, not swallowed");
        run(waiting);
        assertEquals(2, booked(model).lines().size());
    }

    private static Background slow(Deque<Runnable> waiting) {
        return new Background(
                waiting::add,
                Runnable::run,
                _ -> {},
                bug -> {
                    throw new AssertionError(bug);
                });
    }

    private RefundScans scans(RefundModel model, Background background, List<String> said) {
        return new RefundScans(
                model,
                ReceiptFinder.of(shop.services().receipts()),
                shop.services().products().catalog(),
                shop.services().refunds(),
                background,
                new Toasts() {
                    @Override
                    public void say(Notice.Kind kind, String key, Object... arguments) {
                        said.add(key);
                    }

                    @Override
                    public void accept(Problem problem) {
                        said.add(problem.toString());
                    }

                    @Override
                    public void clear() {}
                },
                () -> said.add("alarm"));
    }

    private RefundModel opened(Sale sale) {
        RefundModel model = model(Overlay.atOnce(_ -> {}));
        model.loadShift();
        model.open(sale.id());
        return model;
    }

    private RefundModel model(Background background) {
        Actor cashier = shop.cashier();
        ApprovedActions actions =
                new ApprovedActions(
                        background,
                        () -> cashier,
                        (ask, granted) -> {
                            asked.add(ask);
                            granted.accept(shop.approved(cashier, ask));
                        },
                        _ -> {});
        return new RefundModel(
                new RefundModel.Books(
                        shop.services().refunds(),
                        shop.services().selling(),
                        shop.services().shifts(),
                        shop.services().settings(),
                        Terminals.noPayout(shop.services(), actions)),
                actions,
                new ReasonModel(RefundReason::name));
    }

    private static void choose(RefundModel model, int line, RefundReason reason) {
        model.lines().more(model.lines().lines().get(line));
        model.reason().choose(reason);
    }

    private static void run(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    private static Refund booked(RefundModel model) {
        Refund booked = model.bookedProperty().get();
        assertNotNull(booked, () -> "not booked: " + model.problemProperty().get());
        return booked;
    }
}
