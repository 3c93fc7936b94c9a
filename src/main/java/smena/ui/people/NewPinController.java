package smena.ui.people;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import smena.domain.people.Pin;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;

import java.util.function.Consumer;

/// A new PIN, typed twice by the person whose it is and never shown.
public final class NewPinController {
    private final PeopleModel model;
    private final String name;
    private final int shortest;
    private final Localization localization;
    private final Consumer<String> set;
    private final Runnable back;

    @FXML private HBox root;
    @FXML private Label title;
    @FXML private Label hint;
    @FXML private PasswordField first;
    @FXML private PasswordField again;
    @FXML private Label differ;
    @FXML private Notice notice;
    @FXML private NumberPad pad;
    @FXML private Button confirm;

    /// @param name whose PIN it is
    /// @param shortest the fewest digits it has
    /// @param set gets the digits
    /// @param back leaves without a new PIN
    NewPinController(
            PeopleModel model,
            String name,
            int shortest,
            Localization localization,
            Consumer<String> set,
            Runnable back) {
        this.model = model;
        this.name = name;
        this.shortest = shortest;
        this.localization = localization;
        this.set = set;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(localization.text("pins.newTitle", name));
        hint.textProperty().bind(localization.text("pins.hint", shortest, Pin.LONGEST));
        DigitsOnly.in(first, Pin.LONGEST);
        DigitsOnly.in(again, Pin.LONGEST);
        BooleanBinding same =
                Bindings.createBooleanBinding(
                        () -> first.getText().equals(again.getText()),
                        first.textProperty(),
                        again.textProperty());
        differ.visibleProperty().bind(same.not().and(again.textProperty().isNotEmpty()));
        confirm.disableProperty()
                .bind(
                        same.not()
                                .or(first.textProperty().length().lessThan(shortest))
                                .or(model.busyProperty()));
        pad.setOnKey(this::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void confirm() {
        if (!confirm.isDisabled()) {
            set.accept(first.getText());
        }
    }

    @FXML
    private void back() {
        back.run();
    }

    void takeFocus() {
        first.requestFocus();
    }

    /// The pad types where the keyboard does.
    private void padKey(String key) {
        PasswordField field = again.isFocused() ? again : first;
        if (key.equals(NumberPad.BACKSPACE)) {
            field.deletePreviousChar();
        } else {
            field.replaceSelection(key);
        }
    }

    /// Enter goes on to the second field, and from there to the end.
    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (again.isFocused()) {
                confirm();
            } else {
                again.requestFocus();
            }
        }
    }
}
