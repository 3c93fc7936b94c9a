package smena.ui.shifts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import smena.domain.shift.DifferenceCauses.Cause;
import smena.domain.shift.FigureRow;
import smena.domain.shift.ShiftReport;
import smena.text.Formats;
import smena.ui.kit.Localization;

import java.util.function.Consumer;

/// Hints where a difference may come from, each with the documents that speak for it as buttons.
public final class CauseHints {
    private final ShiftReport report;
    private final Localization localization;
    private final Consumer<FigureRow> open;

    /// @param open shows a document as paper
    public CauseHints(ShiftReport report, Localization localization, Consumer<FigureRow> open) {
        this.report = report;
        this.localization = localization;
        this.open = open;
    }

    /// The hint with no more than `most` documents.
    public VBox hint(Cause cause, int most) {
        Label sentence = new Label();
        sentence.textProperty().bind(localization.make(f -> new CauseWords(f).sentence(cause)));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("strong");
        VBox hint = new VBox(8, sentence);
        cause.rows().stream().limit(most).forEach(row -> hint.getChildren().add(document(row)));
        hint.getStyleClass().add("cause");
        return hint;
    }

    private Button document(FigureRow row) {
        Label name = label("strong");
        name.textProperty().bind(localization.make(f -> new FigureWords(f).title(report, row)));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label when = label("small");
        when.getStyleClass().add("muted");
        when.textProperty().bind(localization.make(f -> beside(f, row)));
        when.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label amount = label("figure");
        amount.textProperty().bind(localization.make(f -> row.amount().map(f::money).orElse("")));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(12, name, when, space, amount);
        content.setMouseTransparent(true);
        Button button = new Button();
        button.setId("cause-" + row.source() + "-" + row.id());
        button.accessibleTextProperty().bind(name.textProperty());
        button.setGraphic(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("cause-document");
        button.setOnAction(_ -> open.accept(row));
        return button;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private static String beside(Formats formats, FigureRow row) {
        String time = formats.time(row.at(), row.offsetSeconds());
        return row.note().isBlank() ? time : time + " · " + row.note();
    }
}
