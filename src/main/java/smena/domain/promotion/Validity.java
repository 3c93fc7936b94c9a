package smena.domain.promotion;

import smena.domain.Problem;
import smena.domain.Refused;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// When a promotion holds, by the shop's clock.
///
/// @param from its first day
/// @param to its last day; empty until somebody ends it
/// @param days the days of the week; never none
/// @param hours the hours of each day; empty for the whole day
public record Validity(
        LocalDate from, Optional<LocalDate> to, Set<DayOfWeek> days, Optional<Hours> hours) {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final int LAST_YEAR = 9999;

    /// Holds its own copy of the days. Refuses no day at all, an end before the beginning and a
    /// year that no calendar of a shop has.
    public Validity {
        days = Set.copyOf(days);
        boolean ends = to.filter(last -> last.isBefore(from)).isPresent();
        boolean years = isYear(from) && to.map(Validity::isYear).orElse(true);
        if (days.isEmpty() || ends || !years) {
            throw new Refused(new Problem.BadPeriod());
        }
    }

    private static boolean isYear(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }

    /// Hours of a day. Where the end is not behind the beginning they run past midnight and belong
    /// to the day they began on.
    ///
    /// @param from the first moment
    /// @param to the moment it is over
    public record Hours(LocalTime from, LocalTime to) {
        /// Refuses hours of no length.
        public Hours {
            if (from.equals(to)) {
                throw new Refused(new Problem.BadPeriod());
            }
        }

        private boolean passMidnight() {
            return !from.isBefore(to);
        }
    }

    /// Every day of the week, all day, from this day on.
    public static Validity since(LocalDate from) {
        return new Validity(
                from, Optional.empty(), EnumSet.allOf(DayOfWeek.class), Optional.empty());
    }

    /// Whether it holds at this time of the shop's clock.
    public boolean covers(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        if (hours.isEmpty()) {
            return isDay(today);
        }
        Hours of = hours.get();
        LocalTime time = now.toLocalTime();
        if (!of.passMidnight()) {
            return isDay(today) && !time.isBefore(of.from()) && time.isBefore(of.to());
        }
        return (isDay(today) && !time.isBefore(of.from()))
                || (isDay(today.minusDays(1)) && time.isBefore(of.to()));
    }

    /// Whether there is a moment at which both hold.
    public boolean meets(Validity other) {
        boolean apart =
                to.filter(last -> last.isBefore(other.from)).isPresent()
                        || other.to.filter(last -> last.isBefore(from)).isPresent();
        return !apart && days.stream().anyMatch(day -> meets(day, other));
    }

    private boolean meets(DayOfWeek day, Validity other) {
        return other.days.stream()
                .anyMatch(
                        theirs ->
                                overlap(begin(day), length(), other.begin(theirs), other.length()));
    }

    /// Two times of the week, which goes round.
    private static boolean overlap(int begin, int length, int otherBegin, int otherLength) {
        return Math.floorMod(otherBegin - begin, WEEK) < length
                || Math.floorMod(begin - otherBegin, WEEK) < otherLength;
    }

    /// The minute of the week it begins at on this day.
    private int begin(DayOfWeek day) {
        return (day.getValue() - 1) * DAY + hours.map(h -> minute(h.from())).orElse(0);
    }

    /// How many minutes it lasts each day.
    private int length() {
        return hours.map(h -> Math.floorMod(minute(h.to()) - minute(h.from()), DAY)).orElse(DAY);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private boolean isDay(LocalDate day) {
        return !day.isBefore(from)
                && to.map(last -> !day.isAfter(last)).orElse(true)
                && days.contains(day.getDayOfWeek());
    }
}
