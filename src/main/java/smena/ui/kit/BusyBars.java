package smena.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Placeholder bars where the rows of a list will be, so that nothing jumps when they load.
final class BusyBars extends Pane {
    private static final double HIGH = 14;
    private static final double[] WIDTHS = {0.62, 0.48, 0.7, 0.4, 0.55};
    private static final double SUM = 0.16;
    private static final double EDGE = 16;

    private final double rowHeight;

    /// @param rowHeight the height of a row in pixels
    BusyBars(double rowHeight) {
        this.rowHeight = rowHeight;
        getStyleClass().add("busy-bars");
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    @Override
    protected void layoutChildren() {
        int rows = Math.max(1, (int) Math.ceil(getHeight() / rowHeight));
        while (getChildren().size() < 2 * rows) {
            Region bar = new Region();
            bar.getStyleClass().add("busy-bar");
            getChildren().add(bar);
        }
        double width = Math.max(0, getWidth() - 2 * EDGE);
        for (int i = 0; i < getChildren().size(); i++) {
            int row = i / 2;
            double top = Math.round(row * rowHeight + (rowHeight - HIGH) / 2);
            double wide = Math.round(width * (i % 2 == 0 ? WIDTHS[row % WIDTHS.length] : SUM));
            double left = i % 2 == 0 ? EDGE : EDGE + width - wide;
            getChildren().get(i).resizeRelocate(left, top, wide, HIGH);
        }
    }
}
