package smena.ui.shift;

import javafx.scene.layout.Region;

import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Tongue;

/// Shows a report as paper in a dialog.
public final class PaperDialog {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 700;

    private final Dialogs dialogs;
    private final Fxml fxml;
    private final Tongue tongue;

    /// A dialog over the screens of `dialogs`.
    public PaperDialog(Dialogs dialogs, Fxml fxml, Tongue tongue) {
        this.dialogs = dialogs;
        this.fxml = fxml;
        this.tongue = tongue;
    }

    /// Opens it.
    public void show(PaperModel model) {
        Runnable[] close = {() -> {}};
        PaperController controller =
                new PaperController(model, tongue, false, () -> close[0].run());
        Region card = (Region) fxml.load("shift/paper.fxml", controller);
        card.setPrefSize(WIDTH, HEIGHT);
        card.getStyleClass().addAll("dialog-card", "paper-card");
        close[0] = dialogs.show(card)::close;
        model.load();
        controller.takeFocus();
    }
}
