package smena.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/// An action of a page: a button of its banner that a key presses too. Where there is no room, all
/// but the main one shrink to their icon, with the text as a tooltip.
public final class PageAction extends Button {
    private static final double SIGN_SIZE = 20;

    private final ObservableValue<String> words;
    private final Label name = new Label();
    private final HBox content;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private @Nullable PageKey key;
    private boolean main;
    private boolean small;

    /// @param id its `fx:id`
    public PageAction(String id, Sign sign, ObservableValue<String> words, Runnable action) {
        this.words = words;
        setId(id);
        name.textProperty().bind(words);
        name.setMinWidth(USE_PREF_SIZE);
        content = new HBox(10, new Icon(sign, SIGN_SIZE), name);
        content.setAlignment(Pos.CENTER);
        content.setMouseTransparent(true);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        accessibleTextProperty().bind(words);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("page-action");
        setOnAction(_ -> action.run());
        narrow.subscribe(this::fold);
    }

    /// The key that does the same.
    public PageAction key(PageKey pressed) {
        key = pressed;
        content.getChildren().add(new KeyHint(pressed.label()));
        fold(narrow.get());
        return this;
    }

    /// Makes it the primary action: filled, and with its text even where there is no room; only the
    /// key that does the same is left out there.
    public PageAction main() {
        main = true;
        getStyleClass().add("primary");
        fold(narrow.get());
        return this;
    }

    /// Makes it a sign alone, however much room there is; its words are its tooltip.
    public PageAction small() {
        small = true;
        fold(narrow.get());
        return this;
    }

    /// Disables it while `flag` is true.
    public PageAction disabledWhile(ObservableValue<Boolean> flag) {
        disableProperty().bind(flag);
        return this;
    }

    /// While `flag` is set it says `busyWords` and cannot be pressed again.
    public PageAction busy(ObservableValue<Boolean> flag, ObservableValue<String> busyWords) {
        disableProperty().bind(flag);
        flag.subscribe(busy -> name.textProperty().bind(busy ? busyWords : words));
        return this;
    }

    /// Whether there is little room.
    public BooleanProperty narrowProperty() {
        return narrow;
    }

    /// Presses itself if `event` is its key; the event is then consumed, even if disabled. One that
    /// is not shown takes no key.
    public boolean take(KeyEvent event) {
        if (key == null || !isVisible() || !key.isPressedBy(event)) {
            return false;
        }
        event.consume();
        if (!isDisabled()) {
            fire();
        }
        return true;
    }

    private void fold(boolean little) {
        boolean folded = (little || small) && !main;
        content.getChildren().stream()
                .skip(1)
                .forEach(
                        node -> {
                            boolean shown = !folded && !(little && node instanceof KeyHint);
                            node.setVisible(shown);
                            node.setManaged(shown);
                        });
        getStyleClass().remove("square");
        setTooltip(null);
        if (folded) {
            getStyleClass().add("square");
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(words);
            setTooltip(tip);
        }
    }
}
