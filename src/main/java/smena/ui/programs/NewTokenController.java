package smena.ui.programs;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.ui.kit.Chips;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.util.function.Consumer;

/// Asks what a program is called and in whose name it acts.
public final class NewTokenController {
    private static final int LONGEST_NAME = 80;
    private static final Employee NOBODY = new Employee(0, "", Role.CASHIER);

    private final ProgramsModel model;
    private final Localization localization;
    private final Consumer<String> made;
    private final Runnable back;
    private final ObjectProperty<Employee> owner = new SimpleObjectProperty<>(NOBODY);

    @FXML private VBox root;
    @FXML private TextField name;
    @FXML private FlowPane people;
    @FXML private Notice notice;
    @FXML private Button confirm;

    /// @param made gets the token
    /// @param back leaves without one
    NewTokenController(
            ProgramsModel model, Localization localization, Consumer<String> made, Runnable back) {
        this.model = model;
        this.localization = localization;
        this.made = made;
        this.back = back;
    }

    @FXML
    private void initialize() {
        Chips.fill(
                people, model.people(), owner, person -> new SimpleStringProperty(person.name()));
        confirm.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                        () ->
                                                name.getText().isBlank()
                                                        || owner.get().equals(NOBODY),
                                        name.textProperty(),
                                        owner)
                                .or(model.busyProperty()));
        MaxLength.in(name, LONGEST_NAME);
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void confirm() {
        Employee person = owner.get();
        if (!person.equals(NOBODY) && !name.getText().isBlank()) {
            model.make(name.getText().strip(), person, made);
        }
    }

    @FXML
    private void back() {
        back.run();
    }

    void takeFocus() {
        name.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            confirm();
        }
    }
}
