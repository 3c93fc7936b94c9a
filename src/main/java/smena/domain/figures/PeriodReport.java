package smena.domain.figures;

import smena.domain.figures.Figures.Row;
import smena.domain.money.Money;
import smena.domain.shift.BusinessPeriod;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A report of sales beside the same of the time it is compared with.
///
/// @param query what was asked for
/// @param rows of the figures, as a person reads them: days and hours one after the other, also
///     those without a sale; taxes by their code; all else by its revenue, also what was sold in
///     the time before alone
/// @param now its figures
/// @param than the period that it is compared with
/// @param before the figures of that, of its part that has a counterpart
/// @param until while it goes on
public record PeriodReport(
        ReportQuery query,
        List<Row> rows,
        Figures now,
        BusinessPeriod than,
        Figures before,
        Optional<Until> until) {
    /// The longest period in days of which each is a row, whatever was sold.
    private static final int MOST_EMPTY = 31;

    /// How far a period has come.
    ///
    /// @param day the business date that goes on
    /// @param moment what the shop's clock shows
    public record Until(LocalDate day, LocalDateTime moment) {
        /// Whether a part of a day that is compared was before as much of the day had passed.
        ///
        /// @param last the day that stands beside the one that goes on
        public boolean has(BookedPart part, LocalDate last) {
            long days = ChronoUnit.DAYS.between(day, last);
            return part.day().isBefore(last)
                    || part.day().equals(last) && !part.at().isAfter(moment.plusDays(days));
        }

        /// The day that stands beside the one that goes on; empty where the time before is shorter,
        /// and all of it is over.
        ///
        /// @param period the one that goes on
        /// @param than the one that it is compared with
        public Optional<LocalDate> beside(BusinessPeriod period, BusinessPeriod than) {
            long days = ChronoUnit.DAYS.between(period.from(), day);
            return Optional.of(than.from().plusDays(days)).filter(than::contains);
        }
    }

    /// Puts the two side by side.
    public static PeriodReport of(
            ReportQuery query,
            Figures now,
            BusinessPeriod than,
            Figures before,
            Optional<Until> until) {
        List<Row> rows =
                now.rows().isEmpty()
                        ? List.of()
                        : switch (query.grouping()) {
                            case DAY -> days(query.period(), now, until);
                            case HOUR -> hours(now, before);
                            case TAX -> now.rows();
                            case PRODUCT, CATEGORY, CASHIER, METHOD -> largest(now, before);
                        };
        return new PeriodReport(query, rows, now, than, before, until);
    }

    /// Days without a sale are rows too, up to the one that goes on; in a long period only between
    /// the first and the last one that has something, for a shop is younger than any question.
    private static List<Row> days(BusinessPeriod period, Figures now, Optional<Until> until) {
        LocalDate first = LocalDate.parse(now.rows().getFirst().label().key());
        LocalDate booked = LocalDate.parse(now.rows().getLast().label().key());
        LocalDate last = until.map(Until::day).filter(booked::isBefore).orElse(booked);
        boolean isLong = period.length() > MOST_EMPTY;
        LocalDate begin = isLong ? first : period.from();
        LocalDate end = isLong || until.isPresent() ? last : period.to();
        Map<String, Row> known = byKey(now);
        return begin.datesUntil(end.plusDays(1)).map(day -> row(known, day.toString())).toList();
    }

    /// From the first hour in which anything was booked, now or before, to the last one.
    private static List<Row> hours(Figures now, Figures before) {
        IntSummaryStatistics booked =
                Stream.concat(now.rows().stream(), before.rows().stream())
                        .mapToInt(row -> Integer.parseInt(row.label().key()))
                        .summaryStatistics();
        Map<String, Row> known = byKey(now);
        return IntStream.rangeClosed(booked.getMin(), booked.getMax())
                .mapToObj(hour -> row(known, "%02d".formatted(hour)))
                .toList();
    }

    /// By their revenue; what was sold before alone stands among what has none.
    private static List<Row> largest(Figures now, Figures before) {
        Map<String, Row> known = byKey(now);
        Map<String, Row> earlier = byKey(before);
        Comparator<Row> order = Comparator.comparing(Row::revenue);
        return Stream.concat(
                        now.rows().stream(),
                        before.rows().stream()
                                .filter(row -> !known.containsKey(row.label().key()))
                                .map(row -> Row.none(row.label())))
                .sorted(order.thenComparing(row -> revenue(earlier, row.label().key())).reversed())
                .toList();
    }

    private static Money revenue(Map<String, Row> rows, String key) {
        Row row = rows.get(key);
        return row == null ? Money.ZERO : row.revenue();
    }

    private static Map<String, Row> byKey(Figures figures) {
        Map<String, Row> known = new HashMap<>();
        figures.rows().forEach(row -> known.put(row.label().key(), row));
        return known;
    }

    private static Row row(Map<String, Row> known, String key) {
        Row row = known.get(key);
        return row == null ? Row.none(Label.of(key)) : row;
    }

    /// Whether all of its days are in one month.
    public boolean isOfOneMonth() {
        return YearMonth.from(query.period().from()).equals(YearMonth.from(query.period().to()));
    }

    /// Whether there is anything to compare with.
    public boolean isCompared() {
        return !before.rows().isEmpty();
    }

    /// The revenue that stands beside each of the rows.
    public List<Money> besides() {
        Map<String, Row> known = byKey(before);
        List<Money> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(revenue(known, counterpart(row.label().key())));
        }
        return all;
    }

    /// The rows without those that stand there for the time before alone: what a file has, which
    /// has no column of that.
    public List<Row> booked() {
        Map<String, Row> known = byKey(now);
        return query.grouping().isTime()
                ? rows
                : rows.stream().filter(row -> known.containsKey(row.label().key())).toList();
    }

    /// The part of the time before that it is compared with, while the period goes on; empty where
    /// that is all of it.
    public Optional<BusinessPeriod> partBefore() {
        return until.flatMap(so -> so.beside(query.period(), than)).map(this::before);
    }

    private BusinessPeriod before(LocalDate last) {
        return than.kind() == BusinessPeriod.Kind.DAY
                ? than
                : BusinessPeriod.own(than.from(), last);
    }

    private String counterpart(String key) {
        if (query.grouping() != Grouping.DAY) {
            return key;
        }
        long days = ChronoUnit.DAYS.between(query.period().from(), LocalDate.parse(key));
        return than.from().plusDays(days).toString();
    }

    /// By how much of what it was the revenue has changed, in ten-thousandths: 250 is 2.5 % more;
    /// empty where there was none before.
    public OptionalLong change() {
        return Change.of(now.total().revenue().minor(), before.total().revenue().minor());
    }

    /// Whether a row is of the day or the hour that goes on.
    public boolean isUnfinished(Row row) {
        return until.filter(
                        so ->
                                switch (query.grouping()) {
                                    case DAY -> so.day().toString().equals(row.label().key());
                                    case HOUR ->
                                            query.period().length() == 1
                                                    && "%02d"
                                                            .formatted(so.moment().getHour())
                                                            .equals(row.label().key());
                                    case PRODUCT, CATEGORY, CASHIER, TAX, METHOD -> false;
                                })
                .isPresent();
    }
}
