package smena.ui.goods;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;

import java.util.function.Consumer;

/// A product or category in a list, with a button that takes or removes it.
final class GoodsCell extends ListCell<GoodsItem> {
    /// The height of a row.
    static final double HEIGHT = 56;

    private static final double TILE = 36;

    private final Localization localization;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label about = new Label();
    private final HBox content;

    /// @param sign of the button
    /// @param key what it does, for who cannot see
    GoodsCell(Localization localization, Sign sign, String key, Consumer<GoodsItem> action) {
        this.localization = localization;
        name.setMinWidth(0);
        about.getStyleClass().addAll("small", "muted");
        about.setMinWidth(0);
        VBox text = new VBox(2, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button button = RowButton.of(localization, this, sign, key, action);
        content = new HBox(12, tile, text, button);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "goods-cell");
        setPrefWidth(0);
        setOnMouseClicked(
                _ -> {
                    if (sign == Sign.PLUS) {
                        act(action);
                    }
                });
    }

    private void act(Consumer<GoodsItem> action) {
        GoodsItem item = getItem();
        if (item != null) {
            action.accept(item);
        }
    }

    @Override
    protected void updateItem(@Nullable GoodsItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        tile.show(item.name(), item.colour());
        name.setText(item.name());
        about.textProperty()
                .bind(
                        localization.make(
                                f ->
                                        item.price()
                                                .map(f::moneyWithCurrency)
                                                .orElseGet(
                                                        () -> f.words().get(withoutPrice(item)))));
        setGraphic(content);
    }

    private static String withoutPrice(GoodsItem item) {
        return item.kind() == GoodsItem.Kind.CATEGORY ? "goods.category" : "till.priceAsked";
    }
}
