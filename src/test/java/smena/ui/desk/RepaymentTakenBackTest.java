package smena.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.customer.Customer;
import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.sale.Tender;
import smena.domain.shift.Shift;
import smena.domain.shop.TerminalSetup;
import smena.domain.shop.TerminalSetup.Simulated;
import smena.service.TestShop;
import smena.service.customer.RepaymentRequest;
import smena.terminal.TerminalSimulator;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;
import smena.ui.terminal.Terminals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A repayment by card that is taken back goes back to the card first: asked once, held while it is
/// not answered, and never booked twice.
@OnScreen
class RepaymentTakenBackTest {
    private static final Money BY_CARD = Money.of(7_000_00);

    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;
    private Customer nodira;
    private Repayment wrong;
    private DeskWindow window;
    private final List<Repayment> booked = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shift = shop.open(100_000);
        nodira = shop.services().customers().search("Nodira", 1).getFirst();
        wrong =
                shop.services()
                        .repayments()
                        .take(
                                shop.cashier(),
                                new RepaymentRequest(
                                        UUID.randomUUID(),
                                        nodira.id(),
                                        Money.of(10_000_00),
                                        List.of(
                                                new Tender(shop.method("card"), BY_CARD, "S-7"),
                                                new Tender(
                                                        shop.method("cash"),
                                                        Money.of(3_000_00),
                                                        ""))));
        window = new DeskWindow(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void itsMoneyGoesBackToTheCardBeforeItIsBooked() {
        begin(Simulated.APPROVES);
        reverse();
        assertEquals(1, booked.size());
        assertEquals(steps("ASKED", "APPROVED", "BOOKED"), steps());
        assertEquals(
                List.of(booked.getFirst().number()),
                shop.query("select document from terminal_step where state = 'BOOKED'"));
        assertEquals(
                List.of("REFUND " + BY_CARD.minor() + " S-7"),
                shop.query(
                        "select purpose || ' ' || amount || ' ' || reference from terminal_step"
                                + " where state = 'ASKED'"));
        assertEquals(owedBefore(), owed());
        assertSound();
    }

    @Test
    void aTerminalThatSaysNoLeavesTheRepaymentAsItIs() {
        begin(Simulated.DECLINES);
        reverse();
        assertEquals(List.of(), booked);
        assertEquals(steps("ASKED", "DECLINED"), steps());
        assertEquals(nodiraOwes(), owed());
        assertSound();
    }

    @Test
    void withoutAnAnswerItIsAskedForAfterAPowerCutAndBookedOnce() {
        begin(Simulated.SILENT);
        reverse();
        assertEquals(List.of(), booked);
        assertEquals(steps("ASKED", "UNKNOWN"), steps());
        shop.restart();
        begin(Simulated.SILENT_APPROVED);
        Toolkit.run(
                () -> {
                    window.desk.welcome();
                    window.fire("askAgain");
                });
        assertEquals(steps("ASKED", "UNKNOWN", "APPROVED", "BOOKED"), steps());
        assertEquals(owedBefore(), owed());
        assertEquals(
                List.of("xato"),
                shop.query("select reason from repayment where reverses is not null"));
        Toolkit.run(window.desk::welcome);
        assertEquals(4, steps().size());
        assertSound();
    }

    @Test
    void whatWouldRefuseItDoesSoBeforeTheTerminalIsAsked() {
        begin(Simulated.APPROVES);
        shop.close(shift, shop.figures(shift.id()).expected());
        reverse();
        assertEquals(List.of(), booked);
        assertEquals(List.of(), steps());
        shop.open(0);
        reverse();
        reverse();
        assertEquals(1, booked.size());
        assertEquals(steps("ASKED", "APPROVED", "BOOKED"), steps());
    }

    @Test
    void whatNoTerminalTookIsNotAskedOfIt() {
        reverse();
        assertEquals(1, booked.size());
        assertEquals(List.of(), steps());
    }

    private void begin(Simulated says) {
        shop.services()
                .terminalSettings()
                .change(
                        shop.manager(),
                        shop.services().terminalSettings().setup(),
                        new TerminalSetup(TerminalSetup.Kind.SIMULATOR, says, false));
        window =
                new DeskWindow(
                        shop,
                        Terminals.of(
                                shop.services(),
                                Optional.of(
                                        new TerminalSimulator(
                                                says, Duration.ZERO, Duration.ZERO))));
    }

    private void reverse() {
        Toolkit.run(
                () ->
                        window.desk
                                .repayments()
                                .reverse(
                                        wrong.id(),
                                        "xato",
                                        new SimpleBooleanProperty(),
                                        booked::add));
    }

    private static List<String> steps(String... states) {
        return List.of(states);
    }

    private List<String> steps() {
        return shop.query("select state from terminal_step order by id");
    }

    private Money owed() {
        return shop.services().customers().find(nodira.id()).orElseThrow().account().balance();
    }

    private Money owedBefore() {
        return nodira.account().balance();
    }

    private Money nodiraOwes() {
        return owedBefore().minus(wrong.amount());
    }

    private void assertSound() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
        assertTrue(shop.services().terminalOperations().open().isEmpty());
    }
}
