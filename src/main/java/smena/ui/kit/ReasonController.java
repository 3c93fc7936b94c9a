package smena.ui.kit;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Asks for a reason before something is cancelled.
public final class ReasonController {
    private static final int LONGEST = 200;

    private final String titleKey;
    private final String confirmKey;
    private final List<String> usual;
    private final Localization localization;
    private final Consumer<String> given;
    private final Runnable back;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private FlowPane reasons;
    @FXML private TextField reason;
    @FXML private Button confirm;

    /// @param titleKey the key of what is asked
    /// @param confirmKey the key of what is then done
    /// @param usual the keys of the usual reasons
    /// @param given gets the reason
    /// @param back leaves without one
    public ReasonController(
            String titleKey,
            String confirmKey,
            List<String> usual,
            Localization localization,
            Consumer<String> given,
            Runnable back) {
        this.titleKey = titleKey;
        this.confirmKey = confirmKey;
        this.usual = List.copyOf(usual);
        this.localization = localization;
        this.given = given;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(localization.text(titleKey));
        confirm.textProperty().bind(localization.text(confirmKey));
        ReasonChips.fill(reasons, usual, reason, localization);
        confirm.disableProperty().bind(reason.textProperty().map(String::isBlank));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void confirm() {
        String text = reason.getText().strip();
        if (!text.isEmpty()) {
            given.accept(text.substring(0, Math.min(LONGEST, text.length())));
        }
    }

    @FXML
    private void back() {
        back.run();
    }

    /// Gives the keyboard to the reason.
    public void takeFocus() {
        reason.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            confirm();
        }
    }
}
