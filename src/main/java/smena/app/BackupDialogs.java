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

/// What the backups page needs from the computer, and from a till that is to end and restart.
final class BackupDialogs implements BackupContext {
    private final Path data;
    private final Clock clock;
    private final Background aside;
    private final Localization localization;
    private final Supplier<Window> window;
    private final Runnable leave;
    private final Runnable made;
    private @Nullable BackupView wanted;

    /// @param data the data folder
    /// @param aside runs what may take seconds
    /// @param window the owner of the system's dialogs
    /// @param leave closes that window
    /// @param made looks for the newest backup again
    BackupDialogs(
            Path data,
            Clock clock,
            Background aside,
            Localization localization,
            Supplier<Window> window,
            Runnable leave,
            Runnable made) {
        this.data = data;
        this.clock = clock;
        this.aside = aside;
        this.localization = localization;
        this.window = window;
        this.leave = leave;
        this.made = made;
    }

    @Override
    public Background aside() {
        return aside;
    }

    @Override
    public void made() {
        made.run();
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
                                localization.words().get("backup.kind"), "*.db", "*.inc"));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }

    @Override
    public BackupView look(Path backup) {
        return Restore.in(data, clock).look(backup);
    }

    @Override
    public synchronized void restore(BackupView backup) {
        wanted = backup;
        leave.run();
    }

    /// The backup that is to be brought back.
    synchronized Optional<BackupView> wanted() {
        return Optional.ofNullable(wanted);
    }
}
