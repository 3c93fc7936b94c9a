package smena.printing.queue;

import java.time.Duration;

/// How long a print queue waits, and for what.
///
/// @param firstPause before a job of which nothing left is retried; it doubles each time
/// @param longestPause the limit of that pause
/// @param kickLife how old a drawer kick may be: later, nobody expects the drawer to open
/// @param farewell how long closing waits for the job that is in the printer
public record RetryPolicy(
        Duration firstPause, Duration longestPause, Duration kickLife, Duration farewell) {
    public static final RetryPolicy USUAL =
            new RetryPolicy(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(3));

    /// The pause that follows another one.
    Duration after(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longestPause) < 0 ? twice : longestPause;
    }
}
