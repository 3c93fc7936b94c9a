package smena.ui.order;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Unit;
import smena.domain.money.Quantity;
import smena.domain.stock.Reorder;
import smena.text.Formats;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.MaxLength;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;

/// A product that may be ordered: what is there, what is sold, and how much of it is ordered.
final class OrderCell extends ListCell<OrderRow> {
    /// The height of a row.
    static final double HEIGHT = 64;

    private static final double TILE = 36;
    private static final double FIELD = 96;
    private static final double PACKS = 120;
    private static final int LONGEST = 10;

    private final Localization localization;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label about = new Label();
    private final Label packs = new Label();
    private final TextField amount = new TextField();
    private final HBox content;
    private @Nullable OrderRow shown;

    OrderCell(Localization localization) {
        this.localization = localization;
        name.setMinWidth(0);
        about.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        packs.getStyleClass().addAll("small", "muted");
        packs.setAlignment(Pos.CENTER_RIGHT);
        packs.setMinWidth(PACKS);
        packs.setMaxWidth(PACKS);
        MaxLength.in(amount, LONGEST);
        amount.setId("orderAmount");
        amount.setAlignment(Pos.CENTER_RIGHT);
        amount.setMinWidth(FIELD);
        amount.setPrefWidth(FIELD);
        amount.setMaxWidth(FIELD);
        content =
                new HBox(
                        8,
                        tile,
                        text,
                        packs,
                        RowButton.of(
                                localization, this, Sign.MINUS, "kit.less", row -> row.step(-1)),
                        amount,
                        RowButton.of(
                                localization, this, Sign.PLUS, "kit.more", row -> row.step(1)));
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "price-row-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    @Override
    protected void updateItem(@Nullable OrderRow row, boolean empty) {
        super.updateItem(row, empty);
        if (shown != null) {
            amount.textProperty().unbindBidirectional(shown.typedProperty());
            shown = null;
        }
        packs.textProperty().unbind();
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        shown = row;
        Reorder goods = row.goods();
        tile.show(goods.name(), goods.colour());
        name.setText(goods.name());
        amount.textProperty().bindBidirectional(row.typedProperty());
        about.textProperty().bind(localization.make(f -> about(goods, f)));
        packs.textProperty().bind(localization.make(f -> packs(row, f), row.typedProperty()));
        setGraphic(content);
    }

    private static String about(Reorder goods, Formats formats) {
        String text =
                formats.words()
                        .get(
                                "order.there",
                                amount(goods.stock(), goods.unit(), formats),
                                formats.quantity(goods.sold()),
                                formats.number(goods.days()));
        return goods.low().thousandths() == 0
                ? text
                : text + " · " + formats.words().get("order.low", formats.quantity(goods.low()));
    }

    private static String packs(OrderRow row, Formats formats) {
        Quantity ordered = row.amount().orElse(Quantity.ZERO);
        return row.goods()
                .pack()
                .map(
                        pack ->
                                formats.words()
                                        .get(
                                                "order.packs",
                                                times(ordered, pack, formats),
                                                formats.quantity(pack)))
                .orElseGet(() -> formats.words().get("till.unit." + row.goods().unit()));
    }

    private static String times(Quantity ordered, Quantity pack, Formats formats) {
        long whole = ordered.thousandths() / pack.thousandths();
        return (ordered.thousandths() % pack.thousandths() == 0 ? "" : "≈") + formats.number(whole);
    }

    private static String amount(Quantity quantity, Unit unit, Formats formats) {
        return formats.quantity(quantity) + Formats.NBSP + formats.words().get("till.unit." + unit);
    }
}
