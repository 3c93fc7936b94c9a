package smena.ui.backup;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.service.Services;
import smena.ui.approval.ApprovedActions;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.shell.Screen;

/// The page of backups. Made anew each time somebody opens it.
public final class BackupScreen implements Screen {
    private final BackupModel model;
    private final Runnable leave;
    private final BackupController controller;
    private final Parent view;

    /// @param leave goes back to the till
    public BackupScreen(
            Services services,
            ApprovedActions actions,
            BackupContext room,
            Dialogs dialogs,
            Fxml fxml,
            Localization localization,
            Runnable leave) {
        this.leave = leave;
        model = new BackupModel(services.backups(), actions, room);
        controller = new BackupController(leave);
        view =
                fxml.load(
                        "backup/backup.fxml",
                        controller,
                        new PlacesController(model, room, localization),
                        new CopiesController(
                                model, services.backups(), actions, room, dialogs, localization));
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
            leave.run();
        }
    }

    BackupModel model() {
        return model;
    }
}
