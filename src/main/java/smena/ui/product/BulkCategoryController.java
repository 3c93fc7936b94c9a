package smena.ui.product;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.domain.catalog.ProductCard;
import smena.ui.kit.MaxLength;

import java.util.List;
import java.util.function.Consumer;

/// Asks into which category the ticked products go.
public final class BulkCategoryController {
    private final List<String> known;
    private final Consumer<String> chosen;
    private final Runnable close;

    @FXML private ComboBox<String> category;
    @FXML private Button apply;

    /// @param chosen gets the name of one of them, or of a new one
    BulkCategoryController(List<String> known, Consumer<String> chosen, Runnable close) {
        this.known = known;
        this.chosen = chosen;
        this.close = close;
    }

    @FXML
    private void initialize() {
        category.getItems().setAll(known);
        MaxLength.in(category.getEditor(), ProductCard.LONGEST_CATEGORY);
        apply.disableProperty().bind(category.getEditor().textProperty().isEmpty());
        category.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The box would keep both keys to itself.
    private void key(KeyEvent event) {
        if (category.isShowing()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close.run();
        } else if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            apply();
        }
    }

    @FXML
    private void apply() {
        String name = category.getEditor().getText();
        if (!name.isBlank()) {
            close.run();
            chosen.accept(name);
        }
    }

    @FXML
    private void back() {
        close.run();
    }

    /// The keyboard goes to the name.
    void takeFocus() {
        category.requestFocus();
    }
}
