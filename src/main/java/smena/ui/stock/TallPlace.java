package smena.ui.stock;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A place in a column that is never lower than the words in it, whatever they are styled like.
final class TallPlace {
    private TallPlace() {}

    static StackPane of(Node node) {
        StackPane place = new StackPane(node);
        place.setMinHeight(Region.USE_PREF_SIZE);
        return place;
    }
}
