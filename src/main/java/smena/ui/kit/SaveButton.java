package smena.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;

/// The button that keeps a form: it rests while there is nothing to keep.
public final class SaveButton {
    private SaveButton() {}

    /// `button` keeps `form`.
    public static void follow(Button button, EditForm form) {
        follow(button, form, form.busyProperty());
    }

    /// The same where something else keeps it waiting too.
    public static void follow(Button button, EditForm form, ObservableBooleanValue busy) {
        button.disableProperty().bind(Bindings.not(form.changedProperty()).or(busy));
        button.setOnAction(_ -> form.save());
    }
}
