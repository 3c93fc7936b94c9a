package smena.ui.movement;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Quantity;
import smena.domain.stock.ProductMovement;
import smena.domain.stock.StockMovement;
import smena.text.Formats;
import smena.ui.kit.ListWidth;
import smena.ui.kit.Localization;

import java.util.function.BooleanSupplier;

/// A movement of a product: what it is, its paper, when and who, then how much came or went, at
/// what cost, and what was there after it.
final class MovementCell extends ListCell<ProductMovement> {
    /// The height of a row.
    static final double HEIGHT = 56;

    /// The width of a quantity, in pixels.
    static final double QUANTITY = 96;

    /// The width of a value, in pixels.
    static final double VALUE = 122;

    private static final int AHEAD = 10;

    private final Localization localization;
    private final Runnable more;
    private final BooleanSupplier costs;
    private final Label kind = label("strong");
    private final Label about = label("small", "muted");
    private final Label moved = label("figure", "strong");
    private final Label value = label("figure");
    private final Label left = label("figure");
    private final HBox content;

    /// @param more reads further rows
    /// @param costs whether what goods had cost is shown
    MovementCell(Localization localization, Runnable more, BooleanSupplier costs) {
        this.localization = localization;
        this.more = more;
        this.costs = costs;
        VBox text = new VBox(2, kind, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        content =
                new HBox(
                        10,
                        text,
                        right(moved, QUANTITY),
                        right(value, VALUE),
                        right(left, QUANTITY));
        value.managedProperty().bind(value.visibleProperty());
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
        listViewProperty().subscribe(now -> ListWidth.keep(content, now));
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    private static Label right(Label label, double width) {
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    @Override
    protected void updateItem(@Nullable ProductMovement item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        StockMovement one = item.movement();
        kind.textProperty()
                .bind(
                        localization.make(
                                f -> f.words().get("movement.kind." + one.kind()) + paper(one)));
        about.textProperty().bind(localization.make(f -> f.dateTime(one.at()) + " · " + item.by()));
        moved.textProperty().bind(localization.make(f -> signed(one.quantity(), f)));
        value.setVisible(costs.getAsBoolean());
        value.textProperty().bind(localization.make(f -> one.value().map(f::signed).orElse("–")));
        left.textProperty().bind(localization.make(f -> f.quantity(one.left())));
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }

    private static String paper(StockMovement one) {
        return " · " + one.number();
    }

    private static String signed(Quantity quantity, Formats formats) {
        long thousandths = quantity.thousandths();
        if (thousandths == 0) {
            return "–";
        }
        Quantity amount = thousandths < 0 ? quantity.negated() : quantity;
        return (thousandths < 0 ? Formats.MINUS : '+') + formats.quantity(amount);
    }
}
