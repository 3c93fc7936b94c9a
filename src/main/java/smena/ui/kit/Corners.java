package smena.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Round corners for what lies flush in a card: a background has corners of its own, the rows over
/// it have none. The corners are painted over with the ground around the card; a clip with round
/// corners would paint all the rows into a picture of their own first, with every frame.
public final class Corners {
    private Corners() {}

    /// Rounds the corners of `content` as those of the card around it.
    public static void ofCard(Pane content) {
        round(content, true);
    }

    /// Rounds the lower corners of `content`, over which the card has something else.
    public static void ofFoot(Pane content) {
        round(content, false);
    }

    private static void round(Pane content, boolean above) {
        CornerFrame frame = new CornerFrame(above);
        content.layoutBoundsProperty()
                .subscribe(bounds -> frame.resize(bounds.getWidth(), bounds.getHeight()));
        content.getChildren().add(frame);
        content.getChildren().addListener((ListChangeListener<Node>) _ -> keepLast(content, frame));
    }

    /// Over all that is put into `content` later.
    private static void keepLast(Pane content, CornerFrame frame) {
        if (content.getChildren().getLast() != frame) {
            content.getChildren().remove(frame);
            content.getChildren().add(frame);
        }
    }
}
