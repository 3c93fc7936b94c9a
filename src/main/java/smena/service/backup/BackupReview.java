package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupCheck;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupManifest.Head;
import smena.files.OwnFiles;
import smena.service.journal.Journal;
import smena.store.CopyComparison;
import smena.store.Database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks the newest point at each place through, as a restore does.
final class BackupReview {
    private final Database database;
    private final Journal journal;
    private final Path data;
    private final TillSeries tillSeries;
    private final BackupTroubles troubles;

    BackupReview(
            Database database,
            Journal journal,
            Path data,
            TillSeries tillSeries,
            BackupTroubles troubles) {
        this.database = database;
        this.journal = journal;
        this.data = data;
        this.tillSeries = tillSeries;
        this.troubles = troubles;
    }

    /// Those that were not looked through yet; a file that fails is marked as invalid.
    List<BackupResult> lookThrough(BackupPlaces places) {
        return unfinished(places).entrySet().stream()
                .map(newest -> lookThrough(newest.getKey(), newest.getValue()))
                .toList();
    }

    private BackupResult lookThrough(BackupPlace place, BackupFile copy) {
        try {
            BackupInspection inspection = new BackupInspection(data);
            Head head =
                    inspection
                            .at(copy.file(), whole -> requireAgreement(copy.manifest(), whole))
                            .head();
            if (tillSeries.held(head).isEmpty()) {
                throw new Refused(new Problem.BackupNotSound(copy.file().toString()));
            }
            MadeBackup whole = MadeBackup.of(copy.whole(journal::sign));
            return new BackupResult(place, Optional.of(whole), Optional.empty());
        } catch (Refused refusal) {
            return unsound(place, copy, refusal.problem());
        } catch (IOException e) {
            return troubles.failed(place, new Problem.FileNotReadable(copy.file().toString()));
        }
    }

    /// What was put together has to be what the database holds of that moment.
    private void requireAgreement(BackupManifest point, Path whole) {
        if (point.continues().isPresent()
                && !CopyComparison.agree(whole, database.file(), point.marks())) {
            throw new Refused(new Problem.BackupDiffers(whole.toString()));
        }
    }

    /// A stick that was pulled out meanwhile does not make a copy unsound.
    private BackupResult unsound(BackupPlace place, BackupFile copy, Problem problem) {
        if (problem instanceof Problem.BackupDiffers) {
            troubles.suspect(place);
            return troubles.failed(place, new Problem.BackupDiffers(copy.file().toString()));
        }
        if (problem instanceof Problem.BackupNotSound found) {
            troubles.suspect(place);
            try {
                faulty(copy, found).discredit();
            } catch (IOException e) {
                return troubles.failed(place, new Problem.FileNotReadable(copy.file().toString()));
            }
        }
        return troubles.failed(place, problem);
    }

    /// The file that is at fault: the point itself, or one before it that it is added to.
    private BackupFile faulty(BackupFile copy, Problem.BackupNotSound found) {
        return tillSeries
                .in(OwnFiles.folderOf(copy.file()))
                .points()
                .filter(part -> part.file().toString().equals(found.file()))
                .findFirst()
                .orElse(copy);
    }

    private Map<BackupPlace, BackupFile> unfinished(BackupPlaces places) {
        Map<BackupPlace, BackupFile> found = new EnumMap<>(BackupPlace.class);
        unfinished(places.first()).ifPresent(copy -> found.put(BackupPlace.FIRST, copy));
        places.second()
                .filter(_ -> places.secondIsThere())
                .flatMap(this::unfinished)
                .ifPresent(copy -> found.put(BackupPlace.SECOND, copy));
        return found;
    }

    private Optional<BackupFile> unfinished(Path folder) {
        return tillSeries
                .ofThisLife(folder)
                .map(BackupSeries::newest)
                .filter(b -> b.manifest().check() != BackupCheck.WHOLE);
    }
}
