package smena.ui.kit;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// What the items of a box are called. A name that none of them has means none.
public final class ChoiceNames<T> extends StringConverter<T> {
    private final ComboBox<T> box;
    private final Function<T, String> name;

    private ChoiceNames(ComboBox<T> box, Function<T, String> name) {
        this.box = box;
        this.name = name;
    }

    /// Calls the items of `box` by `name`.
    public static <T> void show(ComboBox<T> box, Function<T, String> name) {
        box.setConverter(new ChoiceNames<>(box, name));
    }

    @Override
    public String toString(@Nullable T item) {
        return item == null ? "" : name.apply(item);
    }

    @Override
    public @Nullable T fromString(String text) {
        return box.getItems().stream()
                .filter(item -> name.apply(item).equals(text))
                .findFirst()
                .orElse(null);
    }
}
