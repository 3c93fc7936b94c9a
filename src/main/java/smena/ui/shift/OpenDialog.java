package smena.ui.shift;

import javafx.scene.layout.Region;

import smena.ui.kit.Dialog;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;

/// Shows the dialog that opens a shift.
public final class OpenDialog {
    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Localization localization;

    /// A dialog over the screens of `dialogs`.
    public OpenDialog(Dialogs dialogs, Fxml fxml, Localization localization) {
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.localization = localization;
    }

    /// Opens it.
    ///
    /// @return what is open; close it once the shift is
    public Dialog show(OpenModel model) {
        Dialog[] open = new Dialog[1];
        OpenController controller = new OpenController(model, localization, () -> open[0].close());
        CountTableController table =
                new CountTableController(model.count(), localization, model::open);
        open[0] = dialogs.show((Region) fxml.load("shift/open.fxml", controller, table));
        model.load();
        controller.takeFocus();
        return open[0];
    }
}
