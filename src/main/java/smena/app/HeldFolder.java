package smena.app;

import smena.cli.CliBackend;
import smena.service.backup.Restore;

import java.nio.file.Path;
import java.time.Clock;

/// A data folder that is this process's own and whose till is not open, so that its database can
/// be exchanged. Closing it gives the folder back.
public final class HeldFolder implements CliBackend.Held {
    private final SingleInstance lock;
    private final Restore restore;

    private HeldFolder(SingleInstance lock, Restore restore) {
        this.lock = lock;
        this.restore = restore;
    }

    /// Takes `data`, which is made where it does not exist. Refuses one that another till has.
    public static HeldFolder take(Path data, Clock clock) {
        AppFolders folders = AppFolders.prepare(data);
        SingleInstance lock = SingleInstance.take(folders.data());
        return new HeldFolder(lock, Restore.in(folders.data(), clock));
    }

    @Override
    public Restore restore() {
        return restore;
    }

    @Override
    public void close() {
        lock.close();
    }
}
