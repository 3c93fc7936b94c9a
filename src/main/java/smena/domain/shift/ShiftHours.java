package smena.domain.shift;

import java.time.Duration;

/// How long a shift may be open: the shop's settings.
///
/// @param warnAfter from here on the banner warns
/// @param stopAfter from here on nothing is sold until it is closed
public record ShiftHours(Duration warnAfter, Duration stopAfter) {
    /// 20 and 24 hours.
    public static final ShiftHours USUAL =
            new ShiftHours(Duration.ofHours(20), Duration.ofHours(24));

    /// Whether the banner warns about a shift of this age.
    public boolean warns(Duration age) {
        return age.compareTo(warnAfter) >= 0;
    }

    /// Whether selling stops at this age.
    public boolean stops(Duration age) {
        return age.compareTo(stopAfter) >= 0;
    }
}
