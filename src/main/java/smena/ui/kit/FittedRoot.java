package smena.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// The root of a window. What is in it is never laid out on less than it needs, for the till the
/// smallest screen, 1024×600; where the window, or a desktop scaled to 125 or 150 %, leaves less
/// room, it is drawn smaller instead of being cut off.
///
/// On a low screen it has the pseudo-class `low`, for which the stylesheet gives up empty space.
public final class FittedRoot extends Region {
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 600;
    private static final double LOW = 720;
    private static final PseudoClass IS_LOW = PseudoClass.getPseudoClass("low");

    private final Region content;
    private final double leastWidth;
    private final double leastHeight;
    private final double most;
    private final Scale scale = new Scale();

    /// The root of the till's window, filled by `content`.
    public FittedRoot(Region content) {
        this(content, LEAST_WIDTH, LEAST_HEIGHT);
    }

    /// A root filled by `content`, which is drawn larger on a larger screen, up to `most` times:
    /// it is read from further away.
    public static FittedRoot growing(Region content, double most) {
        return new FittedRoot(content, LEAST_WIDTH, LEAST_HEIGHT, most);
    }

    /// A root filled by `content`, which is drawn smaller below these pixels.
    public FittedRoot(Region content, double leastWidth, double leastHeight) {
        this(content, leastWidth, leastHeight, 1);
    }

    private FittedRoot(Region content, double leastWidth, double leastHeight, double most) {
        this.content = content;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        this.most = most;
        content.getTransforms().add(scale);
        getChildren().add(content);
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
    }

    private void fit() {
        double factor = factor();
        scale.setX(factor);
        scale.setY(factor);
        pseudoClassStateChanged(IS_LOW, getHeight() / factor < LOW);
    }

    private double factor() {
        double smaller = Math.min(getWidth() / leastWidth, getHeight() / leastHeight);
        return smaller > 0 ? Math.min(most, smaller) : 1;
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double factor = factor();
        layoutInArea(
                content, 0, 0, getWidth() / factor, getHeight() / factor, 0, HPos.LEFT, VPos.TOP);
    }
}
