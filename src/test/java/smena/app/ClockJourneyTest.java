package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.domain.sale.Sale;
import smena.domain.shift.CashCount;
import smena.domain.shift.Shift;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The computer's clock leaps and is set back under a real window: what is asked, who answers it,
/// and what time the receipts after it carry.
@OnScreen
@Timeout(180)
class ClockJourneyTest {
    private static final String TITLE = "Is the clock right?";
    private static final String RIGHT = "The clock is right";
    private static final String LATER = "Not now";
    private static final String CODE = "2000000000015";

    @TempDir Path folder;
    private final Robot robot = new Robot();
    private final WallClock clock = new WallClock("2026-11-22T04:02:00Z");
    private Optional<JourneyTill> till = Optional.empty();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Toolkit.start();
    }

    @BeforeEach
    void setUp() {
        try (JourneyTill shop = JourneyTill.shut(folder, clock, Language.EN, robot)) {
            shop.services().started();
        }
    }

    @AfterEach
    void close() {
        till.ifPresent(JourneyTill::close);
    }

    @Test
    void aManagerConfirmsALeapOfTwoDaysAndReceiptsCarryItsTime() {
        clock.move(Duration.ofDays(2));
        start();
        logIn(Role.MANAGER);
        robot.named(TITLE);
        String said = question();
        assertTrue(said.contains("shows 24.11.2026") && said.contains("of 22.11.2026"), said);
        robot.press(KeyCode.ENTER);
        robot.scan(CODE);
        robot.named(TITLE);
        robot.click(robot.named(LATER));
        gone();

        openShift();
        robot.named(TITLE);
        assertFalse(services().shifts().current().isPresent(), "nobody has decided yet");
        robot.click(robot.named(RIGHT));
        robot.until("the shift", () -> services().shifts().current().isPresent());
        assertEquals(LocalDate.of(2026, 11, 24), current().businessDate());
        assertEquals(1, decisions());

        clock.move(Duration.ofMinutes(1));
        assertEquals(clock.instant(), sell(1).at());
        assertSound();
    }

    @Test
    void aLeapUnderAnOpenShiftStopsSellingUntilTheClockIsSet() {
        start();
        shiftIsOpen();
        logIn(Role.CASHIER);
        clock.move(Duration.ofMinutes(1));
        assertEquals(clock.instant(), sell(1).at());

        clock.move(Duration.ofDays(2));
        payInto();
        robot.named(TITLE);
        robot.press(KeyCode.ENTER);
        robot.named(TITLE);
        assertEquals(1, sales(), "nothing is booked with that clock");
        robot.click(robot.named(LATER));
        gone();
        clock.move(Duration.ofDays(-2).plusMinutes(3));
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00002");
        assertEquals(clock.instant(), newest().at(), "the real time");
        assertEquals(0, decisions());
        assertSound();
    }

    @Test
    void aClockSetBackUnderAnOpenShiftIsAskedAboutAfterTheNextSale() {
        start();
        shiftIsOpen();
        logIn(Role.CASHIER);
        clock.move(Duration.ofHours(4));
        Sale ahead = sell(1);

        clock.move(Duration.ofHours(-3));
        Sale undecided = sell(2);
        assertTrue(undecided.at().isAfter(ahead.at()), "an open shift sells on, in order");
        robot.named(TITLE);
        robot.press(KeyCode.ENTER);
        robot.scan(CODE);
        robot.named(TITLE);
        robot.click(robot.named(LATER));
        gone();
        sell(3);
        assertFalse(isAsked(), "once is enough before the next log-in");

        robot.pressTogether(KeyCode.CONTROL, KeyCode.L);
        logIn(Role.MANAGER);
        robot.named(TITLE);
        robot.click(robot.named(RIGHT));
        robot.until("the decision", () -> decisions() == 1);
        clock.move(Duration.ofMinutes(1));
        Sale real = sell(4);
        assertEquals(clock.instant(), real.at(), "the real time");
        assertTrue(real.at().isBefore(ahead.at()));
        assertSound();
    }

    private void start() {
        till = Optional.of(JourneyTill.again(folder, clock, Language.EN, robot).show());
    }

    private Services services() {
        return till.orElseThrow().services();
    }

    private void logIn(Role role) {
        till.orElseThrow().logIn(role);
    }

    private void openShift() {
        robot.press(KeyCode.F5);
        robot.see("#countedTotal");
        robot.type("200000");
        robot.read("#countedTotal", "200");
        robot.press(KeyCode.ENTER);
    }

    private void shiftIsOpen() {
        Actor manager = till.orElseThrow().person(Role.MANAGER);
        services().shifts().open(manager, CashCount.total(Money.of(20_000_000)));
    }

    private void payInto() {
        robot.scan(CODE);
        robot.enabled("#sell");
        robot.press(KeyCode.F12);
        robot.enabled("#complete");
        robot.press(KeyCode.ENTER);
    }

    private Sale sell(int number) {
        payInto();
        robot.read("#created", "SALE-2026-0000" + number);
        return newest();
    }

    private Sale newest() {
        return services().selling().last().orElseThrow();
    }

    private long sales() {
        return services().selling().newest(10).size();
    }

    private Shift current() {
        return services().shifts().current().orElseThrow();
    }

    private void gone() {
        robot.until("the question to be gone", () -> !isAsked());
    }

    private boolean isAsked() {
        return robot.hands().lookup(TITLE).queryAll().stream().anyMatch(node -> node.isVisible());
    }

    private String question() {
        return String.join(
                " ",
                robot.hands().lookup(".label").queryAll().stream()
                        .map(node -> ((Labeled) node).getText())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private long decisions() {
        String count = "select count(*) from journal where kind = 'CLOCK_DECIDED'";
        try (Connection books =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("smena.db"));
                Statement sql = books.createStatement();
                ResultSet row = sql.executeQuery(count)) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void assertSound() {
        assertEquals(List.of(), services().audit().verify().findings());
    }
}
