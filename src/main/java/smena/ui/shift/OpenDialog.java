package smena.ui.shift;

import smena.ui.kit.Dialog;
import smena.ui.kit.DoubtQuestion;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.function.Function;

/// Shows the dialog that opens a shift.
public final class OpenDialog {
    private final UiContext ui;

    /// A dialog over the screens of `ui`.
    public OpenDialog(UiContext ui) {
        this.ui = ui;
    }

    /// Opens it.
    ///
    /// @param model makes the model with the dialog in hand, to close it once the shift is open
    public void show(Function<Dialog, OpenModel> model) {
        ui.dialogs()
                .open(
                        "shift/open.fxml",
                        dialog -> controller(model.apply(dialog), dialog),
                        controller -> List.of(table(controller.model())))
                .takeFocus();
    }

    private OpenController controller(OpenModel model, Dialog dialog) {
        model.load();
        DoubtQuestion.follow(model.doubt(), ui.dialogs(), ui.localization());
        return new OpenController(model, ui.localization(), dialog::close);
    }

    private CountTableController table(OpenModel model) {
        return new CountTableController(model.count(), ui.localization(), model::open);
    }
}
