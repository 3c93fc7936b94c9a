package smena.ui.movement;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.StockDocument;
import smena.text.Formats;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;

/// A line of a booked paper of the shop itself.
final class StockPaperCell extends ListCell<StockDocument.Named> {
    /// The height of a row.
    static final double HEIGHT = 48;

    private static final double NUMBER = 32;

    private final Localization localization;
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label quantity = new Label();
    private final Label cost = new Label();
    private final HBox content;

    StockPaperCell(Localization localization, boolean costs) {
        this.localization = localization;
        number.getStyleClass().add("muted");
        width(number, NUMBER);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        quantity.setAlignment(Pos.CENTER_RIGHT);
        width(quantity, MovementCell.VALUE);
        cost.setAlignment(Pos.CENTER_RIGHT);
        width(cost, MovementCell.VALUE);
        cost.getStyleClass().add("strong");
        content = new HBox(10, number, name, quantity);
        if (costs) {
            content.getChildren().add(cost);
        }
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    private static void width(Label label, double width) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
    }

    @Override
    protected void updateItem(StockDocument.@Nullable Named item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        number.setText(Integer.toString(item.line().line()));
        name.setText(item.name());
        quantity.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        f.quantity(item.line().quantity())
                                                + Formats.NBSP
                                                + f.words().get("till.unit." + item.unit())));
        cost.textProperty()
                .bind(localization.make(f -> item.line().cost().map(f::money).orElse("–")));
        setGraphic(content);
    }
}
