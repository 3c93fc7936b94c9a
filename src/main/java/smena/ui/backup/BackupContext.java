package smena.ui.backup;

import smena.service.backup.BackupView;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.Optional;

/// What the page needs of the program around it.
public interface BackupContext {
    /// For calls that may take long: a copy of a large shop, a USB stick that does not answer.
    Background aside();

    /// Asks for a folder; empty if cancelled.
    Optional<Path> whichFolder();

    /// Asks for a backup's file; empty if cancelled.
    Optional<Path> whichBackup();

    /// One was made: whoever shows the newest one looks again.
    void made();

    /// Inspects a backup: what is in it, and what is not. Takes a while.
    BackupView look(Path backup);

    /// Stops the till, restores `backup`, which somebody was shown and agreed to, and starts the
    /// till again.
    void restore(BackupView backup);
}
