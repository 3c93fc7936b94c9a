package smena.ui.stock;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import smena.domain.stock.UncountedProduct;

/// A product that was not counted: its name, its code, its place on the shelves.
final class UncountedCell extends ListCell<UncountedProduct> {
    /// The height of a row.
    static final double HEIGHT = 44;

    private static final double CODE = 140;
    private static final double SHELF = 110;
    private static final int AHEAD = 10;

    private final Runnable more;
    private final Label name = new Label();
    private final Label code = new Label();
    private final Label shelf = new Label();
    private final HBox content;

    /// @param more reads further rows
    UncountedCell(Runnable more) {
        this.more = more;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        code.getStyleClass().addAll("small", "muted");
        code.setMinWidth(CODE);
        shelf.getStyleClass().addAll("small", "strong");
        shelf.setMinWidth(SHELF);
        shelf.setMaxWidth(SHELF);
        shelf.setAlignment(Pos.CENTER_RIGHT);
        content = new HBox(12, name, code, shelf);
        content.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("two-line-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable UncountedProduct item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        name.setText(item.name());
        code.setText(item.barcode());
        shelf.setText(item.shelf());
        setGraphic(content);
        if (getIndex() >= getListView().getItems().size() - AHEAD) {
            more.run();
        }
    }
}
