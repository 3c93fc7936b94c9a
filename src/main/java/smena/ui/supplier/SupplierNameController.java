package smena.ui.supplier;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import smena.domain.stock.Supplier;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.util.Optional;
import java.util.function.BiConsumer;

/// Asks for the name of a supplier.
public final class SupplierNameController {
    private final Optional<String> before;
    private final Localization localization;
    private final BiConsumer<String, FormAnswer> given;
    private final Runnable back;
    private final FormAnswer answer = new FormAnswer();

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private TextField name;
    @FXML private Notice notice;
    @FXML private Button save;

    /// @param before the name as it is; none for a new one
    /// @param given gets the name
    /// @param back leaves without one
    SupplierNameController(
            Optional<String> before,
            Localization localization,
            BiConsumer<String, FormAnswer> given,
            Runnable back) {
        this.before = before;
        this.localization = localization;
        this.given = given;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.textProperty()
                .bind(localization.text(before.isEmpty() ? "suppliers.new" : "suppliers.rename"));
        MaxLength.in(name, Supplier.LONGEST_NAME);
        name.setText(before.orElse(""));
        ProblemNotice.follow(notice, answer.problem(), localization);
        save.disableProperty().bind(answer.busy());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void save() {
        if (!answer.busy().get()) {
            answer.forget();
            given.accept(name.getText(), answer);
        }
    }

    @FXML
    private void back() {
        back.run();
    }

    /// The keyboard goes to the name.
    public void takeFocus() {
        name.requestFocus();
        name.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            save();
        }
    }
}
