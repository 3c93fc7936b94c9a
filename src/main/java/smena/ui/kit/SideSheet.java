package smena.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A page and the card on its right that follows the selection. Where there is little room the card
/// becomes a sheet over the dimmed page, opened by a selection and closed by Esc or a tap
/// beside it.
public final class SideSheet extends StackPane {
    private static final double CARD = 344;
    private static final double SHEET = 392;

    /// Less room than this, and the card becomes a sheet.
    private static final double LITTLE = 1000;

    private final Region side;
    private final HBox row;
    private final Region dim = new Region();
    private final StackPane sheet = new StackPane();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper();

    /// @param main the page
    /// @param side what is shown of the selected thing
    public SideSheet(Localization localization, Node main, Region side) {
        this.side = side;
        row = new HBox(main);
        row.getStyleClass().add("side-row");
        HBox.setHgrow(main, Priority.ALWAYS);
        dim.getStyleClass().add("side-dim");
        dim.setOnMousePressed(_ -> open.set(false));
        Button close = new Button();
        close.setId("closeSheet");
        close.setGraphic(new Icon(Sign.CROSS, 20));
        close.accessibleTextProperty().bind(localization.text("common.close"));
        close.getStyleClass().addAll("quiet", "square");
        close.setOnAction(_ -> open.set(false));
        sheet.getStyleClass().add("side-sheet");
        sheet.setMinWidth(SHEET);
        sheet.setMaxWidth(SHEET);
        sheet.getChildren().add(close);
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        StackPane.setMargin(close, new Insets(8));
        StackPane.setAlignment(sheet, Pos.CENTER_RIGHT);
        getChildren().addAll(row, dim, sheet);
        narrow.subscribe(this::arrange);
        widthProperty()
                .subscribe(now -> narrow.set(now.doubleValue() > 0 && now.doubleValue() < LITTLE));
        dim.visibleProperty().bind(narrow.and(open));
        sheet.visibleProperty().bind(dim.visibleProperty());
    }

    /// Whether the sheet is open; the card beside a wide page always is.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Whether the card is a sheet.
    public ReadOnlyBooleanProperty narrowProperty() {
        return narrow.getReadOnlyProperty();
    }

    /// Closes the sheet; false if there is none over the page, so that Esc can do something else.
    public boolean close() {
        boolean wasOver = dim.isVisible();
        open.set(false);
        return wasOver;
    }

    private void arrange(boolean small) {
        row.getChildren().remove(side);
        sheet.getChildren().remove(side);
        side.getStyleClass().removeAll("card", "side-card");
        if (small) {
            sheet.getChildren().addFirst(side);
            side.setMinWidth(0);
            side.setMaxWidth(Double.MAX_VALUE);
            side.setPrefWidth(SHEET);
        } else {
            side.getStyleClass().addAll("card", "side-card");
            side.setMinWidth(CARD);
            side.setMaxWidth(CARD);
            side.setPrefWidth(CARD);
            row.getChildren().add(side);
        }
    }
}
