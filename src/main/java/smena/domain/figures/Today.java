package smena.domain.figures;

import smena.domain.figures.Figures.Row;
import smena.domain.money.Money;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The business date that goes on, beside the same weekday of the week before.
///
/// @param isOpen whether a shift is open
/// @param now its receipts
/// @param corrections what corrected costs on it
/// @param before the lines of the day it is compared with; none where nothing was booked then
/// @param seesCost whether whoever asked may see what was earned
public record Today(
        LocalDate day,
        boolean isOpen,
        DayFigures now,
        Earnings corrections,
        List<BookedPart> before,
        boolean seesCost) {
    /// A soʻm in minor units: screens show no smaller parts of reports.
    public static final long SOM = 100;

    private static final int WEEK = 7;
    private static final int LAST_HOUR = 23;
    private static final int FEWEST_HOURS = 8;

    /// Holds its own copy of the lines.
    public Today {
        before = List.copyOf(before);
    }

    /// An hour of the chart.
    ///
    /// @param hour since the date began; past midnight 24 and more
    /// @param before the revenue of the same hour a week ago; empty before the first receipt of
    ///     that
    ///     day and after its last
    /// @param isUnfinished whether it goes on
    public record Hour(int hour, Money now, Optional<Money> before, boolean isUnfinished) {
        /// What the clock shows then, 0 to 23.
        public int ofClock() {
            return hour % 24;
        }
    }

    /// The day it is compared with.
    public LocalDate than() {
        return day.minusDays(WEEK);
    }

    /// Whether nothing has begun yet: no shift, no receipt.
    public boolean isIdle() {
        return !isOpen && now.products().rows().isEmpty();
    }

    /// Whether there is anything to compare with.
    public boolean isCompared() {
        return !before.isEmpty();
    }

    /// The sum of the day.
    public Row total() {
        Row sum = now.products().total();
        return new Row(
                sum.label(),
                sum.receipts(),
                sum.sales(),
                sum.discounts(),
                sum.refunds(),
                sum.tax(),
                seesCost ? sum.earned().plus(corrections) : Earnings.NONE);
    }

    /// The sum of the day before until as much of it had passed.
    public Row totalBefore(LocalDateTime moment) {
        LocalDateTime then = moment.minusDays(WEEK);
        return sum(before.stream().filter(part -> !part.at().isAfter(then)));
    }

    private Row sum(Stream<BookedPart> parts) {
        Figures sum = Figures.of(Grouping.DAY, parts);
        return (seesCost ? sum : sum.withoutEarnings()).total();
    }

    /// What was sold on the whole of the day before.
    public Money wholeBefore() {
        return sum(before.stream()).revenue();
    }

    /// The hours from the first to the last in which anything was sold on either day, and at least
    /// a few of them.
    public List<Hour> hours(LocalDateTime moment) {
        SortedMap<Integer, Money> then = DayFigures.hours(than(), before);
        int going = Math.toIntExact(Duration.between(day.atStartOfDay(), moment).toHours());
        IntStream.Builder all = IntStream.builder();
        Stream.of(now.hours(), then).flatMap(h -> h.keySet().stream()).forEach(all::add);
        if (isOpen || then.isEmpty()) {
            all.add(Math.max(0, going));
        }
        int[] known = all.build().sorted().toArray();
        int first = known[0];
        int last = Math.max(known[known.length - 1], Math.min(LAST_HOUR, first + FEWEST_HOURS - 1));
        first = Math.max(0, Math.min(first, last - FEWEST_HOURS + 1));
        List<Hour> hours = new ArrayList<>();
        for (int hour = first; hour <= last; hour++) {
            hours.add(
                    new Hour(
                            hour,
                            now.hours().getOrDefault(hour, Money.ZERO),
                            during(then, hour),
                            hour == going));
        }
        return hours;
    }

    private static Optional<Money> during(SortedMap<Integer, Money> hours, int hour) {
        return hours.isEmpty() || hour < hours.firstKey() || hour > hours.lastKey()
                ? Optional.empty()
                : Optional.of(hours.getOrDefault(hour, Money.ZERO));
    }

    /// The products that brought most, less what came back.
    public List<Row> best(int most) {
        return now.products().rows().stream()
                .filter(row -> row.revenue().isPositive())
                .sorted(Comparator.comparing(Row::revenue).reversed())
                .limit(most)
                .toList();
    }

    /// What was paid, the largest first.
    public List<Row> methods() {
        return now.methods().rows().stream()
                .filter(row -> !row.revenue().isZero())
                .sorted(Comparator.comparing(Row::revenue).reversed())
                .toList();
    }

    /// The average receipt; zero where nothing was sold. Source: `domain.md` §15.
    public static Money average(Row row) {
        long receipts = row.receipts();
        return receipts == 0
                ? Money.ZERO
                : Money.of(Math.floorDiv(2 * row.revenue().minor() + receipts, 2 * receipts));
    }

    /// A sum as a share of all, in ten-thousandths; empty where there is nothing to share.
    public static OptionalInt share(Money part, Money all) {
        return all.isPositive() && !part.isNegative() && part.compareTo(all) <= 0
                ? OptionalInt.of(
                        Math.toIntExact((part.minor() * 10_000 + all.minor() / 2) / all.minor()))
                : OptionalInt.empty();
    }
}
