package smena.service.integrity;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.ClockReading;
import smena.domain.journal.ClockReading.Doubt;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A computer's clock that is far from the newest entry. No shift is opened with it, and after a
/// leap ahead nothing is sold, until a manager has said that it is right or somebody has set it.
/// A clock that was set back does not stop an open shift: its sales keep their order.
public final class ClockCheck {
    /// How long the question may stand on a screen.
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(1);

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private volatile Runnable decided = () -> {};

    public ClockCheck(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// What is done once somebody has decided, before anything else is.
    public void onDecided(Runnable act) {
        decided = act;
    }

    /// What a manager has to decide about; empty while the clock can be relied on.
    public Optional<ClockReading> standing() {
        return journal.clock().filter(reading -> reading.doubt().needsManager());
    }

    /// The same as a problem, to be shown as a sentence.
    public Optional<Problem> problem() {
        return standing().map(Problem.ClockUndecided::new);
    }

    /// Refuses while somebody has to decide.
    public void require() {
        problem()
                .ifPresent(
                        undecided -> {
                            throw new Refused(undecided);
                        });
    }

    /// Refuses after a leap ahead only.
    ///
    /// @return the time now
    public Moment requireNoLeap() {
        Optional<ClockReading> read = journal.clock();
        read.filter(reading -> reading.doubt() == Doubt.AHEAD)
                .ifPresent(
                        reading -> {
                            throw new Refused(new Problem.ClockUndecided(reading));
                        });
        return journal.now(read.map(ClockReading::last));
    }

    /// A manager says that the clock is right: time goes on from what it shows. Refuses where it is
    /// not the clock any more that they were shown. Needs [Right#EDIT_SETTINGS].
    public void decide(Actor actor, ClockReading shown) {
        decide(
                tx -> Optional.of(rights.decide(tx, actor)),
                reading -> {
                    Duration passed = Duration.between(shown.clock(), reading.clock()).abs();
                    if (passed.compareTo(ANSWERED_WITHIN) > 0) {
                        throw new Refused(new Problem.ClockUndecided(reading));
                    }
                });
    }

    /// The same for a program of a manager's, which sees no clock.
    public void decide(Actor actor) {
        decide(tx -> Optional.of(rights.decide(tx, actor)), _ -> {});
    }

    /// The same for anyone who can run commands on this machine; the journal names nobody.
    public void decide() {
        decide(_ -> Optional.empty(), _ -> {});
    }

    /// Tries of PINs that were made ahead of the clock count from now: they must not make anybody
    /// wait for years.
    private void decide(
            Function<Transaction, Optional<Employee>> who, Consumer<ClockReading> check) {
        database.write(
                tx -> {
                    Optional<Employee> by = who.apply(tx);
                    Optional<ClockReading> reading = standing();
                    reading.ifPresent(
                            found -> {
                                check.accept(found);
                                journal.appendClockDecided(tx, by, found);
                                tx.people().failedUntil(found.clock());
                            });
                    return reading;
                });
        decided.run();
    }
}
