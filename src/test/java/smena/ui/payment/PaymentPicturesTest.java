package smena.ui.payment;

import javafx.scene.Parent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.sale.Basket;
import smena.domain.sale.Discount;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.Localization;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.shell.TestUi;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws the payment dialog, to be looked at in `target/pictures`.
class PaymentPicturesTest {
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
    void change() {
        Basket basket = basket(11, 2_910);
        Snapshots.takeAll(
                "payment",
                Arrays.asList(Language.values()),
                localization -> screen(localization, basket, model -> model.type("50000")));
    }

    @Test
    void parts() {
        Basket basket = basket(11, 2_910);
        Snapshots.takeAll(
                "payment-parts",
                Arrays.asList(Language.RU),
                localization ->
                        screen(
                                localization,
                                basket,
                                model -> {
                                    model.choose(shop.method("click"));
                                    model.type("20000");
                                    model.add();
                                    model.choose(shop.method("card"));
                                    model.type("5000");
                                    model.add();
                                    model.choose(shop.method("cash"));
                                    model.type("10000");
                                }));
    }

    @Test
    void aDebtAndALargeSum() {
        Basket basket = basket(9999, 1);
        take("payment-debt", Language.UZ_CYRL, basket, model -> model.choose(shop.method("debt")));
        take("payment-debt", Language.UZ, basket, model -> model.choose(shop.method("debt")));
        Snapshots.take(
                "payment-debt",
                Language.RU,
                Theme.DARK,
                Snapshots.Size.NARROW,
                localization ->
                        screen(localization, basket, model -> model.choose(shop.method("debt"))));
        take("payment-large", Language.RU, basket, model -> model.type("999999999"));
        take(
                "payment-clamped",
                Language.UZ,
                basket,
                model -> {
                    model.choose(shop.method("card"));
                    model.type("999999999");
                });
        take("payment-start", Language.EN, basket, _ -> {});
    }

    private void take(String name, Language language, Basket basket, Consumer<PaymentModel> steps) {
        for (Snapshots.Size size :
                new Snapshots.Size[] {Snapshots.Size.WIDE, Snapshots.Size.NARROW}) {
            Snapshots.take(
                    name,
                    language,
                    Theme.LIGHT,
                    size,
                    localization -> screen(localization, basket, steps));
        }
    }

    private Basket basket(long pieces, long off) {
        shop.services()
                .baskets()
                .add(shop.cashier(), shop.product(0).id(), new Quantity(pieces * 1000));
        return shop.services()
                .baskets()
                .discount(shop.senior(), Optional.of(new Discount.Amount(Money.of(off * 100))));
    }

    private Parent screen(Localization localization, Basket basket, Consumer<PaymentModel> steps) {
        PaymentModel model =
                new PaymentModel(
                        shop.services().selling(),
                        shop.services().settings(),
                        Terminals.noParts(shop.services()),
                        Overlay.atOnce(_ -> {}));
        return Overlay.with(
                localization,
                dialogs -> {
                    new PaymentDialog(
                                    TestUi.of(
                                            localization,
                                            dialogs,
                                            Overlay.atOnce(_ -> {}),
                                            shop.cashier(),
                                            Clock.systemUTC()),
                                    model)
                            .show(basket, _ -> {});
                    steps.accept(model);
                });
    }
}
