package smena.ui.journal;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Callback;

import org.jspecify.annotations.Nullable;

import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalLine;
import smena.domain.people.Employee;
import smena.text.Words;
import smena.ui.kit.Corners;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.PeriodChips;
import smena.ui.kit.ProblemNotice;
import smena.ui.kit.Sign;
import smena.ui.kit.StatePane;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Puts [JournalModel] on the screen.
public final class JournalController {
    private final JournalModel model;
    private final Runnable verify;
    private final Runnable export;
    private final ListView<JournalLine> rows = new ListView<>();

    @FXML private HBox periods;
    @FXML private ComboBox<Optional<JournalGroup>> group;
    @FXML private ComboBox<Optional<Employee>> person;
    @FXML private TextField document;
    @FXML private Button verifyNow;
    @FXML private Button exportAll;
    @FXML private StackPane rowsPlace;
    @FXML private Notice notice;

    /// @param verify begins the verification of the books
    /// @param export writes the folder for an auditor
    JournalController(JournalModel model, Runnable verify, Runnable export) {
        this.model = model;
        this.verify = verify;
        this.export = export;
    }

    @FXML
    private void initialize() {
        Localization localization = model.localization();
        periods.getChildren().setAll(new PeriodChips(model.period(), localization));
        choices(
                group,
                (one, words) -> words.get("journal.group." + one.map(Enum::name).orElse("all")));
        group.getItems()
                .setAll(
                        Stream.concat(
                                        Stream.of(Optional.<JournalGroup>empty()),
                                        Arrays.stream(JournalGroup.values()).map(Optional::of))
                                .toList());
        group.valueProperty().bindBidirectional(model.groupProperty());
        choices(
                person,
                (one, words) ->
                        one.map(Employee::name).orElseGet(() -> words.get("journal.anybody")));
        person.setItems(model.people());
        person.valueProperty().bindBidirectional(model.personProperty());
        document.promptTextProperty().bind(localization.text("journal.document"));
        document.setOnAction(_ -> model.find(document.getText()));
        model.receiptProperty()
                .subscribe(sale -> document.setText(sale == null ? "" : sale.number()));
        rows.setId("journalRows");
        rows.setFixedCellSize(JournalCell.HEIGHT);
        rows.setItems(model.rows().items());
        rows.setCellFactory(_ -> new JournalCell(model));
        Corners.ofCard(rowsPlace);
        rowsPlace
                .getChildren()
                .setAll(
                        new StatePane(localization, rows, JournalCell.HEIGHT)
                                .whenEmpty(Sign.HISTORY, "journal.none")
                                .onReset(model::reset)
                                .onRetry(model::load)
                                .onCancel(model.rows()::cancel)
                                .follow(model.rows().stateProperty()));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
    }

    @FXML
    private void verify() {
        verify.run();
    }

    @FXML
    private void export() {
        export.run();
    }

    /// The list gets the keyboard.
    void takeFocus() {
        rows.requestFocus();
    }

    /// The field of the document gets the keyboard.
    void search() {
        document.requestFocus();
    }

    /// @param busy while it is set nothing can be exported
    void exporting(ObservableValue<Boolean> busy) {
        exportAll.disableProperty().bind(busy);
    }

    private <T> void choices(ComboBox<T> box, BiFunction<T, Words, String> name) {
        Callback<ListView<T>, ListCell<T>> cells = _ -> new NamedCell<>(model.localization(), name);
        box.setCellFactory(cells);
        box.setButtonCell(cells.call(new ListView<>()));
    }

    /// A choice by its name.
    private static final class NamedCell<T> extends ListCell<T> {
        private final Localization localization;
        private final BiFunction<T, Words, String> name;

        NamedCell(Localization localization, BiFunction<T, Words, String> name) {
            this.localization = localization;
            this.name = name;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText("");
            } else {
                textProperty().bind(localization.make(f -> name.apply(item, f.words())));
            }
        }
    }
}
