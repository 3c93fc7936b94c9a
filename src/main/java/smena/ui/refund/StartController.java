package smena.ui.refund;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.util.function.Consumer;

/// Asks for the receipt, before anything can come back.
public final class StartController {
    /// A QR code is longer than a number; more than both is not typed by hand.
    private static final int LONGEST = 60;

    private final RefundModel model;
    private final Localization localization;
    private final Consumer<String> typed;
    private final Runnable list;

    @FXML private TextField number;
    @FXML private Button find;
    @FXML private Notice startProblem;

    /// @param typed finds the receipt of a typed number
    /// @param list opens the list of receipts
    StartController(
            RefundModel model, Localization localization, Consumer<String> typed, Runnable list) {
        this.model = model;
        this.localization = localization;
        this.typed = typed;
        this.list = list;
    }

    @FXML
    private void initialize() {
        MaxLength.in(number, LONGEST);
        find.disableProperty().bind(number.textProperty().map(String::isBlank));
        ProblemNotice.follow(startProblem, model.problemProperty(), localization);
    }

    @FXML
    private void find() {
        typed.accept(number.getText());
    }

    @FXML
    private void list() {
        list.run();
    }

    void takeFocus() {
        number.requestFocus();
        number.selectAll();
    }
}
