package smena.app;

import smena.cli.CliBackend;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.service.Services;
import smena.service.ports.Typesetter;

import java.nio.file.Path;
import java.time.Clock;

/// A data folder that is asked while a till may have it: without its lock, its log files or any
/// repair. What a command writes, such as the entry of a backup, is a transaction of its own.
final class BesideFolder implements CliBackend.Opened {
    private final AppFolders folders;
    private final Services services;

    private BesideFolder(AppFolders folders, Services services) {
        this.folders = folders;
        this.services = services;
    }

    /// Opens the till in `data`. Where nobody has it, it is checked and brought up to date first,
    /// as at any start, and given back at once: a report that takes minutes does not keep the shop
    /// from opening.
    static CliBackend.Opened open(Path data, Clock clock, Typesetter typesetter) {
        try {
            DataFolder own = DataFolder.openExisting(data, clock, typesetter);
            own.leaveToOthers();
            return own;
        } catch (Refused refusal) {
            if (refusal.problem() instanceof Problem.FolderInUse) {
                AppFolders folders = new AppFolders(data.toAbsolutePath().normalize());
                return new BesideFolder(
                        folders, Services.beside(folders.data(), clock, typesetter));
            }
            throw refusal;
        }
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Path paper() {
        return folders.paper();
    }

    @Override
    public void close() {
        services.close();
    }
}
