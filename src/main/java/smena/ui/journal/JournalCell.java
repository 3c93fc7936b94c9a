package smena.ui.journal;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.journal.JournalLine;
import smena.text.Formats;
import smena.text.JournalSentences;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.WhileShown;

import java.util.ArrayList;
import java.util.List;

/// An entry of the journal: what happened, below it when, who and its number.
final class JournalCell extends ListCell<JournalLine> {
    /// The height of a row.
    static final double HEIGHT = 57;

    private static final int AHEAD = 8;
    private static final double WIDEST = 640;

    private final JournalModel model;
    private final Label sentence = new Label();
    private final Label where = new Label();
    private final Tooltip whole = new Tooltip();
    private final VBox content = new VBox(2, sentence, where);
    private Formats formats;

    JournalCell(JournalModel model) {
        this.model = model;
        Localization localization = model.localization();
        formats = localization.formats();
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        where.getStyleClass().addAll("small", "muted");
        content.getStyleClass().add("journal-line");
        sentence.setMinWidth(0);
        where.setMinWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
        getStyleClass().add("journal-cell");
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
    protected void updateItem(@Nullable JournalLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        String told = new JournalSentences(formats).of(line);
        sentence.setText(told);
        whole.setText(told);
        setTooltip(whole);
        where.setText(where(line));
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            model.rows().more();
        }
    }

    private String where(JournalLine line) {
        List<String> parts = new ArrayList<>();
        parts.add(formats.date(line.at()) + " " + formats.timeToTheSecond(line.at()));
        parts.add(line.person().orElseGet(() -> formats.words().get("journal.till")));
        parts.add(formats.words().get("journal.entry", formats.number(line.seq())));
        return String.join(" · ", parts);
    }
}
