package smena.ui.supplier;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;

/// What becomes of what a dialog has asked for: it runs, or it is refused and the dialog stays.
final class FormAnswer {
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();

    /// Whether it is being done.
    BooleanProperty busy() {
        return busy;
    }

    /// Why it was refused last; null for not.
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    void refused(Problem why) {
        problem.set(why);
    }

    void forget() {
        problem.set(null);
    }
}
