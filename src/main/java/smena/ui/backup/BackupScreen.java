package smena.ui.backup;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.service.backup.Backups;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;

/// The page of backups. Made anew each time somebody opens it.
public final class BackupScreen implements Screen {
    private final BackupModel model;
    private final Runnable leave;
    private final BackupController controller;
    private final Parent view;

    /// @param leave goes back to the till
    public BackupScreen(UiContext ui, Backups backups, BackupContext room, Runnable leave) {
        this.leave = leave;
        model = new BackupModel(backups, ui.acts(), room);
        controller = new BackupController(leave);
        view =
                ui.fxml()
                        .load(
                                "backup/backup.fxml",
                                controller,
                                new PlacesController(model, room, ui.localization()),
                                new CopiesController(model, backups, ui, room));
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
