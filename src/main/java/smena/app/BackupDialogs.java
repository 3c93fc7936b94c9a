package smena.app;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import smena.service.backup.BackupView;
import smena.service.backup.Restore;
import smena.ui.backup.BackupContext;
import smena.ui.kit.Background;
import smena.ui.kit.Localization;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/// What the page of backups needs of the computer, and of a till that is to end and begin again.
final class BackupDialogs implements BackupContext {
    private final Path data;
    private final Clock clock;
    private final Background aside;
    private final Localization localization;
    private final Supplier<Window> window;
    private final Runnable leave;
    private @Nullable Path wanted;

    /// @param data the data folder
    /// @param aside for what may take seconds
    /// @param window the one that dialogs of the computer belong to
    /// @param leave closes it
    BackupDialogs(
            Path data,
            Clock clock,
            Background aside,
            Localization localization,
            Supplier<Window> window,
            Runnable leave) {
        this.data = data;
        this.clock = clock;
        this.aside = aside;
        this.localization = localization;
        this.window = window;
        this.leave = leave;
    }

    @Override
    public Background aside() {
        return aside;
    }

    @Override
    public Optional<Path> whichFolder() {
        File chosen = new DirectoryChooser().showDialog(window.get());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> whichBackup() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                localization.words().get("backup.kind"), "*.db"));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }

    @Override
    public BackupView look(Path backup) {
        return Restore.in(data, clock).look(backup);
    }

    @Override
    public synchronized void restore(Path backup) {
        wanted = backup;
        leave.run();
    }

    /// The backup that is to be brought back.
    synchronized Optional<Path> wanted() {
        return Optional.ofNullable(wanted);
    }
}
