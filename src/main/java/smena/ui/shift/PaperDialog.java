package smena.ui.shift;

import smena.ui.shell.UiContext;

/// Shows a report as paper in a dialog.
public final class PaperDialog {
    private final UiContext ui;

    /// A dialog over the screens of `ui`.
    public PaperDialog(UiContext ui) {
        this.ui = ui;
    }

    /// Opens it.
    public void show(PaperModel model) {
        PaperController controller =
                ui.dialogs()
                        .open(
                                "shift/paper.fxml",
                                dialog ->
                                        new PaperController(
                                                model, ui.localization(), false, dialog::close));
        controller.beCard();
        controller.takeFocus();
        model.load();
    }
}
