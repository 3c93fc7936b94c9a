package smena.app;

import javafx.stage.FileChooser;
import javafx.stage.Stage;

import smena.domain.Problem;
import smena.service.backup.BackupView;
import smena.service.backup.MadeBackup;
import smena.service.backup.Restore;
import smena.ui.backup.Rescue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A data folder that cannot be opened, and the way back to a backup.
final class RescueFolder implements Rescue {
    private final Path data;
    private final Clock clock;
    private final Stage stage;

    RescueFolder(Path data, Clock clock, Stage stage) {
        this.data = data;
        this.clock = clock;
        this.stage = stage;
    }

    /// Whether a backup is the way out of `problem`.
    static boolean helps(Problem problem) {
        return switch (problem) {
            case Problem.DatabaseDamaged _,
                    Problem.SchemaChanged _,
                    Problem.DatabaseMissing _,
                    Problem.KeyMissing _,
                    Problem.KeyWrong _ ->
                    true;
            default -> false;
        };
    }

    @Override
    public List<MadeBackup> backups() {
        return Restore.in(data, clock).backups();
    }

    @Override
    public BackupView look(Path backup) {
        return Restore.in(data, clock).look(backup);
    }

    @Override
    public Restore.Done run(BackupView backup) {
        return DataFolder.restore(data, backup, clock);
    }

    @Override
    public Optional<Path> whichBackup() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("*.db, *.inc", "*.db", "*.inc"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(java.io.File::toPath);
    }
}
