package smena.ui.product;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;

/// Whether the list shows what its products cost: only to whoever may see it, and where the name
/// keeps room. The cost gives way before the margin.
final class CostColumns {
    /// Less room than this for the list, and a column goes.
    private static final double FOR_COST = 720;

    private static final double FOR_MARGIN = 620;

    private final BooleanProperty allowed = new SimpleBooleanProperty();
    private final DoubleProperty room = new SimpleDoubleProperty();
    private final BooleanBinding cost = allowed.and(room.greaterThanOrEqualTo(FOR_COST));
    private final BooleanBinding margin = allowed.and(room.greaterThanOrEqualTo(FOR_MARGIN));

    /// Whether whoever looks may see costs.
    BooleanProperty allowedProperty() {
        return allowed;
    }

    /// How wide the list is.
    DoubleProperty roomProperty() {
        return room;
    }

    /// Shows and hides the two columns of a row, or of the head.
    void follow(Node costOfRow, Node marginOfRow) {
        seen(costOfRow, cost);
        seen(marginOfRow, margin);
    }

    private static void seen(Node node, BooleanBinding shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
