package smena.ui.pins;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import smena.domain.people.Employee;
import smena.domain.people.Pin;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;

/// A new PIN, typed twice by the person whose it is and never shown.
public final class NewPinController {
    private final PinsModel model;
    private final Employee person;
    private final Localization localization;
    private final Runnable done;
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

    /// @param done called once it is set
    /// @param back leaves without a new PIN
    NewPinController(
            PinsModel model,
            Employee person,
            Localization localization,
            Runnable done,
            Runnable back) {
        this.model = model;
        this.person = person;
        this.localization = localization;
        this.done = done;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(localization.text("pins.newTitle", person.name()));
        hint.textProperty()
                .bind(localization.text("pins.hint", person.role().shortestPin(), Pin.LONGEST));
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
                                .or(
                                        first.textProperty()
                                                .length()
                                                .lessThan(person.role().shortestPin()))
                                .or(model.busyProperty()));
        pad.setOnKey(this::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void confirm() {
        if (!confirm.isDisabled()) {
            model.set(person, first.getText(), done);
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
