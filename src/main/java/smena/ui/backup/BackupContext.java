package smena.ui.backup;

import smena.service.backup.BackupView;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.Optional;

/// What the page needs of the program around it.
public interface BackupContext {
    /// For what may take long: a copy of a large shop, a stick that does not answer.
    Background aside();

    /// Asks for a folder; empty where somebody changed their mind.
    Optional<Path> whichFolder();

    /// Asks for a backup's file; empty where somebody changed their mind.
    Optional<Path> whichBackup();

    /// Looks a backup through: what is in it, and what is not. Takes a while.
    BackupView look(Path backup);

    /// Ends the till, brings `backup` back, and starts the till again.
    void restore(Path backup);
}
