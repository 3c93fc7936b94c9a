package smena.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

/// What is done more rarely, behind one button.
public final class MoreActs {
    private final Localization localization;
    private final PopOver popOver = new PopOver();
    private final VBox choices = new VBox(4);

    /// None yet.
    public MoreActs(Localization localization) {
        this.localization = localization;
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setArrowSize(0);
        popOver.setDetachable(false);
        choices.getStyleClass().add("popover-form");
        popOver.setContentNode(choices);
    }

    /// One of them, below those before.
    public MoreActs with(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(localization.text(key));
        button.getStyleClass().add("quiet");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(
                _ -> {
                    popOver.hide();
                    action.run();
                });
        choices.getChildren().add(button);
        return this;
    }

    /// The last of them cannot be done while `flag` is true.
    public MoreActs disabledWhile(ObservableValue<Boolean> flag) {
        choices.getChildren().getLast().disableProperty().bind(flag);
        return this;
    }

    /// Shows them below `place`.
    public void show(Node place) {
        popOver.show(place);
    }
}
