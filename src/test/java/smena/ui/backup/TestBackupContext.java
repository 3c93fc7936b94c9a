package smena.ui.backup;

import smena.service.backup.BackupView;
import smena.service.backup.Restore;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A room in which somebody has chosen already.
public final class TestBackupContext implements BackupContext {
    final List<BackupView> restored = new ArrayList<>();
    Optional<Path> folder = Optional.empty();
    Optional<Path> file = Optional.empty();
    private final Path data;
    private final Clock clock;
    private final Background background;
    private final Runnable made;

    public TestBackupContext(Path data, Clock clock, Background background) {
        this(data, clock, background, () -> {});
    }

    TestBackupContext(Path data, Clock clock, Background background, Runnable made) {
        this.data = data;
        this.clock = clock;
        this.background = background;
        this.made = made;
    }

    @Override
    public Background aside() {
        return background;
    }

    @Override
    public void made() {
        made.run();
    }

    @Override
    public Optional<Path> whichFolder() {
        return folder;
    }

    @Override
    public Optional<Path> whichBackup() {
        return file;
    }

    @Override
    public BackupView look(Path backup) {
        return Restore.in(data, clock).look(backup);
    }

    @Override
    public void restore(BackupView backup) {
        restored.add(backup);
    }
}
