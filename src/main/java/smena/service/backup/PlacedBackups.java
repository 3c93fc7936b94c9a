package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupPurpose;
import smena.domain.backup.KeepingRule;
import smena.domain.journal.JournalEntry;
import smena.files.OwnFiles;
import smena.store.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Makes backups at the chosen places, one at a time: an increment where a series can be gone on
/// with, else a whole copy; then deletes what is superfluous.
final class PlacedBackups {
    private final Database database;
    private final Path data;
    private final BackupMaker maker;
    private final BackupJournal notes;
    private final TillSeries tillSeries;
    private final BackupTroubles troubles;
    private final ReentrantLock one = new ReentrantLock();

    PlacedBackups(
            Database database,
            Path data,
            BackupMaker maker,
            BackupJournal notes,
            TillSeries tillSeries,
            BackupTroubles troubles) {
        this.database = database;
        this.data = data;
        this.maker = maker;
        this.notes = notes;
        this.tillSeries = tillSeries;
        this.troubles = troubles;
    }

    /// Makes one at each of these places that is available. A failure is part of the result.
    List<BackupResult> make(BackupPurpose purpose, List<BackupPlace> where) {
        one.lock();
        try {
            BackupPlaces places = database.read(tx -> BackupPlaces.read(tx, data));
            List<BackupResult> results = new ArrayList<>();
            if (where.contains(BackupPlace.FIRST)) {
                results.add(make(purpose, BackupPlace.FIRST, places.first(), true));
            }
            if (where.contains(BackupPlace.SECOND) && places.secondIsThere()) {
                Path folder = places.second().orElseThrow();
                results.add(make(purpose, BackupPlace.SECOND, folder, places.keysOnSecond()));
            }
            return results;
        } finally {
            one.unlock();
        }
    }

    /// Makes one in a file that is not there yet, with the keys beside it. Refuses with the
    /// reason where it cannot.
    MadeBackup to(Path file) {
        Path target = file.toAbsolutePath().normalize();
        one.lock();
        try {
            BackupFile made = maker.to(target, BackupPurpose.ON_DEMAND, true);
            notes.made(made, "FILE");
            return MadeBackup.of(made);
        } catch (Refused refusal) {
            boolean place = refusal.problem() instanceof Problem.FolderNotWritable;
            throw place
                    ? new Refused(
                            new Problem.BackupPlaceUnusable(OwnFiles.folderOf(target).toString()))
                    : refusal;
        } finally {
            one.unlock();
        }
    }

    /// Makes a new whole copy where many increments follow the last one.
    void renewLong(BackupPlaces places) {
        renewLong(BackupPlace.FIRST, places.first(), true);
        places.second()
                .filter(_ -> places.secondIsThere())
                .ifPresent(folder -> renewLong(BackupPlace.SECOND, folder, places.keysOnSecond()));
    }

    private void renewLong(BackupPlace place, Path folder, boolean withKeys) {
        one.lock();
        try {
            if (tillSeries.ofThisLife(folder).filter(BackupSeries::isLong).isPresent()) {
                raiseMarks();
                made(
                        place,
                        folder,
                        maker.into(folder, BackupPurpose.DAILY, BackupCheck.WHOLE, withKeys, true));
            }
        } catch (Refused refusal) {
            troubles.failed(place, refusal.problem());
        } catch (IOException e) {
            troubles.failed(place, new Problem.FolderNotWritable(folder.toString()));
        } finally {
            one.unlock();
        }
    }

    private BackupResult make(
            BackupPurpose purpose, BackupPlace place, Path folder, boolean withKeys) {
        try {
            raiseMarks();
            BackupFile.deleteDrafts(folder);
            return made(place, folder, copy(purpose, place, folder, withKeys));
        } catch (Refused refusal) {
            return troubles.failed(place, refusal.problem());
        } catch (IOException e) {
            return troubles.failed(place, new Problem.FolderNotWritable(folder.toString()));
        }
    }

    private void raiseMarks() {
        database.write(
                tx -> {
                    tx.backupMarks().raise();
                    return tx;
                });
    }

    private BackupFile copy(
            BackupPurpose purpose, BackupPlace place, Path folder, boolean withKeys) {
        Optional<BackupSeries> series =
                tillSeries.ofThisLife(folder).filter(_ -> !troubles.isSuspect(place));
        Optional<JournalEntry> from = series.flatMap(this::continuedFrom);
        return from.isPresent()
                ? maker.after(series.orElseThrow(), from.get(), purpose, withKeys)
                : maker.into(folder, purpose, check(place), withKeys, true);
    }

    /// The entry after which an increment can be added; empty where a whole copy is needed: the
    /// series is long, of another schema, or goes to an entry that this database does not have.
    private Optional<JournalEntry> continuedFrom(BackupSeries series) {
        BackupManifest last = series.newest().manifest();
        return Optional.of(last)
                .filter(_ -> !series.isFull() && !last.marks().isEmpty())
                .filter(_ -> database.read(tx -> tx.health().schemaVersion()) == last.schema())
                .flatMap(_ -> tillSeries.held(last.head()));
    }

    private BackupResult made(BackupPlace place, Path folder, BackupFile made) throws IOException {
        notes.made(made, place.name());
        troubles.over(place);
        tillSeries.in(folder).clear(KeepingRule.of(Files.size(database.file())), made);
        return new BackupResult(place, Optional.of(MadeBackup.of(made)), Optional.empty());
    }

    /// After a copy turned out to be unsound, the next one is fully verified.
    private BackupCheck check(BackupPlace place) {
        return troubles.isSuspect(place) ? BackupCheck.WHOLE : BackupCheck.NEW_ENTRIES;
    }
}
