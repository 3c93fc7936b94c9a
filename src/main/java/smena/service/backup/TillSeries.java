package smena.service.backup;

import smena.domain.backup.BackupManifest.Head;
import smena.domain.journal.JournalEntry;
import smena.service.journal.Journal;
import smena.store.Database;

import java.nio.file.Path;
import java.util.Optional;

/// Which of the backups in a folder belong to the life that this database goes on with.
final class TillSeries {
    private final Database database;
    private final Journal journal;

    TillSeries(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// The files there that this till has signed.
    BackupFolder in(Path folder) {
        return new BackupFolder(folder, journal.publicKey());
    }

    /// The series that goes furthest of those whose newest point this database holds. One that goes
    /// further was given up by a restore.
    Optional<BackupSeries> ofThisLife(Path folder) {
        return in(folder).series().reversed().stream()
                .filter(series -> held(series.newest().manifest().head()).isPresent())
                .findFirst();
    }

    /// The entry of this database that a backup ends with; empty where it has another or none.
    Optional<JournalEntry> held(Head head) {
        return database.read(tx -> tx.journal().find(head.seq()))
                .filter(entry -> entry.hash().equals(head.hash()));
    }
}
