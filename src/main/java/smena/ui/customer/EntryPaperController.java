package smena.ui.customer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import smena.domain.customer.AccountEntry;
import smena.ui.printer.PaperView;

/// Shows the paper of an entry of an account; a repayment can be taken back from here.
public final class EntryPaperController {
    private final AccountEntry entry;
    private final byte[] png;
    private final Runnable reverse;
    private final Runnable back;

    @FXML private Label title;
    @FXML private PaperView paper;
    @FXML private Button reversal;

    /// @param png the paper
    /// @param reverse takes the repayment back
    /// @param back leaves it
    public EntryPaperController(AccountEntry entry, byte[] png, Runnable reverse, Runnable back) {
        this.entry = entry;
        this.png = png.clone();
        this.reverse = reverse;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.setText(entry.document());
        paper.show(png);
        reversal.setVisible(entry.kind() == AccountEntry.Kind.REPAYMENT);
        reversal.setManaged(reversal.isVisible());
    }

    @FXML
    private void reverse() {
        reverse.run();
    }

    @FXML
    private void back() {
        back.run();
    }
}
