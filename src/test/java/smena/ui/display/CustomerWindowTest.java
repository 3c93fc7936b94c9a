package smena.ui.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import smena.domain.display.CustomerView;
import smena.domain.display.DisplaySetup;
import smena.domain.money.Money;
import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@OnScreen
class CustomerWindowTest {
    private final ObjectProperty<CustomerView> view =
            new SimpleObjectProperty<>(new CustomerView.Idle());
    private final List<KeyCode> passed = new ArrayList<>();

    @Test
    void opensWhereItIsWantedAndPassesEveryKeyOn() {
        Toolkit.run(
                () -> {
                    List<Window> before = List.copyOf(Window.getWindows());
                    CustomerWindow window = window();
                    window.show(DisplaySetup.Place.OFF);
                    assertEquals(before, List.copyOf(Window.getWindows()));
                    window.show(DisplaySetup.Place.WINDOW);
                    Scene scene = opened(before).getFirst().getScene();
                    assertTrue(scene.getRoot().lookup("#idle").isVisible());
                    view.set(
                            new CustomerView.Thanks(
                                    "1",
                                    Money.of(100),
                                    List.of(),
                                    Money.ZERO,
                                    Money.ZERO,
                                    Optional.empty()));
                    assertTrue(scene.getRoot().lookup("#thanks").isVisible());
                    Event.fireEvent(scene.getRoot(), press(KeyCode.DIGIT4));
                    Event.fireEvent(scene.getRoot(), press(KeyCode.ENTER));
                    assertEquals(List.of(KeyCode.DIGIT4, KeyCode.ENTER), passed);
                    window.show(DisplaySetup.Place.OFF);
                    assertEquals(List.of(), opened(before));
                    window.show(DisplaySetup.Place.WINDOW);
                    window.close();
                    assertEquals(List.of(), opened(before));
                });
    }

    private CustomerWindow window() {
        return new CustomerWindow(
                new DisplaySources(
                        view,
                        new SimpleObjectProperty<>(Optional.empty()),
                        new SimpleStringProperty("«Baraka»"),
                        new SimpleStringProperty(""),
                        Clock.systemUTC()),
                Snapshots.localization(Language.UZ),
                new ThemeManager(Theme.LIGHT),
                () -> {},
                key -> passed.add(key.getCode()));
    }

    private static List<Window> opened(List<Window> before) {
        return Window.getWindows().stream().filter(each -> !before.contains(each)).toList();
    }

    private static KeyEvent press(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    }
}
