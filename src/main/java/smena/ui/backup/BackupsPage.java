package smena.ui.backup;

import javafx.scene.Parent;

import smena.service.backup.Backups;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

/// The page of backups.
public final class BackupsPage implements OfficePage {
    private final BackupModel model;
    private final PageHead head;
    private final Parent view;

    public BackupsPage(UiContext ui, Backups backups, BackupContext context) {
        model = new BackupModel(backups, ui.actions(), context);
        head =
                PageHead.of(ui.localization().text("settings.backups"))
                        .line(ui.localization().text("office.settings"));
        view =
                ui.fxml()
                        .load(
                                "backup/backup.fxml",
                                new PlacesController(model, context, ui.localization()),
                                new CopiesController(model, backups, ui, context));
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
    public void activate() {
        model.load();
    }

    BackupModel model() {
        return model;
    }
}
