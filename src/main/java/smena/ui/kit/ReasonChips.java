package smena.ui.kit;

import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

import java.util.List;

/// The usual reasons, one tap each, beside a field for any other.
public final class ReasonChips {
    private ReasonChips() {}

    /// Puts a chip for each of `keys` into `pane`; a tap writes its words into `field`.
    public static void fill(
            Pane pane, List<String> keys, TextField field, Localization localization) {
        pane.getChildren().clear();
        for (String key : keys) {
            ToggleButton chip = chip(field);
            chip.textProperty().bind(localization.text(key));
            pane.getChildren().add(chip);
        }
    }

    /// The same for reasons that are words of the shop's own.
    public static void fillOwn(Pane pane, List<String> reasons, TextField field) {
        pane.getChildren().clear();
        for (String reason : reasons) {
            ToggleButton chip = chip(field);
            chip.setText(reason);
            pane.getChildren().add(chip);
        }
    }

    private static ToggleButton chip(TextField field) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().addAll("chip", "soft");
        chip.setFocusTraversable(false);
        chip.setOnAction(
                _ -> {
                    field.setText(chip.getText());
                    chip.setSelected(true);
                });
        WhileShown.follow(
                chip, field.textProperty(), text -> chip.setSelected(chip.getText().equals(text)));
        return chip;
    }
}
