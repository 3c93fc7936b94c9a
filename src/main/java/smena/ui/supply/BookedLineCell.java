package smena.ui.supply;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.money.Shares;
import smena.domain.stock.StockDocument;
import smena.domain.stock.StockLine;
import smena.text.Formats;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;

import java.util.Optional;

/// A line of a booked receipt.
final class BookedLineCell extends ListCell<StockDocument.Named> {
    /// The height of a row.
    static final double HEIGHT = 48;

    private static final double MONEY = 122;
    private static final double SHORT = 104;

    private final Localization localization;
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label quantity = new Label();
    private final Label cost = new Label();
    private final Label total = new Label();
    private final Label price = new Label();
    private final Label expires = new Label();
    private final HBox content;

    BookedLineCell(Localization localization) {
        this.localization = localization;
        number.getStyleClass().add("muted");
        LineFields.width(number, ReceiptLineCell.NUMBER);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        total.getStyleClass().add("strong");
        content =
                new HBox(
                        10,
                        number,
                        name,
                        right(quantity, SHORT),
                        right(cost, MONEY),
                        right(total, MONEY),
                        right(price, MONEY),
                        right(expires, SHORT));
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    private static Label right(Label label, double width) {
        label.setAlignment(Pos.CENTER_RIGHT);
        LineFields.width(label, width);
        return label;
    }

    @Override
    protected void updateItem(StockDocument.@Nullable Named item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        StockLine line = item.line();
        number.setText(Integer.toString(line.line()));
        name.setText(item.name());
        quantity.textProperty().bind(localization.make(f -> amount(item, f)));
        money(cost, line.cost().map(all -> Shares.upTo(all, Quantity.ONE, line.quantity())));
        money(total, line.cost());
        money(price, line.price());
        expires.textProperty()
                .bind(localization.make(f -> line.expires().map(f::date).orElse("–")));
        setGraphic(content);
    }

    private void money(Label label, Optional<Money> amount) {
        label.textProperty().bind(localization.make(f -> amount.map(f::money).orElse("–")));
    }

    private static String amount(StockDocument.Named item, Formats formats) {
        return formats.quantity(item.line().quantity())
                + Formats.NBSP
                + formats.words().get("till.unit." + item.unit());
    }
}
