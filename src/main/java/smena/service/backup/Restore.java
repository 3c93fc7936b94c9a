package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.Anchor;
import smena.domain.backup.BackupManifest.Head;
import smena.domain.journal.EntryKind;
import smena.files.OwnFiles;
import smena.service.backup.BackupView.Lost;
import smena.service.journal.Journal;
import smena.service.journal.TillClock;
import smena.store.Database;
import smena.store.DatabaseHold;
import smena.store.JournalKey;
import smena.store.KeyFiles;
import smena.store.Migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Puts a backup in the place of a till's database and keeps what it replaces. Works on a data
/// folder that is held by this process and not open, its database whole, damaged or missing.
///
/// All is staged beside the database first: the copy, verified, brought up to date and with its
/// RESTORE entry. Then a plan is written. Once it is, a till that was stopped in between finishes
/// the swap when it next starts; before that nothing has changed.
public final class Restore {
    private final Path data;
    private final Clock clock;
    private final Consumer<RestoreStep> reached;
    private final BackupInspection look;
    private final DatabaseSwap databaseSwap;

    private Restore(Path data, Clock clock, Consumer<RestoreStep> reached) {
        this.data = data.toAbsolutePath().normalize();
        this.clock = clock;
        this.reached = reached;
        this.look = new BackupInspection(this.data);
        this.databaseSwap = new DatabaseSwap(this.data, reached);
    }

    /// The result.
    ///
    /// @param restored the backup as it was inspected before
    /// @param setAside where the replaced files are; empty where there were none
    public record Done(BackupView restored, Optional<Path> setAside) {}

    /// For the data folder `data`, which exists.
    public static Restore in(Path data, Clock clock) {
        return new Restore(data, clock, _ -> {});
    }

    /// The same with a listener for its steps.
    static Restore in(Path data, Clock clock, Consumer<RestoreStep> reached) {
        return new Restore(data, clock, reached);
    }

    /// The verified backups that can be found now, the one with the most entries first.
    public List<MadeBackup> backups() {
        return Backups.all(data);
    }

    /// Verifies a backup; shows what would be lost. Refuses one that cannot be restored.
    public BackupView look(Path backup) {
        return look.at(named(backup));
    }

    /// Restores one that this till has signed; see [#run(Path, AcceptedCopies)].
    public Done run(Path backup) {
        return run(backup, AcceptedCopies.SIGNED);
    }

    /// Restores it. Refuses, and changes nothing, where it is not sound, made by a newer till,
    /// without keys or not signed by this till though only such are accepted, where another process
    /// has the database open, or where the disk is full.
    public Done run(Path backup, AcceptedCopies accepted) {
        Path from = named(backup);
        try {
            try (DatabaseHold _ = DatabaseHold.of(data.resolve("smena.db"))) {
                databaseSwap.settle();
            }
            requireAccepted(look(from), accepted);
            Path staged = databaseSwap.stage(from);
            reached.accept(RestoreStep.COPIED);
            BackupView view = look.at(staged, from);
            requireAccepted(view, accepted);
            Map<String, String> keys = look.keys(from);
            if (!view.ownTill()) {
                KeyFiles.write(databaseSwap.stagedKeys(), keys);
            }
            Path aside = databaseSwap.asideFor(clock.instant(), clock.getZone());
            Path keyFolder = view.ownTill() ? data.resolve("keys") : databaseSwap.stagedKeys();
            journal(staged, keyFolder, view, aside);
            if (!view.signed()) {
                BackupInspection.requireWhole(staged, from, KeyFiles.publicKey(keys));
            }
            reached.accept(RestoreStep.JOURNALLED);
            // Everything of this process that looked at the database has closed it again.
            try (DatabaseHold _ = DatabaseHold.of(data.resolve("smena.db"))) {
                databaseSwap.plan(aside);
                reached.accept(RestoreStep.PLANNED);
                databaseSwap.settle();
            }
            return new Done(view, Files.exists(aside) ? Optional.of(aside) : Optional.empty());
        } catch (IOException e) {
            throw giveUp(databaseSwap.problem());
        } catch (Refused refusal) {
            throw giveUp(refusal.problem());
        }
    }

    /// Finishes or discards a restore that was stopped; called before a data folder is opened.
    public static void settle(Path data) {
        DatabaseSwap databaseSwap = new DatabaseSwap(data.toAbsolutePath().normalize(), _ -> {});
        try {
            BackupAssembly.clear(data);
            if (!databaseSwap.isPlanned()) {
                databaseSwap.settle();
                return;
            }
            try (DatabaseHold _ = DatabaseHold.of(data.resolve("smena.db"))) {
                databaseSwap.settle();
            }
        } catch (IOException e) {
            throw new Refused(databaseSwap.problem());
        }
    }

    /// A link to a copy means the copy, beside which its manifest lies.
    private static Path named(Path backup) {
        Path file = backup.toAbsolutePath().normalize();
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            return file;
        }
    }

    private static void requireAccepted(BackupView view, AcceptedCopies accepted) {
        if (!view.signed() && accepted == AcceptedCopies.SIGNED) {
            throw new Refused(new Problem.BackupUnsigned(view.file().toString()));
        }
    }

    private Refused giveUp(Problem problem) {
        databaseSwap.forgetUnplanned();
        return new Refused(problem);
    }

    private void journal(Path staged, Path keys, BackupView view, Path aside) throws IOException {
        Optional<Head> replaced = view.lost().map(Lost::head);
        Optional<Head> known = view.known().map(Anchor::head);
        long lostSeq =
                Math.max(
                        replaced.map(Head::seq).orElse(view.head().seq()),
                        known.map(Head::seq).orElse(0L));
        Instant lostAt = view.known().map(Anchor::at).orElse(Instant.EPOCH);
        try (Database database = Database.open(staged, Migrations.OWN, _ -> {})) {
            TillClock time = TillClock.after(lostAt, database, clock);
            Journal journal = new Journal(time, JournalKey.open(keys, false));
            database.write(
                    tx ->
                            journal.append(
                                    tx,
                                    EntryKind.RESTORE,
                                    "file",
                                    view.file().toString(),
                                    "headSeq",
                                    view.head().seq(),
                                    "headHash",
                                    view.head().hash(),
                                    "replacedSeq",
                                    replaced.map(Head::seq).orElse(0L),
                                    "replacedHash",
                                    replaced.map(Head::hash).orElse(""),
                                    "lostSeq",
                                    lostSeq,
                                    "lostAt",
                                    lostAt.toEpochMilli(),
                                    "setAside",
                                    data.relativize(aside).toString().replace('\\', '/')));
        }
        OwnFiles.sync(staged);
    }
}
