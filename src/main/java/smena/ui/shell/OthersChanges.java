package smena.ui.shell;

import javafx.beans.property.Property;

import smena.domain.Problem;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a form does when somebody else has saved the same meanwhile: its fields show what stands
/// now, but for those that were typed over, and whoever saves once more keeps theirs. Typed over
/// is what says something else: `5 000` in place of `5000` is not.
///
/// @param <T> what is edited, as the service reads it
public final class OthersChanges<T> {
    private final ApprovedActions actions;
    private final Supplier<T> read;
    private final Supplier<T> seen;
    private final Consumer<T> show;
    private final List<Typed<?>> fields;
    private final Supplier<?> meant;

    /// A form whose fields mean what stands in them, but for spaces around it.
    ///
    /// @param read asks the service what stands now
    /// @param seen what the form was filled with last
    /// @param show fills the form
    /// @param fields all its fields, what another one depends on before it
    public OthersChanges(
            ApprovedActions actions,
            Supplier<T> read,
            Supplier<T> seen,
            Consumer<T> show,
            List<Property<?>> fields) {
        this(actions, read, seen, show, fields, () -> stripped(fields));
    }

    /// The same for a form that tells what is meant by all its fields together.
    ///
    /// @param meant what is in the fields now, as values; what cannot be read stands for itself
    public OthersChanges(
            ApprovedActions actions,
            Supplier<T> read,
            Supplier<T> seen,
            Consumer<T> show,
            List<Property<?>> fields,
            Supplier<?> meant) {
        this.actions = actions;
        this.read = read;
        this.seen = seen;
        this.show = show;
        this.fields = fields.stream().<Typed<?>>map(Typed::new).toList();
        this.meant = meant;
    }

    /// Follows a refusal, if it is one of these.
    public void follow(Problem why) {
        if (why instanceof Problem.SettingChangedMeanwhile) {
            actions.background().call(read).refused(_ -> {}).deliver(this::merge);
        }
    }

    private static List<Object> stripped(List<Property<?>> fields) {
        return fields.stream()
                .<Object>map(Property::getValue)
                .map(value -> value instanceof String text ? text.strip() : value)
                .toList();
    }

    private void merge(T now) {
        fields.forEach(Typed::keep);
        show.accept(seen.get());
        List<Typed<?>> over = fields.stream().filter(this::isOver).toList();
        show.accept(now);
        over.forEach(Typed::putBack);
    }

    /// Whether all fields mean something else with what was typed into this one. Those before it
    /// have it already: what they say may decide what this one means.
    private boolean isOver(Typed<?> field) {
        Object before = meant.get();
        boolean same = field.isAsTyped();
        field.putBack();
        return !same && !before.equals(meant.get());
    }

    /// A field and what was typed into it.
    private static final class Typed<V> {
        private final Property<V> field;
        private V text;

        Typed(Property<V> field) {
            this.field = field;
            this.text = field.getValue();
        }

        void keep() {
            text = field.getValue();
        }

        boolean isAsTyped() {
            return Objects.equals(field.getValue(), text);
        }

        void putBack() {
            field.setValue(text);
        }
    }
}
