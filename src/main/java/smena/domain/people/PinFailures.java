package smena.domain.people;

import java.time.Duration;
import java.time.Instant;

/// Wrong PINs in a row: from the third on each makes the wait longer, the tenth locks the PIN. The
/// last manager only ever has to wait, so that the shop is never locked out for good.
///
/// @param count how many in a row
/// @param last when the last one was
public record PinFailures(int count, Instant last) {
    /// The count at which a PIN is locked.
    public static final int LOCK = 10;

    private static final int FREE = 2;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /// No wrong PIN so far.
    public static PinFailures none() {
        return new PinFailures(0, Instant.EPOCH);
    }

    /// How long to wait from the last failure: 5 s after the third, doubling up to 15 minutes.
    public Duration delay() {
        if (count <= FREE) {
            return Duration.ZERO;
        }
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(count - FREE - 1, 10));
        return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }

    /// What is left to wait at `now`. A clock set back does not make it longer than [#delay].
    public Duration remaining(Instant now) {
        Duration left = Duration.between(now, last.plus(delay()));
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(delay()) > 0 ? delay() : left;
    }

    /// Whether it is locked until a manager sets a new PIN.
    public boolean isLocked(boolean lastManager) {
        return count >= LOCK && !lastManager;
    }

    /// One more wrong PIN.
    public PinFailures oneMore(Instant now) {
        return new PinFailures(count + 1, now);
    }
}
