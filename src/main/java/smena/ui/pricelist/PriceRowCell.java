package smena.ui.pricelist;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.AmountField;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;

import java.util.function.Consumer;

/// A product with a price that is typed: what it usually costs, and a field for what it costs here.
public final class PriceRowCell extends ListCell<PriceRow> {
    /// The height of a row.
    public static final double HEIGHT = 60;

    private static final double TILE = 36;
    private static final double PRICE = 128;
    private static final double USUAL = 96;

    private final Localization localization;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label usual = new Label();
    private final AmountField price = new AmountField(9, 2);
    private final HBox content;
    private @Nullable PriceRow shown;

    /// @param drop takes a row away
    public PriceRowCell(Localization localization, Consumer<PriceRow> drop) {
        this.localization = localization;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        usual.getStyleClass().addAll("figure", "muted");
        usual.setMinWidth(USUAL);
        usual.setAlignment(Pos.CENTER_RIGHT);
        price.setMinWidth(PRICE);
        price.setMaxWidth(PRICE);
        price.setAlignment(Pos.CENTER_RIGHT);
        Button remove = RowButton.of(localization, this, Sign.CROSS, "goods.drop", drop);
        content = new HBox(12, tile, name, usual, price, remove);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "price-row-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PriceRow row, boolean empty) {
        super.updateItem(row, empty);
        if (shown != null) {
            price.typedProperty().unbindBidirectional(shown.typedProperty());
            shown = null;
        }
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        shown = row;
        tile.show(row.product().name(), row.product().colour());
        name.setText(row.product().name());
        usual.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        row.product()
                                                .price()
                                                .map(f::money)
                                                .orElseGet(
                                                        () -> f.words().get("till.priceAsked"))));
        price.typedProperty().bindBidirectional(row.typedProperty());
        setGraphic(content);
    }
}
