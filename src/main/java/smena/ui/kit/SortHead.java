package smena.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/// The head of a column: a tap on it sorts. An arrow says which way, on the side away from the edge
/// its words stand at; where both need more room than the column has, the words are written
/// smaller.
public final class SortHead extends Button {
    /// Which way a column is sorted.
    public enum Way {
        NONE,
        UP,
        DOWN
    }

    private static final double FONT = 13;
    private static final double SMALLEST = 10;
    private static final double ARROW = 7;
    private static final double GAP = 4;

    private final Region arrow = new Region();
    private Way way = Way.NONE;

    public SortHead() {
        getStyleClass().setAll("sort-head");
        arrow.getStyleClass().add("sort-arrow");
        arrow.setMinSize(ARROW, ARROW);
        arrow.setMaxSize(ARROW, ARROW);
        setGraphicTextGap(GAP);
        setMinWidth(0);
        setMaxHeight(Double.MAX_VALUE);
        textProperty().subscribe(this::fit);
        widthProperty().subscribe(this::fit);
    }

    /// Shows which way the column is sorted.
    public void show(Way now) {
        way = now;
        arrow.setRotate(now == Way.DOWN ? 180 : 0);
        boolean isRight = getAlignment() == Pos.CENTER_RIGHT;
        setContentDisplay(isRight ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
        setGraphic(now == Way.NONE ? null : arrow);
        fit();
    }

    /// Which way it says that the column is sorted.
    public Way way() {
        return way;
    }

    private void fit() {
        double room = getWidth() - (way == Way.NONE ? 0 : ARROW + GAP);
        // The same style is not set again: it would be read and applied anew.
        setStyle("-fx-font-size: " + FittedText.size(getText(), room, FONT, SMALLEST) + "px");
    }
}
