package smena.ui.backup;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import smena.service.backup.Backups;
import smena.service.backup.MadeBackup;
import smena.ui.kit.LineList;
import smena.ui.kit.Localization;
import smena.ui.shell.UiContext;

import java.nio.file.Path;

/// The available backups, and restoring one.
public final class CopiesController {
    private final BackupModel model;
    private final BackupContext room;
    private final Localization localization;
    private final RestoreQuestion question;

    @FXML private VBox lines;
    @FXML private Label empty;
    @FXML private Label loading;

    CopiesController(BackupModel model, Backups backups, UiContext ui, BackupContext room) {
        this.model = model;
        this.room = room;
        this.localization = ui.localization();
        question = new RestoreQuestion(backups, ui, room, model::refuse);
    }

    @FXML
    private void initialize() {
        loading.visibleProperty()
                .bind(model.stateProperty().isNull().and(model.problemProperty().isNull()));
        empty.visibleProperty()
                .bind(model.stateProperty().isNotNull().and(Bindings.isEmpty(model.made())));
        LineList.follow(lines, model.made(), this::line);
    }

    @FXML
    private void fromFile() {
        room.whichBackup().ifPresent(this::ask);
    }

    private void ask(Path file) {
        question.ask(file);
    }

    private CopyLine line(MadeBackup made) {
        return new CopyLine(made, model.placeOf(made), localization, this::ask);
    }
}
