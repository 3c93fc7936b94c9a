package smena.ui.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.text.Language;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.shell.Session;
import smena.ui.shell.Shell;
import smena.ui.shell.UiContext;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

@OnScreen
class LoginScreenTest {
    private static final Employee DILNOZA = new Employee(1, "Dilnoza Karimova", Role.CASHIER);
    private static final Employee IVAN = new Employee(2, "Ivan Petrov", Role.SENIOR);

    private final Localization localization = Snapshots.localization(Language.RU);
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Employee> inside = new ArrayList<>();
    private List<Employee> working = List.of(DILNOZA, IVAN);
    private long now;
    private final Shell shell = Toolkit.onScreen(this::open);

    @Test
    void theKeyboardAloneLogsIn() {
        Toolkit.run(
                () -> {
                    work();
                    press(KeyCode.RIGHT);
                    type(KeyCode.DIGIT2, KeyCode.NUMPAD2, KeyCode.DIGIT2, KeyCode.DIGIT2);
                    press(KeyCode.ENTER);
                    work();
                    assertEquals(List.of(IVAN), inside);
                });
    }

    @Test
    void anEnterBeforeThePeopleAreThereChangesNothing() {
        Toolkit.run(
                () -> {
                    press(KeyCode.ENTER);
                    assertEquals(Language.RU, localization.languageProperty().get());
                    work();
                    type(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1);
                    press(KeyCode.ENTER);
                    work();
                    assertEquals(List.of(DILNOZA), inside);
                });
    }

    @Test
    void aPinTypedOverALanguageChipIsStillAPin() {
        Toolkit.run(
                () -> {
                    work();
                    chip("English").requestFocus();
                    type(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.DIGIT1);
                    press(KeyCode.ENTER);
                    work();
                    assertEquals(Language.RU, localization.languageProperty().get());
                    assertEquals(List.of(DILNOZA), inside);
                });
    }

    @Test
    void aLanguageChipChangesEveryTextAtOnce() {
        Toolkit.run(
                () -> {
                    work();
                    chip("English").fire();
                    assertEquals(Language.EN, localization.languageProperty().get());
                    assertTrue(texts().contains("Who is working?"), texts());
                    assertTrue(texts().contains("Senior cashier"), texts());
                    assertTrue(texts().contains("Dilnoza, enter your PIN"), texts());
                });
    }

    @Test
    void aWrongPinIsSaidInWords() {
        Toolkit.run(
                () -> {
                    work();
                    type(KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9);
                    press(KeyCode.ENTER);
                    work();
                    assertTrue(texts().contains("Неверный PIN-код. Осталось попыток: 3"), texts());
                    assertEquals(List.of(), inside);
                });
    }

    /// The last of thirty, found by their name, is seen and has the keyboard when all are shown.
    @Test
    void whoWasFoundIsSeenAmongAllAgain() {
        working = new ArrayList<>();
        for (int i = 1; i < 60; i++) {
            working.add(new Employee(i, "Sotuvchi " + i, Role.CASHIER));
        }
        working.add(new Employee(60, "Zulfiya", Role.CASHIER));
        Toolkit.run(
                () -> {
                    work();
                    layOut();
                    letter("z");
                    layOut();
                    assertTrue(isNamed(focused(), "Zulfiya"));
                    press(KeyCode.ESCAPE);
                    layOut();
                    ToggleButton found = focused();
                    assertTrue(isNamed(found, "Zulfiya"));
                    assertTrue(found.isSelected());
                    Node scroll = shell.scene().lookup("#peopleScroll");
                    Bounds seen = scroll.localToScene(scroll.getLayoutBounds());
                    Bounds tile = found.localToScene(found.getLayoutBounds());
                    assertTrue(tile.getMinY() >= seen.getMinY() - 1, () -> seen + " " + tile);
                    assertTrue(tile.getMaxY() <= seen.getMaxY() + 1, () -> seen + " " + tile);
                });
    }

    private ToggleButton focused() {
        return assertInstanceOf(ToggleButton.class, shell.scene().getFocusOwner());
    }

    private static boolean isNamed(ToggleButton tile, String name) {
        return tile.lookupAll(".label").stream()
                .anyMatch(node -> ((Label) node).getText().equals(name));
    }

    private void layOut() {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
    }

    private void letter(String letter) {
        now += TimeUnit.MILLISECONDS.toNanos(80);
        Event.fireEvent(
                shell.scene().getFocusOwner(),
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private Shell open() {
        ThemeManager themes = new ThemeManager(Theme.LIGHT);
        Shell window = new Shell(localization, themes, waiting::add, Runnable::run, () -> now);
        LoginModel model =
                new LoginModel(new Guard(), window.background(), Clock.systemUTC(), inside::add);
        UiContext ui = window.context(new Session(), (_, _) -> {}, Clock.systemUTC());
        window.navigation().show(new LoginScreen(ui, model, new SimpleStringProperty("Baraka")));
        return window;
    }

    private void work() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    private ToggleButton chip(String text) {
        return shell.scene().getRoot().lookupAll(".chip").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> chip.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String texts() {
        shell.scene().getRoot().applyCss();
        return shell.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining("\n"));
    }

    private void type(KeyCode... codes) {
        for (KeyCode code : codes) {
            press(code);
        }
    }

    private void press(KeyCode code) {
        now += TimeUnit.MILLISECONDS.toNanos(80);
        Node target = shell.scene().getFocusOwner();
        Event.fireEvent(
                target == null ? shell.scene() : target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        Event.fireEvent(
                target == null ? shell.scene() : target,
                new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private final class Guard implements LoginService {
        @Override
        public List<Employee> people() {
            return working;
        }

        @Override
        public Employee logIn(long cashierId, String pin) {
            for (Employee person : people()) {
                if (person.id() == cashierId && pin.equals((cashierId + "").repeat(4))) {
                    return person;
                }
            }
            throw new Refused(new Problem.WrongPin(3));
        }
    }
}
