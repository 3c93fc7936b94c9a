package smena.ui.movement;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

import smena.ui.printer.PaperView;

/// Shows the receipt of a sale or a refund.
public final class ReceiptPaperController {
    private final String number;
    private final byte[] png;
    private final Runnable back;

    @FXML private Label title;
    @FXML private PaperView paper;

    /// @param png the receipt
    /// @param back leaves it
    ReceiptPaperController(String number, byte[] png, Runnable back) {
        this.number = number;
        this.png = png.clone();
        this.back = back;
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
