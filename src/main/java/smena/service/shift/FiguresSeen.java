package smena.service.shift;

import smena.domain.journal.EntryKind;
import smena.domain.people.Employee;
import smena.domain.shift.Shift;
import smena.service.figures.PeriodReports;
import smena.service.journal.Journal;
import smena.store.Database;
import smena.store.Transaction;

import java.util.Optional;

/// Who has learned what should be in the drawer of the open shift since the last movement: they
/// cannot count it blind. Recorded in the journal.
public final class FiguresSeen implements PeriodReports.Seen {
    private final Database database;
    private final Journal journal;

    public FiguresSeen(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// How a person learned it.
    enum Way {
        /// From an X-report, at the till or from another program.
        X,
        /// From an X-report on paper, which anybody may read.
        PAPER,
        /// On the command line, where nobody logs in.
        COMMAND_LINE,
        /// From a refusal that reveals something of it.
        REFUSAL
    }

    /// The newest entry of a shift that changed what should be in the drawer; 0 for none.
    static long lastMovement(Transaction tx, long shiftId) {
        return lastMovement(tx, shiftId, Long.MAX_VALUE);
    }

    /// The newest of those before the entry `before`; 0 for none.
    static long lastMovement(Transaction tx, long shiftId, long before) {
        long last = 0;
        for (EntryKind kind : EntryKind.MOVEMENTS) {
            last = Math.max(last, tx.journal().lastOf(shiftId, kind, before));
        }
        return last;
    }

    /// Whether this person has learned it since the last movement.
    static boolean isBy(Transaction tx, Employee person, long shiftId) {
        return tx.journal().hasLooked(shiftId, lastMovement(tx, shiftId), Optional.of(person.id()));
    }

    /// Records that a person has learned it, unless the journal has it already.
    void note(Transaction tx, Employee by, long shiftId, Way way) {
        if (isOpen(tx, shiftId) && !isBy(tx, by, shiftId)) {
            journal.append(tx, EntryKind.FIGURES_SEEN, by, Optional.of(shiftId), "way", way.name());
        }
    }

    /// Records that a person unknown to the till has learned it, so that nobody counts blind.
    void noteUnknown(Transaction tx, long shiftId, Way way) {
        long last = lastMovement(tx, shiftId);
        if (isOpen(tx, shiftId) && !tx.journal().hasLooked(shiftId, last, Optional.empty())) {
            journal.appendUnnamed(tx, EntryKind.FIGURES_SEEN, shiftId, "way", way.name());
        }
    }

    /// Records that an X-report is laid out on paper, which anybody may read.
    public void noteOnPaper(Transaction tx, long shiftId) {
        noteUnknown(tx, shiftId, Way.PAPER);
    }

    /// Records that figures of the open shift are shown on the command line.
    public void noteOnCommandLine(Transaction tx, long shiftId) {
        noteUnknown(tx, shiftId, Way.COMMAND_LINE);
    }

    /// Records it although the act that reveals it is refused and rolls back.
    void noteRefusal(Employee by, long shiftId) {
        database.writeNext(
                tx -> {
                    note(tx, by, shiftId, Way.REFUSAL);
                    return shiftId;
                });
    }

    @Override
    public void byNobody(Transaction tx, long shiftId) {
        noteOnCommandLine(tx, shiftId);
    }

    @Override
    public void by(Transaction tx, Employee person, long shiftId) {
        note(tx, person, shiftId, Way.X);
    }

    private static boolean isOpen(Transaction tx, long shiftId) {
        return tx.shifts().find(shiftId).filter(Shift::open).isPresent();
    }
}
