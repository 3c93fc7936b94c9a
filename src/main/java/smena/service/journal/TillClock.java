package smena.service.journal;

import org.jspecify.annotations.Nullable;

import smena.domain.Moment;
import smena.domain.journal.ClockReading;
import smena.store.Database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/// The time the till goes by: the computer's clock, held against the newest entry of the journal.
/// Every moment that is stored comes from here.
///
/// A clock that a manager has to decide about is not followed: from when it was noticed, time goes
/// on from the newest entry as fast as that clock does, so that waits and deadlines still end. Any
/// thread may ask; inside a transaction the answer counts what it wrote so far.
public final class TillClock extends Clock {
    private final Clock computer;
    private final Supplier<Optional<Instant>> newest;
    private final Instant known;

    /// What was read when a doubt began.
    private @Nullable ClockReading held;

    /// @param newest reads the time of the newest entry; empty before the first
    public TillClock(Clock computer, Supplier<Optional<Instant>> newest) {
        this(computer, newest, Instant.MIN);
    }

    private TillClock(Clock computer, Supplier<Optional<Instant>> newest, Instant known) {
        this.computer = computer;
        this.newest = newest;
        this.known = known;
    }

    /// The time of a till that has this database open.
    public static TillClock of(Database database, Clock computer) {
        return new TillClock(computer, () -> database.read(tx -> tx.journal().lastAt()));
    }

    /// The time of a database in which entries are missing: `known` is a time that was reached when
    /// they were written.
    public static TillClock after(Instant known, Database database, Clock computer) {
        return new TillClock(computer, () -> database.read(tx -> tx.journal().lastAt()), known);
    }

    @Override
    public Instant instant() {
        return stamp(newest.get()).at();
    }

    @Override
    public ZoneId getZone() {
        return computer.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TillClock(computer.withZone(zone), newest, known);
    }

    /// The time now, with the shop's offset.
    public Moment now() {
        return Moment.of(this);
    }

    /// The computer's clock beside the newest entry; empty before the first.
    public Optional<ClockReading> reading() {
        Instant clock = computer();
        return newest.get().map(last -> new ClockReading(clock, last));
    }

    /// The time an entry gets that follows one of the time `last`.
    Stamp stamp(Optional<Instant> last) {
        Instant clock = computer();
        Instant at =
                last.map(before -> before.isBefore(known) ? known : before)
                        .map(before -> time(new ClockReading(clock, before)))
                        .orElse(clock);
        int offset = getZone().getRules().getOffset(at).getTotalSeconds();
        return new Stamp(new Moment(at, offset), clock);
    }

    /// A time, and what the computer's clock showed then.
    record Stamp(Moment moment, Instant clock) {
        Instant at() {
            return moment.at();
        }
    }

    private Instant computer() {
        return computer.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private synchronized Instant time(ClockReading reading) {
        if (!reading.doubt().needsManager()) {
            held = null;
            Instant next = reading.last().plusMillis(1);
            return reading.doubt() == ClockReading.Doubt.NONE ? reading.clock() : next;
        }
        ClockReading since = held;
        if (since == null || !isGoingOn(since, reading)) {
            since = reading;
            held = reading;
        }
        Instant goneOn = since.last().plus(Duration.between(since.clock(), reading.clock()));
        Instant next = reading.last().plusMillis(1);
        return goneOn.isAfter(next) ? goneOn : next;
    }

    /// Whether it is the same doubt still: the clock did not step or leap once more.
    private static boolean isGoingOn(ClockReading since, ClockReading now) {
        Duration passed = Duration.between(since.clock(), now.clock());
        return since.doubt() == now.doubt()
                && !passed.isNegative()
                && passed.compareTo(ClockReading.LEAP) <= 0;
    }
}
