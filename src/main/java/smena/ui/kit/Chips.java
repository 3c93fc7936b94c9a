package smena.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.function.Function;

/// Chips of which exactly one is chosen.
public final class Chips {
    private Chips() {}

    /// Puts a chip for each of `values` into `pane`.
    public static <T> void fill(
            Pane pane,
            List<T> values,
            ObjectProperty<T> chosen,
            Function<T, ObservableValue<String>> name) {
        for (T value : values) {
            ToggleButton chip = one(value, chosen, name.apply(value));
            chip.getStyleClass().addAll("chip", "soft");
            chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
            pane.getChildren().add(chip);
        }
    }

    /// The same, sharing the width.
    public static <T> void spread(
            Pane pane,
            List<T> values,
            ObjectProperty<T> chosen,
            Function<T, ObservableValue<String>> name) {
        for (T value : values) {
            ToggleButton part = one(value, chosen, name.apply(value));
            part.getStyleClass().add("part");
            part.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(part, Priority.ALWAYS);
            pane.getChildren().add(part);
        }
    }

    /// A button that chooses `value`, and looks chosen while it is.
    public static <T> ToggleButton one(
            T value, ObjectProperty<T> chosen, ObservableValue<String> name) {
        ToggleButton chip = new ToggleButton();
        chip.textProperty().bind(name);
        // A second tap must leave it chosen.
        chip.setOnAction(
                _ -> {
                    chosen.set(value);
                    chip.setSelected(true);
                });
        WhileShown.follow(chip, chosen, now -> chip.setSelected(value.equals(now)));
        return chip;
    }
}
