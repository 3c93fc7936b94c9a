package smena.ui.shifts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.ui.kit.Localization;
import smena.ui.shell.UiContext;

import java.util.function.Consumer;

/// Where the difference of a drawer may come from: each hint, and all documents that speak for it.
public final class CausesController {
    private final DifferenceCauses found;
    private final Localization localization;
    private final CauseHints each;
    private final Runnable back;

    @FXML private Label title;
    @FXML private VBox hints;
    @FXML private Button close;

    /// @param back leaves it
    CausesController(
            DifferenceCauses found, Localization localization, CauseHints each, Runnable back) {
        this.found = found;
        this.localization = localization;
        this.each = each;
        this.back = back;
    }

    /// Shows all hints over the screen.
    ///
    /// @param open shows a document as paper
    public static void show(
            UiContext ui, ShiftReport report, DifferenceCauses found, Consumer<FigureRow> open) {
        Localization localization = ui.localization();
        CauseHints each = new CauseHints(report, localization, open);
        ui.dialogs()
                .open(
                        "shifts/causes.fxml",
                        dialog -> new CausesController(found, localization, each, dialog::close))
                .takeFocus();
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(localization.make(f -> new CauseWords(f).title(found)));
        found.causes()
                .forEach(cause -> hints.getChildren().add(each.hint(cause, Integer.MAX_VALUE)));
    }

    /// The button that leaves it gets the keyboard.
    void takeFocus() {
        close.requestFocus();
    }

    @FXML
    private void back() {
        back.run();
    }
}
