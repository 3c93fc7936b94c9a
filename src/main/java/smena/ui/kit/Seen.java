package smena.ui.kit;

import javafx.scene.Node;

/// Whether something is there: what is not seen takes no room either.
public final class Seen {
    private Seen() {}

    /// Shows `node`, or takes it and its room away.
    public static void set(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
