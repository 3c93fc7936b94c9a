package smena.ui.product;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// Where the parts of a product's card stand: in three columns, or in two where there is little
/// room.
final class ProductColumns {
    /// Less room than this, and there are two columns.
    private static final double LITTLE = 1000;

    private final GridPane grid;
    private final List<VBox> columns;

    /// @param columns three
    ProductColumns(GridPane grid, List<VBox> columns) {
        this.grid = grid;
        this.columns = columns;
    }

    void arrange(double width, Node naming, Node pricing, Node stocking, Node coding, Node ruling) {
        boolean narrow = width > 0 && width < LITTLE;
        int count = narrow ? 2 : 3;
        if (grid.getColumnConstraints().size() == count) {
            return;
        }
        grid.getColumnConstraints().clear();
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            grid.getColumnConstraints().add(column);
        }
        columns.forEach(column -> column.getChildren().clear());
        grid.getChildren().clear();
        for (int i = 0; i < count; i++) {
            grid.add(columns.get(i), i, 0);
        }
        if (narrow) {
            columns.get(0).getChildren().setAll(naming, stocking, coding);
            columns.get(1).getChildren().setAll(pricing, ruling);
        } else {
            columns.get(0).getChildren().setAll(naming);
            columns.get(1).getChildren().setAll(pricing, stocking);
            columns.get(2).getChildren().setAll(coding, ruling);
        }
    }
}
