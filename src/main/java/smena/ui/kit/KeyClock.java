package smena.ui.kit;

import java.time.Duration;

/// When keys are handled. A key carries no time of its own: while the program is held up keys wait,
/// and are handled one right after the other. So each time comes with the last moment before which
/// no key can have waited.
@FunctionalInterface
public interface KeyClock {
    /// The moment a key is handled.
    ///
    /// @param at now, in nanoseconds
    /// @param calm every key pressed before this moment was handled before it or right at it; never
    ///     after `at`
    record Moment(long at, long calm) {
        private static final long FREE = Duration.ofMillis(60).toNanos();

        /// Whether a key handled now may have waited for longer than it takes to handle one.
        boolean mayHaveWaited() {
            return at - calm > FREE;
        }

        /// The shortest time between the key handled at `before` and the one handled now.
        long shortestSince(Moment before) {
            return Math.max(0, calm - before.at);
        }

        /// The time between the handling of both.
        long since(Moment before) {
            return at - before.at;
        }

        /// Whether the one handled now may have waited while the one at `before` was handled.
        boolean mayFollowAtOnce(Moment before) {
            return calm <= before.at;
        }
    }

    /// The time now, in nanoseconds.
    long nanos();

    /// The moment of a key that is handled now. Without knowing better, no key ever waits.
    default Moment moment() {
        long now = nanos();
        return new Moment(now, now);
    }
}
