package smena.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Function;

/// Tabs on one line, 48 pixels high, the chosen one underlined. ← and → go from one to the next.
///
/// @param <T> what a tab stands for
public final class UnderlinedTabs<T> extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<T> values;
    private final ObjectProperty<T> chosen;

    /// A tab for each of `values`.
    public UnderlinedTabs(
            List<T> values, ObjectProperty<T> chosen, Function<T, ObservableValue<String>> name) {
        this.values = List.copyOf(values);
        this.chosen = chosen;
        getStyleClass().add("underlined-tabs");
        for (T value : values) {
            Button tab = new Button();
            tab.textProperty().bind(name.apply(value));
            tab.setId("tab-" + value);
            tab.getStyleClass().setAll("underlined-tab");
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setOnAction(_ -> chosen.set(value));
            getChildren().add(tab);
        }
        chosen.subscribe(this::mark);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void mark(T now) {
        int at = values.indexOf(now);
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == at);
        }
    }

    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (step != 0) {
            int to = Math.clamp((long) values.indexOf(chosen.get()) + step, 0, values.size() - 1);
            chosen.set(values.get(to));
            getChildren().get(to).requestFocus();
            event.consume();
        }
    }
}
