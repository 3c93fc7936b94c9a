package smena.ui.kit;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.transform.Rotate;

/// The corners that a card has around its rows, painted over them: the ground outside of the round
/// line, and the line.
final class CornerFrame extends Region {
    /// The radius of what lies one pixel inside a card.
    private static final double RADIUS = 11;

    private final boolean above;

    /// @param above whether it has the upper two as well
    CornerFrame(boolean above) {
        this.above = above;
        setManaged(false);
        setMouseTransparent(true);
        for (int corner = 0; corner < (above ? 4 : 2); corner++) {
            getChildren().add(corner(corner * 90));
        }
    }

    @Override
    protected void layoutChildren() {
        double right = getWidth() - RADIUS;
        double bottom = getHeight() - RADIUS;
        place(0, 0, bottom);
        place(1, right, bottom);
        if (above) {
            place(2, right, 0);
            place(3, 0, 0);
        }
    }

    private void place(int corner, double x, double y) {
        getChildren().get(corner).setLayoutX(x);
        getChildren().get(corner).setLayoutY(y);
    }

    /// The lower left one, turned against the clock.
    private static Group corner(double degrees) {
        Path ground =
                new Path(
                        new MoveTo(0, 0),
                        new ArcTo(RADIUS, RADIUS, 0, RADIUS, RADIUS, false, false),
                        new LineTo(0, RADIUS),
                        new ClosePath());
        ground.getStyleClass().add("corner-ground");
        Arc line = new Arc(RADIUS, 0, RADIUS + 0.5, RADIUS + 0.5, 180, 90);
        line.setType(ArcType.OPEN);
        line.getStyleClass().add("corner-line");
        Group corner = new Group(ground, line);
        corner.getTransforms().add(new Rotate(-degrees, RADIUS / 2, RADIUS / 2));
        return corner;
    }
}
