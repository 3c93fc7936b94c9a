package smena.ui.control;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What is over or short as a bar from the middle: short to the left, over to the right.
final class DifferenceBar extends Pane {
    private static final double HIGH = 6;
    private static final double TICK_WIDTH = 2;
    private static final double TICK_HEIGHT = 14;

    private final double share;
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region tick = new Region();

    /// @param share from -1 to 1 of the largest difference of all
    DifferenceBar(double share) {
        this.share = share;
        track.getStyleClass().add("thin-bar-track");
        fill.getStyleClass().add("thin-bar-fill");
        tick.getStyleClass().add("thin-bar-tick");
        getStyleClass().addAll("thin-bar", share < 0 ? "bad" : "warn");
        getChildren().addAll(track, fill, tick);
        setMinSize(24, TICK_HEIGHT);
        setPrefSize(80, TICK_HEIGHT);
        setMaxHeight(TICK_HEIGHT);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = (getHeight() - HIGH) / 2;
        double middle = snapPositionX(width / 2);
        double least = share == 0 ? 0 : HIGH;
        double filled = snapSizeX(Math.max(least, Math.abs(share) * width / 2));
        track.resizeRelocate(0, top, width, HIGH);
        fill.setVisible(share != 0);
        fill.resizeRelocate(share < 0 ? middle - filled : middle, top, filled, HIGH);
        tick.resizeRelocate(
                middle - TICK_WIDTH / 2, (getHeight() - TICK_HEIGHT) / 2, TICK_WIDTH, TICK_HEIGHT);
    }
}
