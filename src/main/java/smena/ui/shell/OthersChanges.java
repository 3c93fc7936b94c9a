package smena.ui.shell;

import javafx.beans.property.Property;

import smena.domain.Problem;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a form does when somebody else has saved the same meanwhile: its fields show what stands
/// now, but for those that were typed over, and whoever saves once more keeps theirs.
///
/// @param <T> what is edited, as the service reads it
public final class OthersChanges<T> {
    private final ApprovedActions actions;
    private final Supplier<T> read;
    private final Supplier<T> seen;
    private final Consumer<T> show;
    private final List<Property<?>> fields;

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
        this.actions = actions;
        this.read = read;
        this.seen = seen;
        this.show = show;
        this.fields = List.copyOf(fields);
    }

    /// Follows a refusal, if it is one of these.
    public void follow(Problem why) {
        if (why instanceof Problem.SettingChangedMeanwhile) {
            actions.background().call(read).refused(_ -> {}).deliver(this::merge);
        }
    }

    private void merge(T now) {
        List<? extends Typed<?>> typed = fields.stream().map(Typed::new).toList();
        show.accept(seen.get());
        List<? extends Typed<?>> over = typed.stream().filter(Typed::isOver).toList();
        show.accept(now);
        over.forEach(Typed::putBack);
    }

    /// A field and what was typed into it.
    private static final class Typed<V> {
        private final Property<V> field;
        private final V text;

        Typed(Property<V> field) {
            this.field = field;
            this.text = field.getValue();
        }

        boolean isOver() {
            return !Objects.equals(field.getValue(), text);
        }

        void putBack() {
            field.setValue(text);
        }
    }
}
