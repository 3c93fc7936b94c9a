package smena.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;

/// The button that saves a form: it is disabled while there is nothing to save.
public final class SaveButton {
    private SaveButton() {}

    /// `button` saves `form`.
    public static void follow(Button button, EditForm form) {
        follow(button, form, form.busyProperty());
    }

    /// The same; `busy` disables it too.
    public static void follow(Button button, EditForm form, ObservableBooleanValue busy) {
        button.disableProperty().bind(Bindings.not(form.changedProperty()).or(busy));
        button.setOnAction(_ -> form.save());
    }
}
