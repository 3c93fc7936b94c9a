package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.money.Money;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.sale.AgeQuestion;
import smena.domain.sale.Basket;
import smena.domain.sale.MarkedLine;
import smena.domain.terminal.TerminalPurpose;
import smena.service.terminal.TerminalRequest;
import smena.text.Language;
import smena.ui.counter.AgeCard;
import smena.ui.counter.MarkCard;
import smena.ui.counter.MarkModel;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;
import smena.ui.login.LoginModel;
import smena.ui.login.LoginScreen;
import smena.ui.login.LoginService;
import smena.ui.mxik.CodeChoice;
import smena.ui.mxik.CodePicker;
import smena.ui.sale.TillScreen;
import smena.ui.setup.FirstRun;
import smena.ui.setup.SetupModel;
import smena.ui.setup.SetupScreen;
import smena.ui.shell.Screen;
import smena.ui.terminal.TerminalDialog;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Opens every screen and every dialog twenty times beside what lives as long as the till: nothing
/// of it stays.
@OnScreen
class NothingIsHeldTest {
    @TempDir Path folder;
    private StandingDesk standing;
    private ManyTimes many;

    @BeforeEach
    void open() {
        standing = new StandingDesk(folder);
        many = new ManyTimes(standing);
    }

    @AfterEach
    void close() {
        standing.close();
    }

    @Test
    void screens() {
        many.check("closing", standing.desk::closeShift);
        many.check("handover", standing.desk::handOver);
        many.check("refund", standing.desk::refund);
        many.check("receipts", () -> standing.menu("receipts"));
        many.check("till", () -> standing.ui.navigation().show(standing.till()));
        many.check("log-in", () -> standing.ui.navigation().show(login()));
        many.check("first run", () -> standing.ui.navigation().show(firstRun()));
        assertEquals(Map.of(), many.held());
    }

    @Test
    void dialogs() {
        Basket basket = standing.shop.fill(2);
        many.check("menu", standing.desk::menu);
        many.check("help", standing.desk::help);
        many.check("cash", standing.desk::cash);
        many.check("print jobs", standing.desk::printJobs);
        many.check("discount", () -> standing.desk.discount(basket, Optional.empty(), _ -> {}));
        many.check("park", () -> standing.desk.park(basket, _ -> {}));
        many.check("customer", () -> standing.desk.customer(basket, _ -> {}));
        many.check("repayment", () -> standing.desk.repayments().take(1, _ -> {}));
        many.check(
                "approval",
                () ->
                        standing.ui
                                .approvals()
                                .ask(new Approval.Ask(Right.VOID, "x", Money.ZERO), _ -> {}));
        many.check("goods code", this::goodsCode);
        many.check("age", this::age);
        many.check("marks", this::marks);
        many.check("card terminal", this::terminal);
        many.check("X", () -> standing.menu("x"));
        many.check("exit", this::exit);
        TillScreen till = Toolkit.onScreen(standing::till);
        many.check("quantity", () -> quantity(till));
        many.check("new product", () -> newProduct(till));
        many.check("scale", () -> standing.host.weighing().open((_, _) -> {}, (_, _) -> {}));
        standing.shop.services().baskets().park(standing.shop.manager(), "");
        many.check(
                "parked sales",
                () -> standing.desk.park(standing.shop.services().baskets().open(), _ -> {}));
        many.check("open shift", () -> standing.desk.openShift(() -> {}));
        assertEquals(Map.of(), many.held());
    }

    private void goodsCode() {
        new CodeChoice(
                        standing.ui,
                        standing.shop.services().products().goodsCodes(),
                        standing.ui.background())
                .choose(new CodePicker.Goods("suv", List.of()), _ -> {});
    }

    private void marks() {
        Basket basket = standing.shop.services().baskets().open();
        MarkModel.Asks asks =
                new MarkModel.Asks(
                        standing.shop.services().marks(),
                        standing.shop.services().baskets(),
                        standing.shop.services().products().catalog(),
                        standing.ui.actions());
        new MarkCard(standing.ui, asks, () -> {})
                .open(
                        new MarkedLine(basket.id(), basket.lines().getFirst(), List.of()),
                        () -> {},
                        () -> {});
    }

    private void terminal() {
        TerminalRequest asked =
                TerminalRequest.of(
                        TerminalPurpose.SALE,
                        UUID.randomUUID(),
                        standing.shop.method("card"),
                        Money.of(100));
        new TerminalDialog(
                        standing.ui,
                        Terminals.none(standing.shop.services()),
                        standing.ui.background())
                .open(Terminals.unanswered(asked), _ -> {});
    }

    private void age() {
        Basket basket = standing.shop.services().baskets().open();
        AgeQuestion question =
                new AgeQuestion(basket.id(), 21, LocalDate.of(2005, 11, 26), basket.lines(), true);
        new AgeCard(
                        standing.ui,
                        standing.shop.services().ageChecks(),
                        standing.shop.services().products().catalog())
                .open(question, new AgeCard.Left(_ -> {}, _ -> {}, _ -> {}));
    }

    private void exit() {
        standing.desk.menu();
        standing.fire("#exit");
    }

    private void quantity(TillScreen till) {
        standing.ui.navigation().show(till);
        till.key(pressed(KeyCode.F3));
    }

    private void newProduct(TillScreen till) {
        standing.ui.navigation().show(till);
        till.scanned("4780001234562");
        standing.shell.scene().lookup("#bar").lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(
                        button ->
                                standing.localization
                                        .words()
                                        .get("till.addProduct")
                                        .equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private Screen login() {
        LoginModel model =
                new LoginModel(
                        LoginService.of(standing.shop.services().people()),
                        standing.ui.background(),
                        standing.ui.clock(),
                        _ -> {});
        return new LoginScreen(standing.ui, model, new SimpleStringProperty("Baraka"));
    }

    private Screen firstRun() {
        SetupModel model =
                new SetupModel(
                        FirstRun.of(
                                standing.shop.services().demoSetup(),
                                standing.shop.services().setup()),
                        standing.ui.background(),
                        () -> Language.UZ,
                        () -> {});
        return new SetupScreen(standing.ui, model);
    }
}
