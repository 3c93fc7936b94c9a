package smena.ui.movement;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

import smena.ui.printer.PaperView;
import smena.ui.shell.UiContext;

/// Shows the receipt of a sale or a refund, or another paper.
public final class ReceiptPaperController {
    private final String number;
    private final byte[] png;
    private final Runnable back;

    @FXML private Label title;
    @FXML private PaperView paper;

    /// @param png the receipt
    /// @param back leaves it
    public ReceiptPaperController(String number, byte[] png, Runnable back) {
        this.number = number;
        this.png = png.clone();
        this.back = back;
    }

    /// Shows a receipt. Somebody may have opened something else, or the same, while it was drawn.
    public static void show(UiContext ui, String number, byte[] png) {
        if (!ui.dialogs().anyOpenProperty().get()) {
            ui.dialogs()
                    .open(
                            "movement/receipt.fxml",
                            dialog -> new ReceiptPaperController(number, png, dialog::close));
        }
    }

    @FXML
    private void initialize() {
        title.setText(number);
        paper.show(png);
    }

    @FXML
    private void back() {
        back.run();
    }
}
