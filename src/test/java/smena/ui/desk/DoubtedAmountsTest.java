package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.catalog.Product;
import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.OfferedRate;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.shift.Shift;
import smena.domain.shop.PlausibleCash;
import smena.service.TestShop;
import smena.ui.basket.DiscountModel;
import smena.ui.cash.CashAct;
import smena.ui.cash.CashModel;
import smena.ui.kit.AmountDoubt;
import smena.ui.kit.Overlay;
import smena.ui.sale.NewProductModel;
import smena.ui.shell.ApprovedActions;
import smena.ui.shift.CloseModel;
import smena.ui.shift.CloseStep;
import smena.ui.shift.OpenModel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A code that a slow scanner typed into a field for money is asked about before it counts.
class DoubtedAmountsTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void openShop() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void whatACustomerMayHandOver() {
        assertEquals(true, PlausibleCash.isChange(soms(0)));
        assertEquals(true, PlausibleCash.isChange(soms(200_000)));
        assertFalse(PlausibleCash.isChange(Money.of(200_000_01)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 26_513, 9_999_999, 10_000_000, 12_345_650, 45_000_000, 200_000_000})
    void whatPeopleCountAndMoveIsPlausible(long soms) {
        assertEquals(true, PlausibleCash.isAmount(soms(soms)));
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000_001, 46_009_333, 20_000_004, 200_000_050, 47_800_000_000L})
    void whatLooksLikeACodeIsNot(long soms) {
        assertFalse(PlausibleCash.isAmount(soms(soms)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"47800000000", "46009333"})
    void openingCashIsAskedAbout(String code) {
        List<Shift> opened = new ArrayList<>();
        OpenModel model =
                new OpenModel(shop.services().shifts(), actions(), (_, _) -> {}, opened::add);
        model.load();
        model.count().amountProperty().set(code);
        answerNoThenYes(model.doubt(), model::open, opened);
    }

    @Test
    void whatTheLastShiftLeftIsNoCode() {
        Shift shift = shop.open(46_009_333);
        shop.close(shift, soms(46_009_333));
        List<Shift> opened = new ArrayList<>();
        OpenModel model =
                new OpenModel(shop.services().shifts(), actions(), (_, _) -> {}, opened::add);
        model.load();
        model.takeLeft();
        model.open();
        assertEquals(1, opened.size());
    }

    @Test
    void aCountIsAskedAboutByNotesAndAsOneAmount() {
        shop.open(100_000);
        CloseModel model =
                new CloseModel(
                        shop.services().shifts(),
                        shop.services().baskets(),
                        shop.services().settings(),
                        actions());
        model.load();
        model.count().rows().getFirst().typed().set("47800");
        model.counted();
        assertNotNull(model.doubt().askedProperty().get());
        model.doubt().dismiss();
        model.count().byNotesProperty().set(false);
        model.count().amountProperty().set("46009333");
        model.counted();
        assertEquals(CloseStep.COUNT, model.stepProperty().get());
        assertEquals(
                List.of("0"),
                shop.query("select count(*) from cash_count where purpose <> 'OPENING'"));
        model.doubt().confirm();
        assertEquals(CloseStep.CHECK, model.stepProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"47800000000", "46009333"})
    void cashMovementsAreAskedAbout(String code) {
        shop.open(100_000);
        List<CashAct> done = new ArrayList<>();
        CashModel model =
                new CashModel(
                        shop.services().shifts(), shop.services().printing(), actions(), done::add);
        model.amountProperty().set(code);
        model.reasonProperty().set("Change");
        answerNoThenYes(model.doubt(), model::confirm, done);
    }

    @Test
    void aDiscountIsAskedAbout() {
        Product dear = shop.product(0);
        Basket basket =
                shop.services().baskets().add(shop.cashier(), dear.id(), Quantity.of(9_999));
        basket =
                shop.services()
                        .baskets()
                        .add(shop.cashier(), shop.product(1).id(), Quantity.of(9_999));
        List<Basket> changed = new ArrayList<>();
        DiscountModel model =
                new DiscountModel(
                        shop.services().baskets(),
                        actions(),
                        basket,
                        Optional.empty(),
                        changed::add);
        model.percentProperty().set(false);
        model.typedProperty().set("46009333");
        answerNoThenYes(model.doubt(), model::give, changed);
        assertEquals(soms(46_009_333), Pricing.of(changed.getFirst()).discount());
    }

    @Test
    void aPriceIsAskedAbout() {
        List<Product> added = new ArrayList<>();
        NewProductModel model =
                new NewProductModel(
                        shop.services().products().catalog(),
                        shop.services().settings(),
                        shop::manager,
                        Overlay.atOnce(_ -> {}));
        OfferedRate tax = shop.services().products().catalog().taxRates().getFirst();
        answerNoThenYes(
                model.doubt(),
                () -> model.add("Non", "", "Non", "46009333", Unit.PIECE, tax, added::add),
                added);
    }

    private static void answerNoThenYes(AmountDoubt doubt, Runnable act, List<?> done) {
        act.run();
        assertEquals(List.of(), done);
        assertNotNull(doubt.askedProperty().get());
        doubt.dismiss();
        assertEquals(List.of(), done);
        act.run();
        assertEquals(List.of(), done);
        doubt.confirm();
        assertEquals(1, done.size());
        assertNull(doubt.askedProperty().get());
    }

    private ApprovedActions actions() {
        return new ApprovedActions(Overlay.atOnce(_ -> {}), shop::manager, (_, _) -> {}, _ -> {});
    }

    private static Money soms(long soms) {
        return Money.of(soms * 100);
    }
}
