package smena.service.backup;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupManifest;
import smena.domain.backup.BackupPurpose;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.service.journal.Journal;
import smena.store.Database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What the journal knows of backups.
final class BackupJournal {
    private static final int NEWEST_ENTRIES = 20;

    private final Database database;
    private final Journal journal;

    BackupJournal(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// A verified backup was put into this place.
    void made(BackupFile made, String place) {
        BackupManifest manifest = made.manifest();
        database.write(
                tx ->
                        journal.append(
                                tx,
                                EntryKind.BACKUP,
                                "place",
                                place,
                                "purpose",
                                manifest.purpose().name(),
                                "file",
                                made.file().toString(),
                                "bytes",
                                manifest.bytes(),
                                "sha256",
                                manifest.sha256(),
                                "headSeq",
                                manifest.head().seq(),
                                "headHash",
                                manifest.head().hash()));
    }

    /// A failed attempt. If the journal cannot be written either, it is logged.
    void failed(BackupPlace place, Problem problem) {
        try {
            database.write(
                    tx ->
                            journal.append(
                                    tx,
                                    EntryKind.BACKUP,
                                    "place",
                                    place.name(),
                                    "failed",
                                    problem.toString()));
        } catch (Refused alsoTheJournal) {
            System.getLogger("smena.service")
                    .log(System.Logger.Level.WARNING, "a failed backup is not journalled");
        }
    }

    /// The newest backup that was put into a place that cannot be read now.
    Optional<MadeBackup> newest(BackupPlace place) {
        return database.read(
                tx ->
                        tx.journal().newestOfTill(EntryKind.BACKUP, NEWEST_ENTRIES).stream()
                                .flatMap(entry -> made(entry, place).stream())
                                .findFirst());
    }

    private static Optional<MadeBackup> made(JournalEntry entry, BackupPlace place) {
        try {
            CanonicalFields canonicalFields = CanonicalFields.of(entry.payload());
            if (!canonicalFields.text("place").equals(place.name())
                    || canonicalFields.has("failed")) {
                return Optional.empty();
            }
            return Optional.of(
                    new MadeBackup(
                            Path.of(canonicalFields.text("file")),
                            entry.at(),
                            BackupPurpose.valueOf(canonicalFields.text("purpose")),
                            canonicalFields.number("headSeq"),
                            canonicalFields.text("headHash"),
                            canonicalFields.number("bytes")));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
