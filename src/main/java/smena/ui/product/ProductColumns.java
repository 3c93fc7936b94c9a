package smena.ui.product;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Where the parts of a product's card stand: in three columns, or in two where there is little
/// room.
final class ProductColumns {
    /// Less room than this, and there are two columns.
    private static final double LITTLE = 1000;

    /// The columns of naming, pricing, stocking, coding and ruling.
    private static final List<Integer> WIDE = List.of(0, 1, 1, 2, 2);

    private static final List<Integer> NARROW = List.of(0, 1, 0, 0, 1);

    private final GridPane grid;
    private final List<VBox> columns;
    private final List<Node> cards = new ArrayList<>();
    private List<Integer> places = List.of();

    /// @param columns three
    ProductColumns(GridPane grid, List<VBox> columns) {
        this.grid = grid;
        this.columns = columns;
        arrange(0);
    }

    /// Puts the next card in its place.
    void add(Node card) {
        cards.add(card);
        put(cards.size() - 1);
    }

    private void put(int card) {
        columns.get(places.get(card)).getChildren().add(cards.get(card));
    }

    /// Arranges them for so much room.
    void arrange(double width) {
        List<Integer> wanted = width > 0 && width < LITTLE ? NARROW : WIDE;
        if (wanted.equals(places)) {
            return;
        }
        places = wanted;
        int count = wanted.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        grid.getColumnConstraints().clear();
        grid.getChildren().clear();
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            grid.getColumnConstraints().add(column);
            grid.add(columns.get(i), i, 0);
        }
        columns.forEach(column -> column.getChildren().clear());
        for (int i = 0; i < cards.size(); i++) {
            put(i);
        }
    }
}
