package smena.ui.category;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Quantity;
import smena.service.catalog.Categories.Overview;
import smena.text.Formats;
import smena.ui.kit.LetterTile;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;
import smena.ui.kit.RowButton;
import smena.ui.kit.Sign;
import smena.ui.kit.Tag;

import java.util.function.BiConsumer;

/// A category in the list: its colour, name, how many products it has, its markup, and where it
/// stands.
final class CategoryCell extends ListCell<Overview> {
    static final double HEIGHT = 56;
    static final double PRODUCTS = 96;
    static final double MARKUP = 96;
    static final double PLACE = 120;

    private static final double TILE = 36;

    private final Localization localization;
    private final LetterTile tile = new LetterTile(TILE, false);
    private final Label name = new Label();
    private final Label products = figure(PRODUCTS);
    private final Label markup = figure(MARKUP);
    private final Tag archived = new Tag(Tag.Kind.NEUTRAL);
    private final Button up;
    private final Button down;
    private final HBox content;

    /// @param move moves one by so many places
    CategoryCell(Localization localization, BiConsumer<Overview, Integer> move) {
        this.localization = localization;
        up = button("category.up", move, -1);
        down = button("category.down", move, 1);
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        archived.textProperty().bind(localization.text("product.is.ARCHIVED"));
        archived.show(Tag.Kind.NEUTRAL, Sign.FILE);
        HBox place = new HBox(8, archived, up, down);
        place.setAlignment(Pos.CENTER_RIGHT);
        place.setMinWidth(PLACE);
        place.setPrefWidth(PLACE);
        content = new HBox(12, tile, name, products, markup, place);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("two-line-cell", "category-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(list -> ListWidth.keep(content, list));
    }

    private Button button(String word, BiConsumer<Overview, Integer> move, int by) {
        Button button =
                RowButton.of(localization, this, Sign.DOWN, word, item -> move.accept(item, by));
        button.getGraphic().setRotate(by < 0 ? 180 : 0);
        return button;
    }

    @Override
    protected void updateItem(@Nullable Overview item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        tile.show(item.card().name(), item.card().colour());
        name.setText(item.card().name());
        products.textProperty().bind(localization.make(f -> f.number(item.products())));
        markup.textProperty().bind(localization.make(f -> markup(item, f)));
        show(archived, item.isArchived());
        show(up, !item.isArchived());
        show(down, !item.isArchived());
        setGraphic(content);
    }

    private static String markup(Overview item, Formats formats) {
        return item.card()
                .markup()
                .map(points -> formats.quantity(new Quantity(points * 10L)) + Formats.NBSP + "%")
                .orElse("–");
    }

    private static void show(javafx.scene.Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private static Label figure(double width) {
        Label label = new Label();
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
