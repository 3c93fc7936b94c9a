package smena.ui.stock;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.ScopeChoice;
import smena.ui.kit.LetterTile;
import smena.ui.kit.Localization;

import java.util.function.Predicate;

/// Something that may be counted by itself: a tick, its name, how many products it has.
final class ChoiceCell extends ListCell<ScopeChoice> {
    /// The height of a row.
    static final double HEIGHT = 56;

    private static final double TILE = 36;

    private final Localization localization;
    private final Predicate<ScopeChoice> ticked;
    private final CheckBox tick = new CheckBox();
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label products = new Label();
    private final HBox content;

    ChoiceCell(Localization localization, Predicate<ScopeChoice> ticked) {
        this.localization = localization;
        this.ticked = ticked;
        tick.setFocusTraversable(false);
        tick.setMouseTransparent(true);
        tick.accessibleTextProperty().bind(name.textProperty());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        products.getStyleClass().add("muted");
        products.setMinWidth(USE_PREF_SIZE);
        content = new HBox(12, tick, tile, name, products);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ScopeChoice item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        tick.setSelected(ticked.test(item));
        tile.show(item.name(), item.colour());
        name.setText(item.name());
        products.textProperty()
                .bind(
                        localization.make(
                                f -> f.words().count("stockTake.products", item.products())));
        setGraphic(content);
    }
}
