package smena.service.printjob;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.Retention;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// How long the pages of printed documents are kept. After that a print job keeps its state and
/// loses its page, as the page can be made again from the books; a Z-report's is kept for ever.
public final class PageRetention {
    /// The default, in days.
    public static final int USUAL_DAYS = 90;

    static final int LEAST_DAYS = 7;
    static final int MOST_DAYS = 3650;

    /// Pages deleted at a time: so few that it takes only some milliseconds.
    static final int STEP = 50;

    /// The newest jobs, which always keep their pages.
    static final int LEAST = 100;

    private static final String DAYS = "print.keepDays";

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public PageRetention(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// For how many days.
    public int days() {
        return database.read(PageRetention::days);
    }

    /// Chooses for how many days, 7 to 3650. Needs [Right#EDIT_SETTINGS].
    public void days(Actor actor, int days) {
        put(days, tx -> Optional.of(rights.require(tx, actor, Right.EDIT_SETTINGS)));
    }

    /// Chooses it for anyone who can run commands on this machine; the journal names nobody.
    public void days(int days) {
        put(days, _ -> Optional.empty());
    }

    private void put(int days, Function<Transaction, Optional<Employee>> who) {
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            throw new Refused(new Problem.BadKeepDays(LEAST_DAYS, MOST_DAYS));
        }
        database.write(
                tx -> {
                    Optional<Employee> by = who.apply(tx);
                    int old = days(tx);
                    if (days != old) {
                        tx.settings().put(DAYS, Integer.toString(days));
                        note(tx, by, Integer.toString(old), Integer.toString(days));
                    }
                    return days;
                });
    }

    private void note(Transaction tx, Optional<Employee> by, String old, String days) {
        Object[] change = {"name", DAYS, "old", old, "new", days};
        if (by.isEmpty()) {
            journal.append(tx, EntryKind.SETTING_CHANGED, change);
        } else {
            Optional<Long> shift = tx.shifts().open().map(Shift::id);
            journal.append(tx, EntryKind.SETTING_CHANGED, by.get(), shift, change);
        }
    }

    /// Deletes the oldest expired pages, a few at a time, and none while a customer is being
    /// served. Called now and then while the till runs.
    ///
    /// @return how many were deleted
    public int step() {
        boolean quiet =
                database.read(
                        tx -> tx.baskets().open().filter(basket -> !basket.isEmpty()).isEmpty());
        return quiet ? database.write(this::drop) : 0;
    }

    private int drop(Transaction tx) {
        Retention kept = new Retention(Duration.ofDays(days(tx)), LEAST, STEP);
        return kept.before(tx.printJobs().queuedLast(LEAST))
                .map(limit -> tx.printJobs().dropBodies(limit, STEP))
                .orElse(0);
    }

    private static int days(Transaction tx) {
        return tx.settings().get(DAYS).map(Integer::parseInt).orElse(USUAL_DAYS);
    }
}
