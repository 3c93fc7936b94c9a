package smena.service.integrity;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupPurpose;
import smena.domain.journal.EntryKind;
import smena.service.backup.BackupPlace;
import smena.service.backup.BackupResult;
import smena.service.backup.Backups;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.Schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the books ask for before another version of the program takes them over, and what they
/// keep of it.
public final class VersionChange {
    private final Database database;
    private final Journal journal;
    private final Backups backups;

    public VersionChange(Database database, Journal journal, Backups backups) {
        this.database = database;
        this.journal = journal;
        this.backups = backups;
    }

    /// The schema of a data folder's database, which is not opened for it; empty where there is
    /// none.
    public static OptionalInt schema(Path data) {
        try {
            return OptionalInt.of(Schema.version(data.resolve("smena.db")));
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    /// Whether it is that of this program.
    public static boolean isOurs(OptionalInt schema) {
        return schema.isPresent() && schema.getAsInt() == Schema.VERSION;
    }

    /// Refuses while a shift is open: a version is changed after the Z, when nobody waits.
    public void requireClosed() {
        if (database.read(tx -> tx.shifts().open()).isPresent()) {
            throw new Refused(new Problem.UpdateShiftOpen());
        }
    }

    /// Refuses a version that does not take over data of this schema.
    ///
    /// @param needs the oldest that it takes over
    /// @param brings what it makes of it
    public void requireSchema(int needs, int brings) {
        if (needs > Schema.VERSION || brings < Schema.VERSION) {
            throw new Refused(new Problem.UpdateSkips(Schema.VERSION));
        }
    }

    /// Makes a backup at the chosen places and looks all of it through. Refuses where the first
    /// place has none that is sound.
    public Path copy() {
        Path made = sound(backups.make(BackupPurpose.BEFORE_UPDATE)).orElseThrow();
        sound(backups.lookThrough());
        return made;
    }

    /// The first place's; empty where it was looked through before.
    private static Optional<Path> sound(List<BackupResult> results) {
        for (BackupResult result : results) {
            if (result.place() == BackupPlace.FIRST && result.problem().isPresent()) {
                throw new Refused(new Problem.UpdateNotCopied(result.problem().get()));
            }
        }
        return results.stream()
                .flatMap(result -> result.made().stream())
                .map(made -> made.file())
                .findFirst();
    }

    /// Records that another version takes the till over, by whoever may run commands on this
    /// machine; the journal names nobody.
    public void note(String from, String to) {
        database.write(
                tx -> journal.append(tx, EntryKind.VERSION_CHANGED, "version", to, "before", from));
    }
}
