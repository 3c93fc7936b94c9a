package smena.ui.product;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A word and what it is, with a hairline below. It is made once and shows one thing after the
/// other.
final class SideLine extends HBox {
    private final Label word = new Label();
    private final Label value = new Label();

    SideLine() {
        super(12);
        word.getStyleClass().add("muted");
        word.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("strong");
        value.setMinWidth(0);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("side-line");
        getChildren().addAll(word, gap, value);
    }

    /// @param left the word
    /// @param right what it is
    SideLine show(ObservableValue<String> left, ObservableValue<String> right) {
        word.textProperty().bind(left);
        value.textProperty().bind(right);
        return this;
    }
}
