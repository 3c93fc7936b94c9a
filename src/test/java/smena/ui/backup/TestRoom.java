package smena.ui.backup;

import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A room in which somebody has chosen already.
final class TestRoom implements BackupRoom {
    final List<Path> restored = new ArrayList<>();
    Optional<Path> folder = Optional.empty();
    Optional<Path> file = Optional.empty();
    private final Background background;

    TestRoom(Background background) {
        this.background = background;
    }

    @Override
    public Background aside() {
        return background;
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
    public void restore(Path backup) {
        restored.add(backup);
    }
}
