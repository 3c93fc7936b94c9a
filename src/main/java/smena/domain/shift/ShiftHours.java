package smena.domain.shift;

import java.time.Duration;

/// How long a shift may be open, and how long the till may be left alone: the shop's settings.
///
/// @param warnAfter from here on the banner warns
/// @param stopAfter from here on nothing is sold until it is closed
/// @param lockAfter a till that nobody has touched for so long is locked; zero for never
public record ShiftHours(Duration warnAfter, Duration stopAfter, Duration lockAfter) {
    /// After how many minutes a till that nobody touches is locked, where the shop has not said.
    public static final int USUAL_LOCK_MINUTES = 10;

    /// 20 and 24 hours, and ten minutes.
    public static final ShiftHours USUAL =
            new ShiftHours(Duration.ofHours(20), Duration.ofHours(24));

    /// A till that is locked as usual.
    public ShiftHours(Duration warnAfter, Duration stopAfter) {
        this(warnAfter, stopAfter, Duration.ofMinutes(USUAL_LOCK_MINUTES));
    }

    /// Whether the banner warns about a shift of this age.
    public boolean warns(Duration age) {
        return age.compareTo(warnAfter) >= 0;
    }

    /// Whether selling stops at this age.
    public boolean stops(Duration age) {
        return age.compareTo(stopAfter) >= 0;
    }
}
