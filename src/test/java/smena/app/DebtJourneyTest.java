package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

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
import smena.domain.people.Role;
import smena.domain.refund.Refund;
import smena.domain.refund.RefundOrder;
import smena.domain.sale.Basket;
import smena.domain.sale.PaymentMethod;
import smena.domain.sale.Sale;
import smena.domain.sale.Tender;
import smena.service.Services;
import smena.text.Language;
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
    private JourneyTill till;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @BeforeEach
    void start() {
        till = JourneyTill.demo(folder, CLOCK, Language.UZ, robot);
        till.show();
    }

    @AfterEach
    void close() {
        till.close();
    }

    /// The customer is found by a part of the phone, buys on account, and pays it back at once.
    @Test
    void aDebtAndItsRepaymentAtTheTill() {
        till.logIn(Role.CASHIER);
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
        till.logIn(Role.MANAGER);
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-customers");
        robot.see("#repay");
        robot.press(KeyCode.F2);
        robot.write("nodira");
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
                        .book(
                                till.person(Role.MANAGER),
                                RefundOrder.whole(UUID.randomUUID(), sale.id(), "xato"));
        till.logIn(Role.MANAGER);
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-customers");
        robot.see("#repay");
        robot.press(KeyCode.F2);
        robot.write("rustam");
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
        services().baskets().scan(till.person(Role.MANAGER), BREAD, Quantity.ONE);
        Basket basket =
                services()
                        .baskets()
                        .customer(till.person(Role.MANAGER), Optional.of(customer.id()));
        PaymentMethod debt =
                services().selling().methods().stream()
                        .filter(m -> m.code().equals("debt"))
                        .findFirst()
                        .orElseThrow();
        return services()
                .selling()
                .pay(
                        till.person(Role.MANAGER),
                        basket,
                        List.of(new Tender(debt, Money.of(400_000), "")));
    }

    private ListView<?> ledger() {
        return robot.hands().lookup("#ledger").query();
    }

    private Money owed(String name) {
        Customer customer = services().customers().search(name, 1).getFirst();
        return customer.account().balance();
    }

    private Services services() {
        return till.services();
    }
}
