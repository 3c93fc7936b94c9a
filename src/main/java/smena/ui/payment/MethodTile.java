package smena.ui.payment;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import smena.domain.sale.PaymentMethod;
import smena.ui.kit.KeyHint;
import smena.ui.kit.Localization;
import smena.ui.terminal.MethodNames;

/// A way to pay, with the key that chooses it.
final class MethodTile extends ToggleButton {
    private static final int KEYS = 9;

    private final PaymentMethod method;

    /// @param place its place in the list, from 1: its key is Alt and this digit
    MethodTile(PaymentMethod method, int place, Localization localization) {
        this.method = method;
        ObservableValue<String> name =
                localization.make(formats -> MethodNames.of(method, formats.words()));
        Label label = new Label();
        label.textProperty().bind(name);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(8, label, space);
        content.getStyleClass().add("bar");
        if (place <= KEYS) {
            content.getChildren().add(new KeyHint("Alt " + place));
        }
        content.setMouseTransparent(true);
        setGraphic(content);
        accessibleTextProperty().bind(name);
        setFocusTraversable(false);
        setMaxWidth(Double.MAX_VALUE);
        setId("method-" + method.code());
        getStyleClass().addAll("tile", "method-tile");
    }

    PaymentMethod method() {
        return method;
    }
}
