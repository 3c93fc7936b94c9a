package smena.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Round corners for what lies flush in a card: a background has corners of its own, the rows over
/// it have none.
public final class Corners {
    /// The radius of what lies one pixel inside a card.
    private static final double INSIDE_A_CARD = 11;

    private Corners() {}

    /// Cuts the corners of `content` to those of the card around it.
    public static void ofCard(Region content) {
        Rectangle shape = shape(content);
        shape.heightProperty().bind(content.heightProperty());
    }

    /// Cuts the lower corners of `content`, over which the card has something else.
    public static void ofFoot(Region content) {
        Rectangle shape = shape(content);
        shape.setY(-2 * INSIDE_A_CARD);
        shape.heightProperty().bind(content.heightProperty().add(2 * INSIDE_A_CARD));
    }

    private static Rectangle shape(Region content) {
        Rectangle shape = new Rectangle();
        shape.setArcWidth(2 * INSIDE_A_CARD);
        shape.setArcHeight(2 * INSIDE_A_CARD);
        shape.widthProperty().bind(content.widthProperty());
        content.setClip(shape);
        return shape;
    }
}
