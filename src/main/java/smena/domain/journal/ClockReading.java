package smena.domain.journal;

import java.time.Duration;
import java.time.Instant;

/// What the computer's clock shows beside the time of the journal's newest entry.
///
/// @param clock the computer's clock, UTC, to the millisecond
/// @param last the newest entry's time
public record ClockReading(Instant clock, Instant last) {
    /// A clock that is behind by no more than this corrects itself.
    public static final Duration SMALL_STEP = Duration.ofMinutes(5);

    /// A clock that is further ahead than this may have leaped.
    public static final Duration LEAP = Duration.ofHours(24);

    /// Whether the clock can be relied on.
    public enum Doubt {
        /// It is ahead of the newest entry, by a day at most.
        NONE,
        /// It stands at the newest entry or a little behind it: the time is that of the entry plus
        /// a millisecond, until the clock has caught up.
        SMALL_STEP,
        /// It is further behind: a manager decides.
        BEHIND,
        /// It is more than a day ahead: a manager decides.
        AHEAD;

        /// Whether only a manager can tell if the clock is right.
        public boolean needsManager() {
            return this == BEHIND || this == AHEAD;
        }
    }

    /// Whether this clock can be relied on.
    public Doubt doubt() {
        if (clock.isAfter(last)) {
            boolean leaped = ahead().compareTo(LEAP) > 0;
            return leaped ? Doubt.AHEAD : Doubt.NONE;
        }
        return ahead().negated().compareTo(SMALL_STEP) > 0 ? Doubt.BEHIND : Doubt.SMALL_STEP;
    }

    /// How far the clock is ahead of the newest entry; negative where it is behind.
    public Duration ahead() {
        return Duration.between(last, clock);
    }
}
