package smena.ui.office;

import javafx.scene.Parent;

import smena.ui.kit.EditForm;
import smena.ui.kit.UnsavedChanges;
import smena.ui.shell.UiContext;

import java.util.List;

/// A page of the settings that is one form: nothing unsaved is lost without asking.
///
/// @param <M> the form
public abstract class FormPage<M extends EditForm> implements OfficePage {
    private final M model;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    /// @param name the page's among the settings
    /// @param fxml its layout
    /// @param controllers those of `fxml`
    protected FormPage(UiContext ui, String name, M model, String fxml, Object... controllers) {
        this.model = model;
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(model));
        head =
                PageHead.of(ui.localization().text("settings." + name))
                        .line(ui.localization().text("office.settings"));
        view = ui.fxml().load(fxml, controllers);
    }

    /// The form, as it is edited.
    public final M model() {
        return model;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }
}
