package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.money.Quantity;
import smena.domain.sale.BasketLine;
import smena.text.Language;
import smena.ui.kit.AmountField;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.PulseClock;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.shell.Shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Scans in a window that is really shown, while its FX thread is really held up: keys wait and are
/// then handled one right after the other.
@OnScreen
class StalledScanTest {
    private static final String CODE = "2000000000015";
    private static final long BETWEEN_KEYS = 6;

    @TempDir private Path folder;
    private TillFixture till;
    private Shell shell;
    private TillScreen screen;
    private Stage stage;
    private Robot robot;
    private final PulseClock keys = new PulseClock();

    @BeforeEach
    void open() {
        till = new TillFixture(folder);
        Localization localization = Snapshots.localization(Language.UZ);
        shell =
                Toolkit.onScreen(
                        () ->
                                new Shell(
                                        localization,
                                        new ThemeManager(Theme.LIGHT),
                                        Runnable::run,
                                        Runnable::run,
                                        keys));
        TillParts parts = till.parts(localization, shell.dialogs());
        screen =
                Toolkit.onScreen(
                        () -> new TillScreen(parts, Platform::runLater, () -> till.beeps++));
        stage = Toolkit.onScreen(Stage::new);
        robot = Toolkit.onScreen(Robot::new);
        Toolkit.run(
                () -> {
                    shell.navigation().show(screen);
                    shell.show(stage);
                    keys.follow(stage);
                });
        idle(300);
    }

    @AfterEach
    void close() {
        Toolkit.run(
                () -> {
                    stage.close();
                    screen.deactivate();
                });
        till.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 12, 13})
    void aScanIsWholeWhereverThePauseFalls(int before) {
        scan(before, 250);
        assertEquals(List.of(Quantity.ONE), basket());
        assertEquals("", Toolkit.onScreen(() -> typed()));
    }

    @Test
    void aQuantityTypedInTimeStillCounts() {
        type("5");
        untilNoKeyWaits();
        scan(6, 250);
        assertEquals(List.of(Quantity.of(5)), basket());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 9})
    void nothingIsLeftInAnyField(int before) {
        TextField search = Toolkit.onScreen(() -> (TextField) find("#search"));
        Toolkit.run(search::requestFocus);
        scan(before, 250);
        assertEquals("", Toolkit.onScreen(search::getText));
        assertEquals(List.of(Quantity.ONE), basket());

        AmountField amount = new AmountField(6, 0);
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        Toolkit.run(() -> shell.dialogs().show(new VBox(amount, box)));
        Toolkit.run(amount::requestFocus);
        scan(before, 250);
        assertEquals("", Toolkit.onScreen(amount::getText));
        Toolkit.run(box::requestFocus);
        scan(before, 250);
        assertEquals("", Toolkit.onScreen(() -> box.getEditor().getText()));
        assertEquals(List.of(Quantity.ONE), basket());
    }

    @Test
    void aDialogThatOpensInTheMidstGetsNothing() {
        AmountField amount = new AmountField(11, 2);
        press(CODE.substring(0, 2));
        Toolkit.run(() -> shell.dialogs().show(new VBox(amount)));
        press(CODE.substring(2));
        press(KeyCode.ENTER);
        idle(400);
        Toolkit.run(() -> {});
        assertEquals("", Toolkit.onScreen(amount::getText));
        assertEquals("", Toolkit.onScreen(() -> typed()));
        assertEquals(List.of(), basket());
    }

    @Test
    void aScanTornByAnotherKeyIsAskedForAgain() {
        press(CODE.substring(0, 6));
        press(KeyCode.F1);
        press(CODE.substring(7));
        press(KeyCode.ENTER);
        idle(600);
        Toolkit.run(() -> {});
        assertEquals(List.of(), basket());
        assertEquals("", Toolkit.onScreen(() -> typed()));
        assertEquals(List.of("help"), till.desk.asked);
        assertEquals(1, till.beeps);
        assertTrue(texts().contains("Kod toʻliq oʻqilmadi. Yana bir marta skanerlang"), texts());
        scan(13, 0);
        assertEquals(List.of(Quantity.ONE), basket());
    }

    /// Until every key so far was certainly handled, and some time has passed since.
    private void untilNoKeyWaits() {
        Toolkit.run(() -> {});
        long typed = System.nanoTime();
        while (Toolkit.onScreen(() -> keys.moment().calm()) - typed
                < TimeUnit.MILLISECONDS.toNanos(150)) {
            idle(20);
        }
    }

    /// A scanner: `before` keys, then the FX thread is held up for `millis` while the others come.
    private void scan(int before, long millis) {
        press(CODE.substring(0, before));
        Platform.runLater(() -> idle(millis));
        idle(BETWEEN_KEYS);
        for (char digit : CODE.substring(before).toCharArray()) {
            press(KeyCode.getKeyCode(String.valueOf(digit)));
        }
        press(KeyCode.ENTER);
        Toolkit.run(() -> {});
        idle(250);
        Toolkit.run(() -> {});
    }

    private void type(String digits) {
        for (char digit : digits.toCharArray()) {
            press(String.valueOf(digit));
            idle(90);
        }
    }

    private void press(String digits) {
        for (char digit : digits.toCharArray()) {
            press(KeyCode.getKeyCode(String.valueOf(digit)));
        }
    }

    /// Like a scanner, which does not wait for the program.
    private void press(KeyCode key) {
        Platform.runLater(() -> tap(key));
        idle(BETWEEN_KEYS);
    }

    private void tap(KeyCode key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private static void idle(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private List<Quantity> basket() {
        return till.shop.services().baskets().open().lines().stream()
                .map(BasketLine::quantity)
                .toList();
    }

    private String typed() {
        return screen.tillModels().model().typed().textProperty().get();
    }

    private Node find(String selector) {
        return shell.scene().lookup(selector);
    }

    private String texts() {
        return Toolkit.onScreen(
                () ->
                        String.join(
                                "\n",
                                shell.scene().getRoot().lookupAll(".label").stream()
                                        .map(node -> ((Label) node).getText())
                                        .toList()));
    }
}
