package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.customer.Customer;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.domain.shift.CashCount;
import smena.printing.layout.PaperTypesetter;
import smena.service.Services;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A debt and its repayment in the real window: at the till by keyboard, and in the office.
@OnScreen
class DebtJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T08:14:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final String BREAD = "2000000000015";

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private DataFolder data;
    private TillWindow window;
    private Stage stage;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @BeforeEach
    void start() {
        data = DataFolder.open(folder, CLOCK, new PaperTypesetter(MoneyStyle.SUM));
        services().setup().demo("uz");
        services().shifts().open(manager(), CashCount.total(Money.of(20_000_000)));
        StartState startState = StartState.read(services(), Optional.of(Language.UZ));
        stage = Toolkit.onScreen(Stage::new);
        window =
                Toolkit.onScreen(
                        () ->
                                new TillWindow(
                                        data,
                                        startState,
                                        CLOCK,
                                        new PaperTypesetter(MoneyStyle.SUM),
                                        Platform::runLater));
        Toolkit.run(() -> window.show(stage));
    }

    @AfterEach
    void close() {
        Toolkit.run(stage::close);
        window.close();
    }

    /// The customer is found by a part of the phone, buys on account, and pays it back at once.
    @Test
    void aDebtAndItsRepaymentAtTheTill() {
        logIn(0, "1111");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.K);
        robot.see("#choose");
        robot.type("1112233");
        robot.enabled("#choose");
        robot.until(
                "Rustam alone",
                () -> robot.hands().lookup(".customer-cell:filled").queryAll().size() == 1);
        robot.press(KeyCode.ENTER);
        robot.read("#customerName", "Rustam Qodirov");
        robot.read("#customerDebt", "400 000");
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.pressTogether(KeyCode.ALT, KeyCode.DIGIT7);
        robot.read("#customer", "Rustam Qodirov");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        assertEquals(Money.of(400_000), owed("Rustam"));

        robot.pressTogether(KeyCode.CONTROL, KeyCode.K);
        robot.see("#choose");
        robot.type("1112233");
        robot.enabled("#repay");
        robot.press(KeyCode.F8);
        robot.see("#pay");
        robot.read("#owed", "4 000");
        robot.press(KeyCode.ENTER);
        robot.see("#complete");
        robot.type("5000");
        robot.press(KeyCode.ENTER);
        robot.until("nothing to be owed", () -> owed("Rustam").isZero());
        Repayment booked = services().repayments().find(1).orElseThrow();
        assertEquals("REPAY-2026-00001", booked.number());
        assertEquals(Money.of(100_000), booked.change());
    }

    @Test
    void aRepaymentInTheOfficeByKeyboard() {
        logIn(2, "333333");
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-customers");
        robot.see("#repay");
        robot.press(KeyCode.F2);
        robot.hands().write("nodira");
        robot.read("#personName", "Nodira Rasulova");
        robot.read("#debt", "640 000");
        robot.press(KeyCode.F8);
        robot.see("#pay");
        robot.type("250000");
        robot.press(KeyCode.ENTER);
        robot.see("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#debt", "390 000");
        assertEquals(Money.of(39_000_000), owed("Nodira"));
    }

    /// Goods bought on account come back; the entry of the ledger opens the refund's slip.
    @Test
    void aRefundInTheLedgerOpensItsPaper() {
        Customer rustam = services().customers().search("Rustam", 1).getFirst();
        onAccount(rustam);
        Sale sale = onAccount(rustam);
        Refund refund =
                services()
                        .refunds()
                        .book(manager(), RefundOrder.whole(UUID.randomUUID(), sale.id(), "xato"));
        logIn(2, "333333");
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-customers");
        robot.see("#repay");
        robot.press(KeyCode.F2);
        robot.hands().write("rustam");
        robot.read("#personName", "Rustam Qodirov");
        robot.until("the refund", () -> ledger().getItems().size() == 3);
        Toolkit.run(
                () -> {
                    ledger().requestFocus();
                    ledger().getSelectionModel().selectFirst();
                });
        robot.press(KeyCode.ENTER);
        robot.see("#paper");
        robot.read(".dialog-card #title", refund.number());
    }

    /// A loaf of bread, put on the customer's account.
    private Sale onAccount(Customer customer) {
        services().baskets().scan(manager(), BREAD, Quantity.ONE);
        Basket basket = services().baskets().customer(manager(), Optional.of(customer.id()));
        PaymentMethod debt =
                services().selling().methods().stream()
                        .filter(m -> m.code().equals("debt"))
                        .findFirst()
                        .orElseThrow();
        return services()
                .selling()
                .pay(manager(), basket, List.of(new Tender(debt, Money.of(400_000), "")));
    }

    private ListView<?> ledger() {
        return robot.hands().lookup("#ledger").query();
    }

    private Money owed(String name) {
        Customer customer = services().customers().search(name, 1).getFirst();
        return customer.account().balance();
    }

    private void logIn(int steps, String pin) {
        robot.see("#enter");
        robot.until(
                "the people", () -> robot.hands().lookup("Aziza Yusupova").tryQuery().isPresent());
        for (int i = 0; i < steps; i++) {
            robot.press(KeyCode.RIGHT);
        }
        robot.type(pin);
        robot.press(KeyCode.ENTER);
        robot.see("#sell");
    }

    private Services services() {
        return data.services();
    }

    private Actor manager() {
        return Actor.of(
                services().people().people().stream()
                        .filter(person -> person.role() == Role.MANAGER)
                        .findFirst()
                        .orElseThrow());
    }
}
