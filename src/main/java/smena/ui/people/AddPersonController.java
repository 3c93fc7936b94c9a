package smena.ui.people;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import smena.domain.people.Pin;
import smena.domain.people.Role;
import smena.text.RoleWords;
import smena.text.Typed;
import smena.ui.kit.ChoiceNames;
import smena.ui.kit.DigitsOnly;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.NumberPad;
import smena.ui.kit.ProblemNotice;

import java.util.List;

/// Somebody new: name, role, the PIN they type twice themselves, and the date of birth if wished.
public final class AddPersonController {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DAY = 10;

    private final PeopleModel model;
    private final Localization localization;
    private final Runnable done;
    private final Runnable back;

    @FXML private HBox root;
    @FXML private TextField name;
    @FXML private ComboBox<Role> role;
    @FXML private Label hint;
    @FXML private PasswordField first;
    @FXML private PasswordField again;
    @FXML private Label differ;
    @FXML private TextField born;
    @FXML private Label badDay;
    @FXML private Notice notice;
    @FXML private NumberPad pad;
    @FXML private Button confirm;

    /// @param done called once they are added
    AddPersonController(
            PeopleModel model, Localization localization, Runnable done, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.done = done;
        this.back = back;
    }

    @FXML
    private void initialize() {
        MaxLength.in(name, LONGEST_NAME);
        MaxLength.in(born, LONGEST_DAY);
        DigitsOnly.in(first, Pin.LONGEST);
        DigitsOnly.in(again, Pin.LONGEST);
        role.getItems().setAll(model.roles());
        ChoiceNames.show(role, each -> RoleWords.name(localization.words(), each));
        role.getSelectionModel().selectFirst();
        hint.textProperty()
                .bind(
                        localization.make(
                                f -> f.words().get("pins.hint", shortest(), Pin.LONGEST),
                                role.valueProperty()));
        BooleanBinding same =
                Bindings.createBooleanBinding(
                        () -> first.getText().equals(again.getText()),
                        first.textProperty(),
                        again.textProperty());
        differ.visibleProperty().bind(same.not().and(again.textProperty().isNotEmpty()));
        BooleanBinding day =
                Bindings.createBooleanBinding(
                        () -> born.getText().isBlank() || Typed.day(born.getText()).isPresent(),
                        born.textProperty());
        badDay.visibleProperty().bind(day.not());
        BooleanBinding shortPin =
                Bindings.createBooleanBinding(
                        () -> first.getText().length() < shortest(),
                        first.textProperty(),
                        role.valueProperty());
        BooleanBinding nameless =
                Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty());
        confirm.disableProperty()
                .bind(same.not().or(shortPin).or(nameless).or(day.not()).or(model.busyProperty()));
        pad.setOnKey(this::padKey);
        pad.backspaceTextProperty().bind(localization.text("common.erase"));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private int shortest() {
        return role.getValue().shortestPin();
    }

    @FXML
    private void confirm() {
        if (!confirm.isDisabled()) {
            model.add(
                    new PeopleModel.Newcomer(
                            name.getText(),
                            role.getValue(),
                            first.getText(),
                            Typed.day(born.getText())),
                    done);
        }
    }

    @FXML
    private void back() {
        back.run();
    }

    void takeFocus() {
        name.requestFocus();
    }

    /// The pad types where the keyboard does; elsewhere it begins the PIN.
    private void padKey(String key) {
        TextInputControl field = again.isFocused() ? again : born.isFocused() ? born : first;
        if (key.equals(NumberPad.BACKSPACE)) {
            field.deletePreviousChar();
        } else {
            field.replaceSelection(key);
        }
    }

    /// Enter goes on to what is still empty, and from there to the end.
    private void key(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || role.isShowing() || role.isFocused()) {
            return;
        }
        event.consume();
        for (TextField field : List.of(name, first, again)) {
            if (field.getText().isBlank()) {
                field.requestFocus();
                return;
            }
        }
        confirm();
    }
}
