package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The drawer through a day in the real window: money taken out with an approval, handed over to
/// the next person, closed blind with a shortage, counted again, explained.
@OnScreen
class DrawerJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T08:14:00Z"), ZoneId.of("Asia/Tashkent"));
    private static final String BREAD = "2000000000015";

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private Optional<JourneyTill> running = Optional.empty();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @AfterEach
    void close() {
        running.ifPresent(JourneyTill::close);
    }

    @Test
    void theDrawerThroughADay() {
        JourneyTill till = JourneyTill.demo(folder, CLOCK, Language.UZ, robot);
        running = Optional.of(till);
        till.show();
        till.logIn(Role.CASHIER);
        sell("SALE-2026-00001");
        payOut();
        Actor manager = till.person(Role.MANAGER);
        Role own = services().roles().add(manager, "Stajyor", Role.SENIOR.code());
        Employee ivan = till.person(Role.SENIOR).employee();
        services().staff().role(manager, ivan, own.code(), Optional.empty());
        handOver();
        assertEquals(1, entries("HANDED_OVER"));
        assertEquals("Ivan Petrov", pay("SALE-2026-00002").employee().name());
        closeShort();
    }

    private Sale sell(String number) {
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        return pay(number);
    }

    private Sale pay(String number) {
        robot.press(KeyCode.F12);
        robot.enabled("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", number);
        return services().selling().last().orElseThrow();
    }

    private void payOut() {
        robot.press(KeyCode.F8);
        robot.see("#cash-PAY_OUT");
        robot.click("#cash-PAY_OUT");
        robot.type("10000");
        for (Node chip : ((Pane) robot.find("#reasons")).getChildren()) {
            assertFalse(((ToggleButton) chip).isSelected(), "nobody has chosen a reason yet");
        }
        robot.click(((Pane) robot.find("#reasons")).getChildren().getFirst());
        robot.click("#confirm");
        approve();
        robot.until("the money to be out", () -> entries("CASH_MOVED") == 1);
    }

    /// With a basket that stays; broken off once before the second PIN.
    private void handOver() {
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        countToHandOver();
        robot.press(KeyCode.ESCAPE);
        robot.see("#sell");
        assertEquals(0, entries("HANDED_OVER"));
        countToHandOver();
        assertFalse(robot.shows("#takerPin"));
        robot.type("9999");
        robot.press(KeyCode.ENTER);
        robot.until("the wrong PIN to be told", () -> robot.shows("#giverPin #notice"));
        robot.type("1111");
        robot.press(KeyCode.ENTER);
        approve();
        robot.until("the people to choose from", () -> robot.shows("#choose"));
        robot.press(KeyCode.RIGHT);
        robot.until("somebody to be chosen", () -> !robot.text("#takerName").equals("…"));
        robot.click("#other");
        robot.click(robot.named("Ivan Petrov"));
        robot.see("#takerPin");
        robot.read("#takerRole", "Stajyor");
        robot.type("2222");
        robot.press(KeyCode.ENTER);
        robot.see("#sell");
        robot.read("#total", "4 000");
    }

    private void countToHandOver() {
        robot.press(KeyCode.F10);
        robot.click("#menu-handover");
        robot.see("#next");
        robot.click("#oneAmount");
        robot.type("1994000");
        robot.press(KeyCode.ENTER);
        robot.until("the giver to be asked", () -> robot.shows("#giverPin"));
    }

    private void closeShort() {
        robot.press(KeyCode.F10);
        robot.click("#menu-closeShift");
        robot.see("#next");
        count("1990000");
        robot.click("#compare");
        approve();
        robot.read("#differenceFigure", "8 000");
        robot.click("#recount");
        robot.see("#next");
        count("1994000");
        approve();
        robot.see("#compare");
        robot.click("#compare");
        approve();
        robot.read("#differenceFigure", "4 000");
        findTheCause();
        robot.click(((Pane) robot.find("#reasons")).getChildren().getFirst());
        robot.click("#closeShift");
        approve();
        robot.see("#finish");
        ShiftReport z = services().reports().z(1);
        assertEquals(Optional.of(Money.of(-4_000_00)), z.difference());
        assertEquals(2, z.counts().number());
        assertEquals(Money.of(1_990_000_00), z.counts().first().orElseThrow().counted());
        assertTrue(z.counts().first().orElseThrow().blind());
        assertFalse(z.counts().last().orElseThrow().blind());
        assertEquals(List.of(), services().audit().verify().findings());
    }

    /// Two receipts are of exactly what is missing: each is a look away, and leads back.
    private void findTheCause() {
        for (String receipt : List.of("#cause-SALE-2", "#cause-SALE-1")) {
            robot.click(receipt);
            robot.see(".archive-paper");
            robot.press(KeyCode.ESCAPE);
            robot.until("the closing again", () -> !robot.shows(".archive-paper"));
            robot.read("#differenceFigure", "4 000");
        }
    }

    private void count(String total) {
        if (!robot.shows("#amount")) {
            robot.click("#oneAmount");
        }
        robot.click("#amount");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.A);
        robot.type(total);
        robot.press(KeyCode.ENTER);
    }

    /// A manager's approval, with the first of the reasons where one is asked.
    private void approve() {
        robot.see("#approve");
        robot.click(robot.named("Aziza Yusupova"));
        Pane reasons = (Pane) robot.find("#approve").getParent().getParent().lookup("#reasons");
        if (reasons.isVisible()) {
            robot.click(reasons.getChildren().getFirst());
        }
        robot.type("333333");
        robot.press(KeyCode.ENTER);
        robot.until("the approval", () -> !robot.shows("#approve"));
    }

    private long entries(String kind) {
        String count = "select count(*) from journal where kind = '" + kind + "'";
        try (Connection raw =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
                ResultSet found = raw.createStatement().executeQuery(count)) {
            return found.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Services services() {
        return running.orElseThrow().services();
    }
}
