package smena.ui.refund;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

import smena.domain.sale.Sale;
import smena.ui.kit.Background;
import smena.ui.kit.Dialog;
import smena.ui.printer.PaperView;
import smena.ui.shell.UiContext;

import java.util.function.Function;

/// The receipt as paper, to be held against the one the customer has.
public final class ReceiptPaper {
    /// Draws receipts.
    ///
    /// @param drawn draws a receipt as a PNG, in the background
    /// @param reading background calls, separate from the writer's
    public record Drawing(Function<Sale, byte[]> drawn, Background reading) {}

    private static final double WIDEST = 376;

    private final Dialog dialog;

    @FXML private PaperView paper;
    @FXML private Label drawing;

    private ReceiptPaper(Dialog dialog) {
        this.dialog = dialog;
    }

    /// Opens it.
    static void open(UiContext ui, Drawing drawing, Sale sale) {
        ReceiptPaper shown = ui.dialogs().open("refund/paper.fxml", ReceiptPaper::new);
        drawing.reading().call(() -> drawing.drawn().apply(sale)).deliver(shown::show);
    }

    @FXML
    private void initialize() {
        paper.setWidest(WIDEST);
    }

    @FXML
    private void close() {
        dialog.close();
    }

    private void show(byte[] png) {
        drawing.setVisible(false);
        paper.show(png);
    }
}
