package smena.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/// What a page asks of the model of a form: whether it has unsaved changes, and to save them.
public interface EditForm {
    /// Whether leaving would lose something.
    ObservableBooleanValue changedProperty();

    /// Whether something is being saved.
    ReadOnlyBooleanProperty busyProperty();

    /// Saves it.
    void save();
}
