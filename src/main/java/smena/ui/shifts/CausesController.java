package smena.ui.shifts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.shift.DifferenceCauses;
import smena.domain.shift.DifferenceCauses.Cause;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.text.Formats;
import smena.ui.kit.Localization;

import java.util.function.Consumer;

/// Where the difference of a drawer may come from: each hint, and the documents that speak for it.
public final class CausesController {
    private final ShiftReport report;
    private final DifferenceCauses found;
    private final Localization localization;
    private final Consumer<FigureRow> open;
    private final Runnable back;

    @FXML private Label title;
    @FXML private VBox hints;
    @FXML private Button close;

    /// @param open shows a document as paper
    /// @param back leaves it
    CausesController(
            ShiftReport report,
            DifferenceCauses found,
            Localization localization,
            Consumer<FigureRow> open,
            Runnable back) {
        this.report = report;
        this.found = found;
        this.localization = localization;
        this.open = open;
        this.back = back;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(localization.make(f -> new CauseWords(f).title(found)));
        found.causes().forEach(cause -> hints.getChildren().add(hint(cause)));
    }

    /// The button that leaves it gets the keyboard.
    void takeFocus() {
        close.requestFocus();
    }

    @FXML
    private void back() {
        back.run();
    }

    private VBox hint(Cause cause) {
        Label sentence = new Label();
        sentence.textProperty().bind(localization.make(f -> new CauseWords(f).sentence(cause)));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("strong");
        VBox hint = new VBox(8, sentence);
        cause.rows().forEach(row -> hint.getChildren().add(document(row)));
        hint.getStyleClass().add("cause");
        return hint;
    }

    private Button document(FigureRow row) {
        Label name = new Label();
        name.textProperty().bind(localization.make(f -> new FigureWords(f).title(report, row)));
        Label when = new Label();
        when.textProperty().bind(localization.make(f -> beside(f, row)));
        when.getStyleClass().addAll("small", "muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        when.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label amount = new Label();
        amount.textProperty().bind(localization.make(f -> row.amount().map(f::money).orElse("")));
        amount.getStyleClass().add("figure");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        Button button = new Button();
        button.setId("cause-" + row.source() + "-" + row.id());
        HBox content = new HBox(12, name, when, space, amount);
        content.setMouseTransparent(true);
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("cause-document");
        button.setOnAction(_ -> open.accept(row));
        return button;
    }

    private static String beside(Formats formats, FigureRow row) {
        return row.note().isBlank()
                ? formats.time(row.at())
                : formats.time(row.at()) + " · " + row.note();
    }
}
