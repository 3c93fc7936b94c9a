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
import smena.domain.shop.TerminalSetup;
import smena.domain.shop.TerminalSetup.Simulated;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;
import smena.service.TestShop;
import smena.service.ports.CardTerminal.Answer;
import smena.service.terminal.TerminalCalls;
import smena.service.terminal.TerminalRequest;
import smena.terminal.TerminalSimulator;
import smena.text.Language;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;
import smena.ui.terminal.TerminalDialog;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Draws the payment dialog, to be looked at in `target/pictures`.
@OnScreen
class PaymentPicturesTest {
    private static final List<Language> BOTH = List.of(Language.UZ, Language.RU);

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
    void card() {
        Basket basket = basket(11, 2_910);
        Snapshots.takeAll(
                "payment-card",
                BOTH,
                localization ->
                        screen(
                                localization,
                                basket,
                                model -> {
                                    model.choose(shop.method("card"));
                                    model.slip().referenceProperty().set("004711");
                                    model.slip().digitsProperty().set("1234");
                                }));
    }

    @Test
    void byTerminal() {
        pretend();
        Basket basket = basket(11, 2_910);
        TerminalRequest asked =
                TerminalRequest.of(
                        TerminalPurpose.SALE,
                        basket.id(),
                        shop.method("card"),
                        Money.of(2_000_000));
        shop.services().terminalOperations().asked(shop.cashier(), asked);
        shop.services()
                .terminalOperations()
                .answered(asked.operation(), new Answer.Approved("A-42", "1234"));
        Snapshots.takeAll(
                "payment-terminal",
                BOTH,
                localization ->
                        screen(localization, basket, model -> model.choose(shop.method("card"))));
    }

    @Test
    void theTerminalIsSilent() {
        pretend();
        TerminalOperation sale = operation(TerminalPurpose.SALE);
        terminal("terminal-silent", sale);
        terminal("terminal-late", sale.moved(TerminalState.LATE, "SIM0042", "1234", ""));
        terminal("terminal-approved", sale.moved(TerminalState.APPROVED, "SIM0042", "1234", ""));
        terminal("terminal-refund", operation(TerminalPurpose.REFUND));
    }

    private TerminalOperation operation(TerminalPurpose purpose) {
        return Terminals.unanswered(
                TerminalRequest.of(
                        purpose, UUID.randomUUID(), shop.method("card"), Money.of(4_109_000)));
    }

    private void terminal(String name, TerminalOperation operation) {
        Snapshots.takeAll(
                name,
                BOTH,
                localization ->
                        Overlay.with(
                                localization,
                                dialogs -> {
                                    UiContext ui =
                                            TestUi.of(
                                                    localization,
                                                    dialogs,
                                                    Overlay.atOnce(_ -> {}),
                                                    shop.cashier(),
                                                    Clock.systemUTC());
                                    TerminalCalls calls =
                                            Terminals.of(
                                                    shop.services(),
                                                    Optional.of(
                                                            new TerminalSimulator(
                                                                    Simulated.SILENT,
                                                                    Duration.ZERO,
                                                                    Duration.ZERO)));
                                    new TerminalDialog(ui, calls, ui.background())
                                            .open(operation, _ -> {});
                                }));
    }

    private void pretend() {
        shop.open(100_000);
        shop.services()
                .terminalSettings()
                .change(
                        shop.manager(),
                        shop.services().terminalSettings().setup(),
                        new TerminalSetup(TerminalSetup.Kind.SIMULATOR, Simulated.APPROVES, false));
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
