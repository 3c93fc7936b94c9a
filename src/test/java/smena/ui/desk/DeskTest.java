package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.ParkedBasket;
import smena.domain.sale.Pricing;
import smena.domain.shop.CashReasons;
import smena.domain.stock.Supplier;
import smena.service.TestShop;
import smena.service.shop.CashReasonSettings;
import smena.service.supply.Suppliers;
import smena.ui.approval.ApprovalModel;
import smena.ui.basket.DiscountModel;
import smena.ui.basket.ParkModel;
import smena.ui.cash.CashAct;
import smena.ui.cash.CashModel;
import smena.ui.kit.Overlay;
import smena.ui.list.Listing;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The smaller models of the desk, against real services.
class DeskTest {
    @TempDir Path folder;
    private TestShop shop;
    private final List<Approval.Ask> asked = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void aCashierPaysOutWithAnothersYes() {
        shop.open(100_000);
        List<CashAct> done = new ArrayList<>();
        CashModel model =
                new CashModel(
                        shop.services().shifts(),
                        shop.services().printing(),
                        actions(shop.cashier()),
                        done::add);
        model.actProperty().set(CashAct.PAY_OUT);
        model.amountProperty().set("30000");
        assertFalse(model.readyProperty().get());
        model.reasonProperty().set("Expenses");
        model.confirm();
        assertEquals(List.of(CashAct.PAY_OUT), done);
        assertEquals(soms(30_000), asked.getFirst().amount());
        assertEquals(soms(70_000), shop.figures(1).expected());
    }

    @Test
    void theBagOfASafeDropStandsInItsReason() {
        shop.open(100_000);
        CashModel model = cash(shop.manager());
        model.actProperty().set(CashAct.SAFE_DROP);
        model.amountProperty().set("5000");
        model.reasonProperty().set("Bank");
        model.bagProperty().set(" 00417 ");
        model.confirm();
        assertEquals(
                List.of("SAFE_DROP Bank, № 00417"),
                shop.query("select kind || ' ' || reason from cash_movement"));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    /// A supplier who is paid at the till is named on the slip and in their ledger.
    @Test
    void aSupplierIsPaidFromTheDrawer() {
        shop.open(100_000);
        Suppliers suppliers = shop.services().goods().suppliers();
        Supplier sharq = suppliers.add(shop.manager(), "Sharq");
        CashModel cashier = cash(shop.cashier());
        cashier.load(shop.services().cashReasons(), suppliers);
        assertEquals(List.of(), cashier.suppliers());
        CashModel model = cash(shop.senior());
        model.load(shop.services().cashReasons(), suppliers);
        assertEquals(List.of(sharq), model.suppliers());
        model.actProperty().set(CashAct.PAY_OUT);
        model.amountProperty().set("30000");
        model.supplierProperty().set(sharq);
        assertTrue(model.readyProperty().get());
        model.confirm();
        assertEquals(
                List.of("PAY_OUT Sharq"),
                shop.query("select kind || ' ' || reason from cash_movement"));
        assertEquals(soms(-30_000), suppliers.find(sharq.id()).orElseThrow().balance());
        assertEquals(soms(70_000), shop.figures(1).expected());
    }

    @Test
    void theShopsOwnReasonsAreAtTheTill() {
        CashReasonSettings settings = shop.services().cashReasons();
        CashModel model = cash(shop.cashier());
        model.load(settings, shop.services().goods().suppliers());
        assertEquals(List.of(), model.reasonsProperty().get().of(CashReasons.Act.PAY_OUT));
        CashReasons own =
                new CashReasons(
                        Map.of(CashReasons.Act.PAY_OUT, List.of(" Muz ", "", "Taksi", "Muz")));
        settings.change(shop.manager(), settings.reasons(), own);
        model.load(settings, shop.services().goods().suppliers());
        assertEquals(
                List.of("Muz", "Taksi"), model.reasonsProperty().get().of(CashReasons.Act.PAY_OUT));
        assertRefused(
                new Problem.BadCashReasons(12, 40),
                () ->
                        settings.change(
                                shop.manager(),
                                CashReasons.USUAL,
                                new CashReasons(
                                        Map.of(CashReasons.Act.PAY_IN, List.of("x".repeat(41))))));
        assertRefused(
                new Problem.NotAllowed(),
                () -> settings.change(shop.senior(), settings.reasons(), CashReasons.USUAL));
        settings.change(shop.manager(), settings.reasons(), CashReasons.USUAL);
        assertEquals(List.of(), settings.reasons().of(CashReasons.Act.PAY_OUT));
        assertEquals(
                List.of("2"),
                shop.query(
                        "select count(*) from journal where kind = 'SETTING_CHANGED' and payload"
                                + " like '%cash.reasons.PAY_OUT%'"));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    private CashModel cash(Actor actor) {
        return new CashModel(
                shop.services().shifts(), shop.services().printing(), actions(actor), _ -> {});
    }

    @Test
    void noMoreLeavesTheDrawerThanIsInIt() {
        shop.open(100_000);
        CashModel model =
                new CashModel(
                        shop.services().shifts(),
                        shop.services().printing(),
                        actions(shop.manager()),
                        _ -> {
                            throw new AssertionError();
                        });
        model.actProperty().set(CashAct.SAFE_DROP);
        model.reasonProperty().set("Bank");
        model.amountProperty().set("100000,01");
        model.confirm();
        assertEquals(new Problem.TooLittleInDrawer(), model.problemProperty().get());
    }

    @Test
    void theDrawerOpensWithAReasonAlone() {
        shop.open(100_000);
        List<CashAct> done = new ArrayList<>();
        CashModel model =
                new CashModel(
                        shop.services().shifts(),
                        shop.services().printing(),
                        actions(shop.senior()),
                        done::add);
        model.actProperty().set(CashAct.OPEN_DRAWER);
        model.confirm();
        assertEquals(List.of(), done);
        model.reasonProperty().set("Change");
        model.confirm();
        assertEquals(List.of(CashAct.OPEN_DRAWER), done);
        assertEquals(1, shop.figures(1).acts().noSales());
    }

    @Test
    void aDiscountShowsWhatItLeavesBeforeItIsGiven() {
        Basket basket = shop.fill(2);
        AtomicReference<Basket> changed = new AtomicReference<>(basket);
        DiscountModel model = discount(basket, changed::set);
        model.onLineProperty().set(false);
        model.typedProperty().set("10");
        Money total = Pricing.of(basket).total();
        Money expected = total.minus(total.percent(1000));
        assertEquals(expected, model.afterProperty().get());
        model.give();
        assertEquals(expected, Pricing.of(changed.get()).total());
    }

    @Test
    void aDiscountAboveThePriceIsRefusedWhileItIsTyped() {
        Basket basket = shop.fill(1);
        DiscountModel model = discount(basket, _ -> {});
        model.percentProperty().set(false);
        model.typedProperty().set("99999999");
        assertInstanceOf(Problem.DiscountTooLarge.class, model.problemProperty().get());
        assertFalse(model.readyProperty().get());
        model.percentProperty().set(true);
        model.typedProperty().set("100,01");
        assertFalse(model.readyProperty().get());
        model.typedProperty().set("100");
        assertTrue(model.readyProperty().get());
        assertNull(model.problemProperty().get());
    }

    @Test
    void aLinesDiscountCanBeTakenAway() {
        Basket basket = shop.fill(1);
        AtomicReference<Basket> changed = new AtomicReference<>(basket);
        DiscountModel model = discount(basket, changed::set);
        assertFalse(model.hasDiscount());
        model.typedProperty().set("50");
        model.give();
        DiscountModel again = discount(changed.get(), changed::set);
        assertTrue(again.hasDiscount());
        again.remove();
        assertEquals(Optional.empty(), changed.get().lines().getFirst().discount());
    }

    @Test
    void parkedSalesAreListedAndWhatIsGoneLeavesTheList() {
        shop.fill(2);
        AtomicReference<Basket> fresh = new AtomicReference<>();
        ParkModel park =
                new ParkModel(shop.services().baskets(), actions(shop.cashier()), fresh::set);
        park.labelProperty().set("green jacket");
        park.park();
        assertTrue(fresh.get().isEmpty());
        Listing<ParkedBasket> listing =
                new Listing<>(actions(shop.cashier()), shop.services().baskets()::parked);
        listing.load();
        ParkedBasket parked = listing.items().getFirst();
        assertEquals("green jacket", parked.label());
        shop.services().baskets().cancelParked(shop.senior(), parked.id());
        listing.act(actor -> shop.services().baskets().recall(actor, parked.id()), _ -> {});
        assertInstanceOf(Problem.BasketNotFound.class, listing.problemProperty().get());
        assertEquals(List.of(), listing.items());
    }

    @Test
    void anApprovalNeedsAReasonAndTheRightPin() {
        Approval.Ask ask = new Approval.Ask(Right.VOID, "x", soms(4_000));
        List<Actor> granted = new ArrayList<>();
        Clock clock = InstantSource.fixed(shop.now()).withZone(ZoneOffset.UTC);
        ApprovalModel model =
                new ApprovalModel(
                        shop.services().people(),
                        Overlay.atOnce(_ -> {}),
                        clock,
                        shop.person(Role.CASHIER),
                        ask,
                        granted::add);
        model.load();
        assertEquals(2, model.people().size());
        assertEquals(Role.SENIOR, model.people().getFirst().role());
        "2222".chars().forEach(digit -> model.digit((char) digit));
        model.enter();
        assertInstanceOf(Problem.BadReason.class, model.problemProperty().get());
        model.reasonProperty().set("Mistake");
        model.digit('9');
        model.enter();
        assertInstanceOf(Problem.WrongPin.class, model.problemProperty().get());
        "2222".chars().forEach(digit -> model.digit((char) digit));
        model.enter();
        assertTrue(granted.getFirst().approval().isPresent());
        assertEquals(Role.CASHIER, granted.getFirst().employee().role());
    }

    private DiscountModel discount(Basket basket, Consumer<Basket> changed) {
        return new DiscountModel(
                shop.services().baskets(),
                actions(shop.senior()),
                basket,
                Optional.of(basket.lines().getFirst()),
                changed);
    }

    /// Acts whose approvals are always given by the manager.
    private ApprovedActions actions(Actor actor) {
        return new ApprovedActions(
                Overlay.atOnce(notices::add),
                () -> actor,
                (ask, granted) -> {
                    asked.add(ask);
                    granted.accept(
                            shop.services()
                                    .people()
                                    .approve(
                                            actor.employee(),
                                            ask,
                                            shop.person(Role.MANAGER).id(),
                                            "333333",
                                            "test"));
                },
                notices::add);
    }

    private static Money soms(long soms) {
        return Money.of(soms * 100);
    }
}
