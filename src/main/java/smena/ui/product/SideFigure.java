package smena.ui.product;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A figure in a box of its own, below what it is.
final class SideFigure extends StackPane {
    private final Label figure = new Label();

    SideFigure(ObservableValue<String> word) {
        Label above = new Label();
        above.textProperty().bind(word);
        above.getStyleClass().addAll("small", "muted");
        figure.getStyleClass().addAll("strong", "side-figure");
        figure.setMinWidth(0);
        getChildren().add(new VBox(2, above, figure));
        getStyleClass().add("side-box");
        setMinWidth(0);
        setPrefWidth(10);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(ObservableValue<String> now) {
        figure.textProperty().bind(now);
    }
}
