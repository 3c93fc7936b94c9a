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
        Rectangle shape = new Rectangle();
        shape.setArcWidth(2 * INSIDE_A_CARD);
        shape.setArcHeight(2 * INSIDE_A_CARD);
        shape.widthProperty().bind(content.widthProperty());
        shape.heightProperty().bind(content.heightProperty());
        content.setClip(shape);
    }
}
