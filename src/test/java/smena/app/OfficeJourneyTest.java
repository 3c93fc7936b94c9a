package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.service.Services;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/// From the till into the office and back, in the real window.
@OnScreen
class OfficeJourneyTest {
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

    @Test
    void aManagerStepsInAndTheCashierGetsTheTillBackWithItsBasket() {
        till.logIn(Role.CASHIER);
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
        robot.see("#workList");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        robot.see("#tab-promotions");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        robot.see("#tab-stockTakes");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        robot.see("#firstReceipt");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        robot.see("#labelRows");
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
        robot.see("#settings-printers");
        for (String page : settingsPages()) {
            assertTrue(robot.shows("#settings-" + page), page + " is no page of the settings");
        }
        robot.click("#settings-backups");
        robot.see("#make");
        robot.press(KeyCode.ESCAPE);
        robot.see("#settings-backups");
        robot.press(KeyCode.ESCAPE);
        robot.see("#sell");
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        assertEquals(Role.CASHIER, services().selling().last().orElseThrow().employee().role());
    }

    /// Those that have words for their card.
    private static List<String> settingsPages() {
        Pattern card = Pattern.compile("(?m)^settings\\.(\\w+)\\.about=");
        try {
            return card.matcher(Files.readString(Path.of("fxml/text/words.properties")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From the paper of the shift to the receipt behind a figure, by keyboard from the figure on.
    /// The window is narrow: the archive is behind its button.
    @Test
    void aFigureIsExplainedDownToItsReceipt() {
        till.logIn(Role.MANAGER);
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        robot.press(KeyCode.ENTER);
        robot.read("#created", "SALE-2026-00001");
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-shifts");
        robot.click("#archiveButton");
        robot.click(robot.named("№ 1"));
        robot.click("#figure-METHOD-cash");
        robot.read("#adds", "1 ta chek");
        robot.named("SALE-2026-00001");
        robot.press(KeyCode.RIGHT);
        robot.press(KeyCode.ENTER);
        robot.see("#back");
        robot.named("SALE-2026-00001");
        robot.press(KeyCode.ESCAPE);
        robot.press(KeyCode.ESCAPE);
        robot.see("#hint");
        robot.press(KeyCode.ESCAPE);
        robot.see("#sell");
    }

    @Test
    void aRightIsChangedInTheOfficeAndFeltAtTheTillAtOnce() {
        till.logIn(Role.CASHIER);
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.DELETE);
        robot.see("#approve");
        robot.press(KeyCode.ESCAPE);
        stepIn();
        robot.click("#office-people");
        robot.see("#newPin");
        robot.click("#person-" + services().people().people().getFirst().id());
        robot.click("#right-VOID-CASHIER");
        robot.see("#grant-DENIED");
        robot.press(KeyCode.DIGIT1);
        robot.until(
                "the right", () -> services().people().people().getFirst().role().may(Right.VOID));
        robot.until("the choice to be gone", () -> !robot.shows("#grant-DENIED"));
        robot.click("#toTill");
        robot.see("#sell");
        robot.press(KeyCode.DELETE);
        robot.until("the line to be gone", () -> services().baskets().open().isEmpty());
        assertFalse(robot.shows("#approve"));
    }

    /// Somebody new is added by the manager, types their PIN twice, and sells.
    @Test
    void aNewCashierIsAddedAndLogsIn() {
        till.logIn(Role.CASHIER);
        stepIn();
        robot.click("#office-people");
        robot.see("#newPin");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.N);
        robot.see("#born");
        robot.hands().write("Malika");
        robot.press(KeyCode.ENTER);
        robot.type("4711");
        robot.press(KeyCode.ENTER);
        robot.type("4711");
        robot.press(KeyCode.ENTER);
        robot.until("Malika", () -> services().people().people().size() == 4);
        robot.click("#toTill");
        robot.see("#sell");
        robot.pressTogether(KeyCode.CONTROL, KeyCode.L);
        robot.see("#enter");
        robot.click(robot.named("Malika"));
        robot.type("4711");
        robot.press(KeyCode.ENTER);
        robot.see("#sell");
        robot.scan(BREAD);
        robot.read("#total", "4 000");
    }

    /// A till that is left alone is locked, from the office too: its basket stays, a menu goes, and
    /// who pays is left in peace.
    @Test
    void aTillThatIsLeftAloneIsLocked() {
        till.logIn(Role.CASHIER);
        robot.scan(BREAD);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F12);
        robot.see("#complete");
        till.leaveAlone();
        assertTrue(robot.shows("#complete"), "somebody pays");
        robot.press(KeyCode.ESCAPE);
        robot.until("the payment to be gone", () -> !robot.shows("#complete"));
        robot.press(KeyCode.F10);
        robot.see("#menu-officeOf");
        till.leaveAlone();
        robot.see("#enter");
        assertFalse(robot.shows("#menu-officeOf"));
        till.logIn(Role.MANAGER);
        robot.read("#total", "4 000");
        robot.press(KeyCode.F10);
        robot.click("#menu-office");
        robot.click("#office-people");
        robot.see("#newPin");
        till.leaveAlone();
        robot.see("#enter");
        assertEquals(List.of(), services().audit().verify().findings());
    }

    /// A manager comes into the office from the till of a cashier.
    private void stepIn() {
        robot.press(KeyCode.F10);
        robot.click("#menu-officeOf");
        robot.click(robot.named("Aziza Yusupova"));
        robot.type("333333");
        robot.press(KeyCode.ENTER);
        robot.see("#office-people");
    }

    @Test
    void aWrongPinLetsNobodyIn() {
        till.logIn(Role.CASHIER);
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
        till.logIn(Role.MANAGER);
        robot.click("#backupChip");
        robot.see("#make");
        assertEquals("Zaxira nusxalar", robot.text("#title"));
        robot.click("#back");
        robot.see("#settings-printers");
        for (String page : List.of("shop", "denominations", "limits", "about")) {
            robot.click("#settings-" + page);
            robot.see("#back");
            robot.press(KeyCode.ESCAPE);
            robot.see("#settings-" + page);
        }
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
        Scene scene = till.scene();
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

    private Services services() {
        return till.services();
    }
}
