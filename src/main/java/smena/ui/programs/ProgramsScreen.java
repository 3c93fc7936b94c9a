package smena.ui.programs;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.service.clients.ApiClients;
import smena.service.clients.HttpAccess;
import smena.service.people.People;
import smena.service.ports.ApiServerControl;
import smena.ui.kit.UnsavedChanges;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;

import java.util.List;

/// The page of other programs. Made anew each time somebody opens it.
public final class ProgramsScreen implements Screen {
    private final ProgramsModel model;
    private final Runnable leave;
    private final UnsavedChanges guard;
    private final ProgramsController controller;
    private final Parent view;

    /// @param leave goes back to the till
    public ProgramsScreen(
            UiContext ui,
            HttpAccess access,
            ApiClients apiClients,
            People people,
            ApiServerControl server,
            Runnable leave) {
        this.leave = leave;
        model = new ProgramsModel(access, apiClients, people, ui.acts(), server);
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(model));
        controller = new ProgramsController(this::leave);
        view =
                ui.fxml()
                        .load(
                                "programs/programs.fxml",
                                controller,
                                new ServerSwitchController(model, ui),
                                new TokensController(model, ui));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.load();
        controller.takeFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave();
        }
    }

    ProgramsModel model() {
        return model;
    }

    private void leave() {
        guard.leave(leave);
    }
}
