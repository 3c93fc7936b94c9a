package smena.ui.movement;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Quantity;
import smena.domain.stock.StockFigure;
import smena.text.Formats;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;

import java.util.function.BooleanSupplier;

/// A product and how much of it should be there.
final class OnHandCell extends ListCell<StockFigure> {
    /// The height of a row.
    static final double HEIGHT = 56;

    private static final double TILE = 36;
    private static final int AHEAD = 10;

    private final Localization localization;
    private final Runnable more;
    private final BooleanSupplier costs;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label quantity = new Label();
    private final Label unitCost = new Label();
    private final Label value = new Label();
    private final HBox content;

    OnHandCell(Localization localization, Runnable more, BooleanSupplier costs) {
        this.localization = localization;
        this.more = more;
        this.costs = costs;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        quantity.getStyleClass().addAll("figure", "strong");
        for (Label figure : new Label[] {quantity, unitCost, value}) {
            figure.setAlignment(Pos.CENTER_RIGHT);
            figure.setMinWidth(MovementCell.VALUE);
            figure.setMaxWidth(MovementCell.VALUE);
        }
        unitCost.managedProperty().bind(unitCost.visibleProperty());
        value.managedProperty().bind(value.visibleProperty());
        content = new HBox(12, tile, name, quantity, unitCost, value);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    @Override
    protected void updateItem(@Nullable StockFigure item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        tile.show(item.name(), item.colour());
        name.setText(item.name());
        Quantity there = item.onHand().quantity();
        quantity.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.quantity(there)
                                                + Formats.NBSP
                                                + f.words().get("till.unit." + item.unit())));
        quantity.getStyleClass().remove("bad");
        if (there.thousandths() < 0) {
            quantity.getStyleClass().add("bad");
        }
        unitCost.setVisible(costs.getAsBoolean());
        value.setVisible(costs.getAsBoolean());
        unitCost.textProperty()
                .bind(localization.make(f -> item.onHand().unitCost().map(f::money).orElse("–")));
        value.textProperty()
                .bind(localization.make(f -> item.onHand().value().map(f::money).orElse("–")));
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }
}
