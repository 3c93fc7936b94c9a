package smena.ui.backup;

import smena.service.backup.BackupView;
import smena.service.backup.MadeBackup;
import smena.service.backup.Restore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The way back to a backup for a till that cannot start.
public interface Rescue {
    /// The backups that can be found, the one with the most entries first.
    List<MadeBackup> backups();

    /// Looks one through. Refuses one that cannot be restored.
    BackupView look(Path backup);

    /// Restores it. Refuses, and changes nothing, where it cannot.
    Restore.Done run(Path backup);

    /// Asks for a backup's file; empty where somebody changed their mind.
    Optional<Path> whichBackup();
}
