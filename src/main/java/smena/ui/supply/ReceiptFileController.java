package smena.ui.supply;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import smena.domain.stock.ReceiptDraft;
import smena.service.imports.SupplyColumn;
import smena.text.Formats;
import smena.ui.imports.ColumnChoice;
import smena.ui.imports.ColumnLine;
import smena.ui.imports.ToldCell;
import smena.ui.imports.ToldRow;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.ProblemNotice;

import java.util.List;
import java.util.function.Consumer;

/// Puts [ReceiptFileModel] on the screen.
public final class ReceiptFileController {
    private final ReceiptFileModel model;
    private final Localization localization;
    private final Consumer<List<ReceiptDraft.Line>> taken;

    @FXML private VBox columns;
    @FXML private Label outcome;
    @FXML private Notice notice;
    @FXML private ListView<ToldRow> told;
    @FXML private Button take;

    /// @param taken gets what comes in
    ReceiptFileController(
            ReceiptFileModel model,
            Localization localization,
            Consumer<List<ReceiptDraft.Line>> taken) {
        this.model = model;
        this.localization = localization;
        this.taken = taken;
    }

    @FXML
    private void initialize() {
        model.columns().subscribe(this::showColumns);
        showColumns();
        told.setItems(model.told());
        told.setFixedCellSize(ToldCell.HEIGHT);
        told.setCellFactory(_ -> new ToldCell(localization));
        outcome.textProperty().bind(localization.make(this::outcome, model.foundProperty()));
        ProblemNotice.follow(notice, model.problemProperty(), localization);
        take.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.words()
                                                .get(
                                                        "supply.fileTake",
                                                        f.number(model.lines().size())),
                                model.foundProperty()));
        take.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.lines().isEmpty(), model.foundProperty()));
    }

    private void showColumns() {
        columns.getChildren().setAll(model.columns().stream().map(this::line).toList());
    }

    private ColumnLine line(ColumnChoice<SupplyColumn> choice) {
        return new ColumnLine(
                localization,
                choice,
                List.of(SupplyColumn.values()),
                column -> "supply.column." + column);
    }

    private String outcome(Formats formats) {
        var found = model.foundProperty().get();
        return found == null
                ? ""
                : formats.words()
                        .get(
                                "supply.fileFound",
                                formats.number(found.lines().size()),
                                formats.number(found.unknown().size()),
                                formats.number(found.refused().size()));
    }

    @FXML
    private void take() {
        if (!take.isDisabled()) {
            taken.accept(model.lines());
        }
    }

    /// The keyboard goes to what is done next.
    void takeFocus() {
        take.requestFocus();
    }
}
