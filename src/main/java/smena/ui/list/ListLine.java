package smena.ui.list;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One line of a list: what it is, what about it, how much; buttons follow.
public final class ListLine extends HBox {
    /// @param buttons what can be done to it
    public ListLine(
            ObservableValue<String> name,
            ObservableValue<String> about,
            ObservableValue<String> amount,
            Button... buttons) {
        Label title = label(name, "title");
        Label under = label(about, "small");
        under.getStyleClass().add("muted");
        VBox text = new VBox(2, title, under);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label figure = label(amount, "figure");
        figure.getStyleClass().add("list-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("list-line");
        getChildren().addAll(text, space, figure);
        getChildren().addAll(buttons);
    }

    private static Label label(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        return label;
    }
}
