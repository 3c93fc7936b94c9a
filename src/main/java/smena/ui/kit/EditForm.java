package smena.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/// What a page asks of the model of a form: whether something typed is not kept yet, and to keep
/// it.
public interface EditForm {
    /// Whether leaving would lose something.
    ObservableBooleanValue changedProperty();

    /// Whether something is being kept.
    ReadOnlyBooleanProperty busyProperty();

    /// Keeps it.
    void save();
}
