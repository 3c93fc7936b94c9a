package smena.service.integrity;

import smena.domain.journal.JournalEntry;
import smena.service.backup.Backups;
import smena.service.journal.Journal;
import smena.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The full check: each page of the database and the whole of the newest copies. It takes longer
/// the longer a till has been in use, so once a day it waits for a moment when nobody sells, and
/// nobody waits for it.
public final class WholeLook {
    /// How many minutes without a journal entry make a moment quiet.
    private static final String QUIET_MINUTES = "integrity.quietMinutes";

    private static final String LAST_DAY = "integrity.wholeLook";
    private static final long USUAL_MINUTES = 10;

    /// After so many days a till that is never quiet is checked all the same.
    private static final int MOST_DAYS = 2;

    private final Database database;
    private final Journal journal;
    private final Backups backups;

    public WholeLook(Database database, Journal journal, Backups backups) {
        this.database = database;
        this.journal = journal;
        this.backups = backups;
    }

    /// Whether today's check is still due and this is a moment for it.
    public boolean isDue() {
        LocalDate today = journal.now().day();
        LocalDate last = last(today);
        return last.isBefore(today) && (isQuiet() || !last.plusDays(MOST_DAYS).isAfter(today));
    }

    /// Runs it. Once damage is found in the database nothing more is written there; a copy that
    /// fails is marked as invalid. Returns whether all is sound.
    public boolean take() {
        if (!database()) {
            return false;
        }
        boolean copies = backups.lookThrough().stream().allMatch(copy -> copy.problem().isEmpty());
        String today = journal.now().day().toString();
        database.write(
                tx -> {
                    tx.settings().put(LAST_DAY, today);
                    return today;
                });
        return copies;
    }

    /// Checks every page of the database alone.
    public boolean database() {
        boolean sound = database.read(tx -> tx.health().broken()).isEmpty();
        if (!sound) {
            database.stopWriting();
        }
        return sound;
    }

    private boolean isQuiet() {
        Optional<Instant> newest = database.read(tx -> tx.journal().head()).map(JournalEntry::at);
        long minutes =
                database.read(tx -> tx.settings().get(QUIET_MINUTES))
                        .map(Long::parseLong)
                        .orElse(USUAL_MINUTES);
        Instant since = journal.now().at().minus(Duration.ofMinutes(minutes));
        return newest.filter(at -> at.isAfter(since)).isEmpty();
    }

    /// A till that was never checked, or was on a day that is still to come, counts as checked long
    /// ago: the clock was wrong then.
    private LocalDate last(LocalDate today) {
        return database.read(tx -> tx.settings().get(LAST_DAY))
                .map(LocalDate::parse)
                .filter(day -> !day.isAfter(today))
                .orElse(LocalDate.EPOCH);
    }
}
