package smena.service.backup;

import smena.domain.Problem;
import smena.service.journal.Journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What went wrong at each place since the till was started. Any thread may ask.
final class BackupTroubles {
    private final Journal journal;
    private final BackupJournal notes;
    private final Map<BackupPlace, BackupFailure> failures = new ConcurrentHashMap<>();
    private final Set<BackupPlace> suspect = ConcurrentHashMap.newKeySet();

    BackupTroubles(Journal journal, BackupJournal notes) {
        this.journal = journal;
        this.notes = notes;
    }

    /// The same failure is not journalled again.
    BackupResult failed(BackupPlace place, Problem problem) {
        BackupFailure before = failures.put(place, new BackupFailure(journal.now().at(), problem));
        if (before == null || !before.problem().equals(problem)) {
            notes.failed(place, problem);
        }
        return new BackupResult(place, Optional.empty(), Optional.of(problem));
    }

    /// A copy there turned out to be unsound.
    void suspect(BackupPlace place) {
        suspect.add(place);
    }

    boolean isSuspect(BackupPlace place) {
        return suspect.contains(place);
    }

    /// A sound one was made there.
    void over(BackupPlace place) {
        failures.remove(place);
        suspect.remove(place);
    }

    /// Other places were chosen.
    void forgetFailures() {
        failures.clear();
    }

    Optional<BackupFailure> failure(BackupPlace place) {
        return Optional.ofNullable(failures.get(place));
    }

    boolean isAny() {
        return !failures.isEmpty();
    }
}
