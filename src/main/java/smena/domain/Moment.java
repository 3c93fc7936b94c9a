package smena.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// A point in time as it is stored: UTC, and the shop's distance from it.
///
/// @param at UTC, to the millisecond
/// @param offsetSeconds the shop's offset from UTC then
public record Moment(Instant at, int offsetSeconds) {
    /// The time `clock` shows, in its zone.
    public static Moment of(Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Moment(now, clock.getZone().getRules().getOffset(now).getTotalSeconds());
    }

    /// What the shop's clock shows.
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(at, ZoneOffset.ofTotalSeconds(offsetSeconds));
    }

    /// The shop's calendar day.
    public LocalDate day() {
        return at.atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds)).toLocalDate();
    }
}
