package smena.service.shift;

import smena.domain.people.Actor;
import smena.domain.people.Approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A drawer that its giver has confirmed with their PIN and nobody has taken yet. Only
/// [Handovers#give] makes one, and it is kept nowhere: a handover that is broken off leaves
/// nothing.
public final class GivenDrawer {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Actor giver;
    private final long shiftId;
    private final long count;
    private final Instant at;
    private final Optional<Approval.Ask> asks;

    GivenDrawer(Actor giver, long shiftId, long count, Instant at, Optional<Approval.Ask> asks) {
        this.giver = giver;
        this.shiftId = shiftId;
        this.count = count;
        this.at = at;
        this.asks = asks;
    }

    /// What the giver still needs an approval for; empty where their role may hand over.
    public Optional<Approval.Ask> asks() {
        return asks;
    }

    /// When the giver has confirmed it, UTC.
    public Instant at() {
        return at;
    }

    /// The same for the giver with an approval in hand.
    public GivenDrawer by(Actor approved) {
        return new GivenDrawer(approved, shiftId, count, at, Optional.empty());
    }

    Actor giver() {
        return giver;
    }

    long shiftId() {
        return shiftId;
    }

    /// The row of the count it was confirmed on.
    long count() {
        return count;
    }

    /// Whether it is still fresh; a clock that was set back or ahead ends it too.
    boolean isGoodAt(Instant now) {
        return Duration.between(at, now).abs().compareTo(GOOD_FOR) <= 0;
    }
}
