package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Role;
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
import java.util.Optional;

/// From the till into the office and back, in the real window.
@OnScreen
class OfficeJourneyTest {
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

    @Test
    void aManagerStepsInAndTheCashierGetsTheTillBackWithItsBasket() {
        logIn(0, "1111");
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F10);
        assertFalse(robot.shows("#menu-office"), "a cashier is not offered the office");
        assertFalse(robot.shows("#menu-x"), "who counts blind is not offered the X-report");
        robot.click("#menu-officeOf");
        robot.named("Aziza Yusupova");
        assertFalse(robot.hands().lookup("#people").queryAll().isEmpty());
        robot.click(robot.named("Aziza Yusupova"));
        robot.type("333333");
        robot.press(KeyCode.ENTER);
        robot.see("#tab-promotions");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        robot.see("#repay");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        robot.see("#savePicture");
        scan(BREAD);
        robot.until("the beep's notice", () -> said("skanerlandi"));
        robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        robot.until("the shifts", () -> robot.text("#title").equals("Smena va Z"));
        while (!robot.text("#title").equals("Sozlamalar")) {
            String before = robot.text("#title");
            robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
            robot.until("the next page", () -> !robot.text("#title").equals(before));
        }
        robot.click("#settings-about");
        robot.see("#folder");
        robot.press(KeyCode.ESCAPE);
        robot.see("#settings-about");
        robot.press(KeyCode.ESCAPE);
        robot.see("#sell");
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        assertEquals(Role.CASHIER, services().selling().last().orElseThrow().employee().role());
    }

    @Test
    void aWrongPinLetsNobodyIn() {
        logIn(0, "1111");
        robot.press(KeyCode.F10);
        robot.click("#menu-officeOf");
        robot.named("Aziza Yusupova");
        robot.type("999999");
        robot.press(KeyCode.ENTER);
        robot.see("#notice");
        assertFalse(robot.shows("#rail"));
        robot.press(KeyCode.ESCAPE);
        robot.see("#sell");
    }

    @Test
    void aManagerGoesInAndOutAndABackupChipLeadsToItsPage() {
        logIn(2, "333333");
        robot.click("#backupChip");
        robot.see("#make");
        assertEquals("Zaxira nusxalar", robot.text("#title"));
        robot.click("#back");
        robot.see("#settings-printers");
        robot.click("#toTill");
        robot.see("#sell");
        robot.press(KeyCode.F10);
        robot.see("#menu-x");
        robot.click("#menu-office");
        robot.click("#office-customers");
        robot.see("#repay");
        robot.click("#head");
        robot.see("#enter");
        assertTrue(robot.shows("#people"));
    }

    /// As fast as a scanner, which the robot is not.
    private void scan(String code) {
        Toolkit.run(
                () -> {
                    for (char digit : code.toCharArray()) {
                        key(KeyEvent.KEY_PRESSED, "", KeyCode.getKeyCode(String.valueOf(digit)));
                        key(KeyEvent.KEY_TYPED, String.valueOf(digit), KeyCode.UNDEFINED);
                    }
                    key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
                });
    }

    private void key(EventType<KeyEvent> type, String text, KeyCode code) {
        Scene scene = stage.getScene();
        Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner == null ? scene : owner,
                new KeyEvent(type, text, "", code, false, false, false, false));
    }

    private boolean said(String text) {
        return robot.hands().lookup(".toast .label").queryAll().stream()
                .anyMatch(
                        node ->
                                node instanceof javafx.scene.control.Label label
                                        && label.getText().contains(text));
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
