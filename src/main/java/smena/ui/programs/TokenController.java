package smena.ui.programs;

import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Shows a token, this one time only.
public final class TokenController {
    private final String secret;
    private final Runnable done;

    @FXML private TextField token;

    /// @param done leaves it
    TokenController(String secret, Runnable done) {
        this.secret = secret;
        this.done = done;
    }

    @FXML
    private void initialize() {
        token.setText(secret);
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(secret);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void done() {
        done.run();
    }

    void takeFocus() {
        token.requestFocus();
        token.selectAll();
    }
}
