package smena.ui.shifts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.shift.FigureRow;
import smena.domain.shift.ReportFigure;
import smena.domain.shift.ShiftReport;
import smena.text.Formats;
import smena.ui.kit.Icon;
import smena.ui.kit.Localization;
import smena.ui.kit.Sign;
import smena.ui.kit.WhileShown;

import java.time.Instant;

/// A row that a figure is made of: its document, when, how much.
final class FigureCell extends ListCell<FigureRow> {
    /// The height of a row.
    static final double HEIGHT = 49;

    private static final int AHEAD = 8;
    private static final double SIGN = 16;

    private final FigureModel model;
    private final Label title = label("strong");
    private final Label note = label("small", "muted");
    private final Label at = label("small", "muted");
    private final Label amount = label("figure");
    private final Icon open = new Icon(Sign.NEXT, SIGN);
    private final HBox content;
    private Formats formats;

    FigureCell(FigureModel model, Localization localization) {
        this.model = model;
        this.formats = localization.formats();
        VBox left = new VBox(title, note);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        title.setMinWidth(0);
        note.setMinWidth(0);
        at.setMinWidth(USE_PREF_SIZE);
        amount.setMinWidth(USE_PREF_SIZE);
        open.getStyleClass().add("muted");
        content = new HBox(12, left, at, amount, open);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("explain-cell");
        setPrefWidth(0);
        WhileShown.follow(
                this,
                localization.formatsProperty(),
                now -> {
                    formats = now;
                    updateItem(getItem(), isEmpty());
                });
    }

    @Override
    protected void updateItem(@Nullable FigureRow row, boolean empty) {
        super.updateItem(row, empty);
        ShiftReport report = model.reportProperty().get();
        ReportFigure figure = model.chosenProperty().get();
        if (empty || row == null || report == null || figure == null) {
            setGraphic(null);
            return;
        }
        FigureWords words = new FigureWords(formats);
        title.setText(words.title(report, row));
        note.setText(
                model.entry(row)
                        .map(entry -> words.note(entry, row))
                        .orElseGet(() -> words.note(figure, row)));
        note.setManaged(!note.getText().isBlank());
        at.setText(
                row.at().equals(Instant.EPOCH) ? "" : formats.time(row.at(), row.offsetSeconds()));
        amount.setText(row.amount().or(row::base).map(formats::money).orElse(""));
        open.setVisible(row.hasPaper() || row.figure().isPresent());
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            model.rows().more();
        }
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
