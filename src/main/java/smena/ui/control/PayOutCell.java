package smena.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.figures.Expenses.PayOut;
import smena.text.Formats;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;

/// A pay-out: what was said, below it when and who, and how much.
final class PayOutCell extends ListCell<PayOut> {
    /// The height of a row.
    static final double HEIGHT = 57;

    private final Localization localization;
    private final Label reason = new Label();
    private final Label where = new Label();
    private final Label amount = new Label();
    private final HBox content;

    PayOutCell(Localization localization) {
        this.localization = localization;
        reason.setMinWidth(0);
        where.setMinWidth(0);
        where.getStyleClass().addAll("small", "muted");
        amount.getStyleClass().addAll("figure", "strong");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        VBox text = new VBox(2, reason, where);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        content = new HBox(12, text, amount);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    @Override
    protected void updateItem(@Nullable PayOut item, boolean empty) {
        super.updateItem(item, empty);
        where.textProperty().unbind();
        amount.textProperty().unbind();
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        reason.setText(item.reason());
        where.textProperty().bind(localization.make(f -> where(item, f)));
        amount.textProperty().bind(localization.make(f -> f.money(item.amount())));
        setGraphic(content);
    }

    private static String where(PayOut item, Formats formats) {
        return formats.date(item.when().day())
                + ' '
                + formats.time(item.when().at(), item.when().offsetSeconds())
                + " · "
                + item.by()
                + " · "
                + formats.words().get("expenses.shift", item.shift());
    }
}
