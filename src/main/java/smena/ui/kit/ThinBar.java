package smena.ui.kit;

import javafx.beans.NamedArg;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A share or a progress as a thin bar, 6 pixels high and 4 in lists, with the tick of an average
/// on it where there is one. In FXML: `<ThinBar share="0.4"/>`.
public final class ThinBar extends Pane {
    private static final double TICK_WIDTH = 2;
    private static final double TICK_HEIGHT = 14;
    private static final double HIGH = 6;
    private static final double HIGH_IN_LISTS = 4;

    /// No average.
    public static final double NONE = -1;

    private final DoubleProperty share = new SimpleDoubleProperty();
    private final DoubleProperty average = new SimpleDoubleProperty(NONE);
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region tick = new Region();
    private final double high;

    /// @param inList whether it stands in the row of a list
    public ThinBar(
            @NamedArg("share") double share,
            @NamedArg(value = "inList", defaultValue = "false") boolean inList) {
        high = inList ? HIGH_IN_LISTS : HIGH;
        getStyleClass().add("thin-bar");
        track.getStyleClass().add("thin-bar-track");
        fill.getStyleClass().add("thin-bar-fill");
        tick.getStyleClass().add("thin-bar-tick");
        getChildren().addAll(track, fill, tick);
        setMinSize(24, TICK_HEIGHT);
        setPrefSize(80, TICK_HEIGHT);
        setMaxHeight(TICK_HEIGHT);
        setMouseTransparent(true);
        this.share.set(share);
        this.share.subscribe(_ -> requestLayout());
        average.subscribe(_ -> requestLayout());
    }

    /// How much of it is filled, from 0 to 1; what lies beyond is drawn as full or empty.
    public DoubleProperty shareProperty() {
        return share;
    }

    /// Its share, for FXML.
    public double getShare() {
        return share.get();
    }

    /// Where the average stands, from 0 to 1; [#NONE] where there is none.
    public DoubleProperty averageProperty() {
        return average;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = (getHeight() - high) / 2;
        track.resizeRelocate(0, top, width, high);
        // A share above 0 is never drawn as empty.
        double least = share.get() > 0 ? high : 0;
        double filled = Math.max(least, width * Math.clamp(share.get(), 0, 1));
        fill.setVisible(share.get() > 0);
        fill.resizeRelocate(0, top, snapSizeX(filled), high);
        tick.setVisible(average.get() >= 0);
        double at = snapPositionX(width * Math.clamp(average.get(), 0, 1) - TICK_WIDTH / 2);
        tick.resizeRelocate(at, (getHeight() - TICK_HEIGHT) / 2, TICK_WIDTH, TICK_HEIGHT);
    }
}
