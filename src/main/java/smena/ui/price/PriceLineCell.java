package smena.ui.price;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import smena.service.price.PriceDocuments.Line;
import smena.ui.kit.Localization;
import smena.ui.kit.Tag;

/// A line of a price document: the product, its old price and its new one, what became of it.
final class PriceLineCell extends ListCell<Line> {
    /// The height of a row.
    static final double HEIGHT = 48;

    private static final double PRICE = 104;
    private static final double OUTCOME = 220;

    private final Localization localization;
    private final Label name = new Label();
    private final Label old = new Label();
    private final Label now = new Label();
    private final Tag outcome = new Tag(Tag.Kind.NEUTRAL);
    private final HBox content;
    private final Runnable more;

    /// @param more reads on, where the last row is shown
    PriceLineCell(Localization localization, Runnable more) {
        this.localization = localization;
        this.more = more;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        old.getStyleClass().addAll("figure", "muted");
        now.getStyleClass().addAll("figure", "strong");
        for (Label price : new Label[] {old, now}) {
            price.setMinWidth(PRICE);
            price.setAlignment(Pos.CENTER_RIGHT);
        }
        HBox tag = new HBox(outcome);
        tag.setAlignment(Pos.CENTER_RIGHT);
        tag.setMinWidth(OUTCOME);
        content = new HBox(12, name, old, now, tag);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "price-line-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        name.setText(line.name());
        old.textProperty().bind(localization.make(f -> f.money(line.old())));
        now.textProperty().bind(localization.make(f -> f.money(line.price())));
        outcome.setVisible(line.outcome().isPresent());
        line.outcome()
                .ifPresent(
                        what -> {
                            outcome.textProperty()
                                    .bind(localization.text("prices.outcome." + what));
                            PriceWords.show(outcome, what);
                        });
        setGraphic(content);
        if (getIndex() == getListView().getItems().size() - 1) {
            more.run();
        }
    }
}
