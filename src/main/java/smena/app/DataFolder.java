package smena.app;

import smena.cli.CliBackend;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.service.Services;
import smena.service.backup.BackupView;
import smena.service.backup.Restore;
import smena.service.ports.Typesetter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/// A data folder in use: locked, its log files open, its services ready. Closing it releases all.
public final class DataFolder implements CliBackend.Created {
    /// The step after which nothing of this process touches the database.
    static final String DATABASE = "database";

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final AppFolders folders;
    private final SingleInstance lock;
    private final LogFiles logs;
    private final Services services;

    private DataFolder(AppFolders folders, SingleInstance lock, LogFiles logs, Services services) {
        this.folders = folders;
        this.lock = lock;
        this.logs = logs;
        this.services = services;
    }

    /// Opens the till in `data`, which is made where it does not exist.
    static DataFolder open(Path data, Clock clock, Typesetter typesetter) {
        return open(data, clock, typesetter, InitMark::end);
    }

    /// Makes a new till in `data`, marked as unfinished until [#finished].
    static DataFolder create(Path data, Clock clock, Typesetter typesetter) {
        AppFolders.requireEmpty(data);
        return open(data, clock, typesetter, InitMark::begin);
    }

    /// The same with keys that are put there before the till makes its own.
    ///
    /// @param keys puts files into the folder of keys
    static DataFolder create(Path data, Clock clock, Typesetter typesetter, Consumer<Path> keys) {
        AppFolders.requireEmpty(data);
        return open(
                data,
                clock,
                typesetter,
                mark -> {
                    mark.begin();
                    keys.accept(mark.keys());
                });
    }

    private static DataFolder open(
            Path data, Clock clock, Typesetter typesetter, Consumer<InitMark> first) {
        AppFolders folders = AppFolders.prepare(data);
        SingleInstance lock = SingleInstance.take(folders.data());
        LogFiles logs = null;
        Services services = null;
        try {
            first.accept(new InitMark(folders));
            logs = LogFiles.in(folders.logs());
            services = Services.open(folders.data(), clock, typesetter);
            return new DataFolder(folders, lock, logs, services);
        } finally {
            if (services == null) {
                if (logs != null) {
                    logs.close();
                }
                lock.close();
            }
        }
    }

    /// Puts a backup, as it was shown and agreed to, in the place of the till's database, which
    /// nobody has open. Refuses, and changes nothing, where it cannot.
    static Restore.Done restore(Path data, BackupView backup, Clock clock) {
        AppFolders folders = AppFolders.prepare(data);
        try (SingleInstance _ = SingleInstance.take(folders.data())) {
            return Restore.in(folders.data(), clock).run(backup.file(), backup.accepted());
        }
    }

    /// Opens the till that was made in `data` before; refuses where there is none.
    static DataFolder openExisting(Path data, Clock clock, Typesetter typesetter) {
        Path folder = data.toAbsolutePath().normalize();
        if (!new AppFolders(folder).hasTill()) {
            throw new Refused(new Problem.NoTill(folder.toString()));
        }
        return open(folder, clock, typesetter);
    }

    /// Gives lock and log files back; the services can still be asked.
    void leaveToOthers() {
        services.leaveToOthers();
        logs.close();
        lock.close();
    }

    /// The opposite, for the end: what was written meanwhile is anchored where nobody took over,
    /// and else by who did.
    private void closeBeside() {
        try (SingleInstance _ = SingleInstance.take(folders.data())) {
            services.takeBack();
            services.close();
        } catch (Refused _) {
            services.close();
        }
    }

    /// Where everything is.
    public AppFolders folders() {
        return folders;
    }

    @Override
    public void finished() {
        new InitMark(folders).end();
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Path paper() {
        return folders.paper();
    }

    /// Releases everything; throws nothing.
    @Override
    public void close() {
        close(new StepRunner(StepRunner.Watch.NONE));
    }

    /// The same, as steps of a shutdown.
    void close(StepRunner steps) {
        steps.run(DATABASE, LONGEST, lock.isHeld() ? services::close : this::closeBeside);
        steps.run("log files", LONGEST, logs::close);
        steps.run("lock", LONGEST, lock::close);
    }
}
