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
            ToggleButton chip = new ToggleButton();
            chip.textProperty().bind(localization.text(key));
            pane.getChildren().add(following(field, chip));
        }
    }

    /// The same for reasons that are words of the shop's own.
    public static void fillOwn(Pane pane, List<String> reasons, TextField field) {
        pane.getChildren().clear();
        for (String reason : reasons) {
            pane.getChildren().add(following(field, new ToggleButton(reason)));
        }
    }

    /// @param chip with its text: it is compared with the field at once
    private static ToggleButton following(TextField field, ToggleButton chip) {
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
