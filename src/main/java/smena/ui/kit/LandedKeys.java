package smena.ui.kit;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.Map;

/// The keys of a burst that have landed somewhere before it was known to be a scan: the fields they
/// went into as they were before, and the screens and dialogs that have seen them.
final class LandedKeys {
    private final Map<TextInputControl, FieldState> fields = new IdentityHashMap<>();
    private final Map<Landing, Integer> seen = new IdentityHashMap<>();

    private record FieldState(String text, int anchor, int caret) {
        static FieldState of(TextInputControl field) {
            String text = field.getText() == null ? "" : field.getText();
            return new FieldState(text, field.getAnchor(), field.getCaretPosition());
        }

        void restore(TextInputControl field) {
            if (!text.equals(field.getText())) {
                field.setText(text);
                field.selectRange(anchor, caret);
            }
        }
    }

    /// The field that keys at `target` are typed into, if there is one.
    static @Nullable TextInputControl field(Object target) {
        Object field =
                target instanceof ComboBox<?> box && box.isEditable() ? box.getEditor() : target;
        return field instanceof TextInputControl input && input.isEditable() ? input : null;
    }

    /// Whether keys at `target` may be words.
    static boolean takesWords(Object target) {
        TextInputControl field = field(target);
        return field != null && !(field instanceof AmountField);
    }

    /// A key is about to land at `target`, which is part of `landing`.
    void add(Object target, Landing landing) {
        TextInputControl field = field(target);
        if (field != null) {
            fields.computeIfAbsent(field, FieldState::of);
        }
        seen.merge(landing, 1, Integer::sum);
    }

    /// Keeps those of `later` as well; its own are older.
    void addAll(LandedKeys later) {
        later.fields.forEach(fields::putIfAbsent);
        later.seen.forEach((landing, keys) -> seen.merge(landing, keys, Integer::sum));
    }

    /// Everything is as it was before.
    void takeBack() {
        fields.forEach((field, before) -> before.restore(field));
        seen.forEach(Landing::takeBack);
        forget();
    }

    /// They were typed.
    void forget() {
        fields.clear();
        seen.clear();
    }
}
