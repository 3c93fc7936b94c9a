package smena.ui.customer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Shows the text that reminds of a debt, and copies it; nothing is sent.
public final class ReminderController {
    private final String text;
    private final Runnable copied;
    private final Runnable back;

    @FXML private TextArea words;
    @FXML private Button copy;

    /// @param copied called once it lies in the clipboard
    /// @param back leaves it
    public ReminderController(String text, Runnable copied, Runnable back) {
        this.text = text;
        this.copied = copied;
        this.back = back;
    }

    @FXML
    private void initialize() {
        words.setText(text);
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(words.getText());
        Clipboard.getSystemClipboard().setContent(content);
        copied.run();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// The keyboard goes to the button that copies.
    public void takeFocus() {
        copy.requestFocus();
    }
}
