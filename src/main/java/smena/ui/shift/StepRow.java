package smena.ui.shift;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;

import java.util.List;

/// The steps of something in a row: those that are done, the one of now, and those to come.
final class StepRow {
    private static final int SIGN_SIZE = 16;

    private StepRow() {}

    /// Fills `row`.
    ///
    /// @param names the keys of the words of each step
    /// @param now the place of the current one, from 1
    static void fill(HBox row, List<String> names, int now, Localization localization) {
        row.getChildren().clear();
        for (int i = 0; i < names.size(); i++) {
            row.getChildren().add(step(i + 1, names.get(i), now, localization));
        }
    }

    private static HBox step(int place, String key, int now, Localization localization) {
        boolean done = place < now;
        Label number = new Label(done ? "" : Integer.toString(place));
        number.getStyleClass().add("step-number");
        if (done) {
            number.setGraphic(new Icon(Sign.CHECK, SIGN_SIZE));
        }
        Label name = new Label();
        name.textProperty().bind(localization.text(key));
        HBox step = new HBox(8, number, name);
        step.getStyleClass().add("close-step");
        if (done) {
            step.getStyleClass().add("done");
        } else if (place == now) {
            step.getStyleClass().add("now");
        }
        return step;
    }
}
