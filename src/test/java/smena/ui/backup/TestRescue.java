package smena.ui.backup;

import smena.service.backup.BackupView;
import smena.service.backup.MadeBackup;
import smena.service.backup.Restore;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The way back of a real data folder that nobody has open.
record TestRescue(Path data, Clock clock) implements Rescue {
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
        return Restore.in(data, clock).run(backup.file(), backup.accepted());
    }

    @Override
    public Optional<Path> whichBackup() {
        return Optional.empty();
    }
}
