package smena.ui.people;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import smena.domain.Problem;
import smena.domain.people.Employee;
import smena.text.Problems;
import smena.text.Typed;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;

/// When an employee was born; left empty nobody knows.
public final class BirthDateController {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int LONGEST_DAY = 10;

    private final PeopleModel model;
    private final Employee person;
    private final Optional<LocalDate> known;
    private final Localization localization;
    private final Consumer<Optional<LocalDate>> done;
    private final Runnable back;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private TextField date;
    @FXML private Notice notice;
    @FXML private Button saveBirth;

    /// @param known what is kept
    /// @param done gets what was typed
    /// @param back leaves it as it is
    BirthDateController(
            PeopleModel model,
            Employee person,
            Optional<LocalDate> known,
            Localization localization,
            Consumer<Optional<LocalDate>> done,
            Runnable back) {
        this.model = model;
        this.person = person;
        this.known = known;
        this.localization = localization;
        this.done = done;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(localization.text("pins.birthTitle", person.name()));
        MaxLength.in(date, LONGEST_DAY);
        date.setText(known.map(DAY::format).orElse(""));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        saveBirth.disableProperty().bind(model.busyProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    private void save() {
        if (saveBirth.isDisabled()) {
            return;
        }
        Optional<LocalDate> typed = Typed.day(date.getText());
        if (typed.isEmpty() && !date.getText().isBlank()) {
            say(new Problem.BadBirthDate());
        } else {
            done.accept(typed);
        }
    }

    private void say(Problem problem) {
        notice.setVisible(true);
        notice.textProperty().bind(localization.make(f -> new Problems(f).sentence(problem)));
        date.requestFocus();
    }

    @FXML
    private void back() {
        back.run();
    }

    /// The keyboard goes to the date.
    void takeFocus() {
        date.requestFocus();
        date.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            save();
        }
    }
}
