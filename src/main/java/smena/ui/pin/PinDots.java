package smena.ui.pin;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import smena.domain.people.Pin;

/// The typed digits as dots. Four places are shown at first, no matter who is chosen, and more come
/// as they are needed: the dots do not reveal how long a PIN is.
final class PinDots {
    private PinDots() {}

    /// Keeps the dots in `row` in step with the number of digits.
    static void follow(HBox row, ObservableValue<Number> typed) {
        typed.subscribe(now -> draw(row, now.intValue()));
    }

    private static void draw(HBox row, int typed) {
        row.getChildren().clear();
        for (int i = 0; i < Math.max(Pin.SHORTEST, typed); i++) {
            Region dot = new Region();
            dot.getStyleClass().add("pin-dot");
            if (i < typed) {
                dot.getStyleClass().add("typed");
            }
            row.getChildren().add(dot);
        }
    }
}
