package smena.domain.shift;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The business dates a report is about; both ends belong to it.
///
/// @param kind what it is, which decides the previous and the next period
/// @param from the first business date
/// @param to the last business date
public record BusinessPeriod(Kind kind, LocalDate from, LocalDate to) {
    private static final int WEEK = 7;

    /// What a period is.
    public enum Kind {
        DAY,
        /// Seven days.
        WEEK,
        /// From the first of a month to its last.
        MONTH,
        /// Any other.
        OWN
    }

    /// @throws IllegalArgumentException if it ends before it begins
    public BusinessPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /// One business date.
    public static BusinessPeriod day(LocalDate day) {
        return new BusinessPeriod(Kind.DAY, day, day);
    }

    /// The seven days that end with `last`.
    public static BusinessPeriod week(LocalDate last) {
        return new BusinessPeriod(Kind.WEEK, last.minusDays(WEEK - 1L), last);
    }

    /// The whole month of `day`.
    public static BusinessPeriod month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new BusinessPeriod(Kind.MONTH, first, first.plusMonths(1).minusDays(1));
    }

    /// From one date to another, whichever comes first.
    public static BusinessPeriod own(LocalDate one, LocalDate other) {
        boolean inOrder = !other.isBefore(one);
        return new BusinessPeriod(Kind.OWN, inOrder ? one : other, inOrder ? other : one);
    }

    /// The one of the same kind and length just before it.
    public BusinessPeriod previous() {
        return kind == Kind.MONTH ? month(from.minusMonths(1)) : moved(-length());
    }

    /// The one it is compared with: the month before, and of anything else the newest one before it
    /// whose days are the same days of the week.
    public BusinessPeriod compared() {
        return kind == Kind.MONTH ? previous() : moved(-Math.ceilDiv(length(), (long) WEEK) * WEEK);
    }

    /// The one of the same kind and length just behind it.
    public BusinessPeriod next() {
        return kind == Kind.MONTH ? month(from.plusMonths(1)) : moved(length());
    }

    /// How many days it has.
    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /// Whether `day` belongs to it.
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private BusinessPeriod moved(long days) {
        return new BusinessPeriod(kind, from.plusDays(days), to.plusDays(days));
    }
}
