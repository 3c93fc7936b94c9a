package smena.ui.backup;

import smena.service.backup.BackupView;
import smena.service.backup.MadeBackup;
import smena.service.backup.Restore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Restores a backup for a till that cannot start.
public interface Rescue {
    /// The backups that can be found, the one with the most entries first.
    List<MadeBackup> backups();

    /// Inspects one. Refuses one that cannot be restored.
    BackupView look(Path backup);

    /// Restores one that somebody was shown and agreed to. If that is impossible, refuses and
    /// changes nothing.
    Restore.Done run(BackupView backup);

    /// Asks for a backup's file; empty if cancelled.
    Optional<Path> whichBackup();
}
