package smena.ui.shift;

import javafx.scene.layout.Region;

import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;

/// Shows a report as paper in a dialog.
public final class PaperDialog {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 700;

    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Localization localization;

    /// A dialog over the screens of `dialogs`.
    public PaperDialog(Dialogs dialogs, Fxml fxml, Localization localization) {
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.localization = localization;
    }

    /// Opens it.
    public void show(PaperModel model) {
        Runnable[] close = {() -> {}};
        PaperController controller =
                new PaperController(model, localization, false, () -> close[0].run());
        Region card = (Region) fxml.load("shift/paper.fxml", controller);
        card.setPrefSize(WIDTH, HEIGHT);
        card.getStyleClass().addAll("dialog-card", "paper-card");
        close[0] = dialogs.show(card)::close;
        model.load();
        controller.takeFocus();
    }
}
