package smena.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A small whole number between − and +, each 48 pixels. The keys − and + do the same.
public final class Stepper extends HBox {
    private static final double SIGN_SIZE = 18;

    private final LongProperty value = new SimpleLongProperty();
    private final long least;
    private final long most;

    /// @param least it goes no lower
    /// @param most it goes no higher
    public Stepper(Localization localization, long least, long most) {
        this.least = least;
        this.most = most;
        value.set(least);
        Label figure = new Label();
        figure.getStyleClass().addAll("figure", "stepper-figure");
        figure.textProperty().bind(localization.make(f -> f.number(value.get()), value));
        Button less = button(localization, Sign.MINUS, "kit.less", -1);
        less.disableProperty().bind(Bindings.lessThanOrEqual(value, least));
        Button more = button(localization, Sign.PLUS, "kit.more", 1);
        more.disableProperty().bind(Bindings.greaterThanOrEqual(value, most));
        getStyleClass().add("stepper");
        setAlignment(Pos.CENTER);
        getChildren().addAll(less, figure, more);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The number.
    public LongProperty valueProperty() {
        return value;
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.PLUS || code == KeyCode.ADD) {
            step(1);
            event.consume();
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            step(-1);
            event.consume();
        }
    }

    private void step(long by) {
        value.set(Math.clamp(value.get() + by, least, most));
    }

    private Button button(Localization localization, Sign sign, String key, long by) {
        Button button = new Button();
        button.setGraphic(new Icon(sign, SIGN_SIZE));
        button.accessibleTextProperty().bind(localization.text(key));
        button.getStyleClass().addAll("square", by < 0 ? "less" : "more");
        button.setOnAction(_ -> step(by));
        return button;
    }
}
