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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// A report of sales beside the same of the time it is compared with.
///
/// @param query what was asked for
/// @param rows of the figures, as a person reads them: days and hours one after the other, also
///     those without a sale; all else by its revenue
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
    private static final long WHOLE = 10_000;

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
    }

    /// Puts the two side by side.
    public static PeriodReport of(
            ReportQuery query,
            Figures now,
            BusinessPeriod than,
            Figures before,
            Optional<Until> until) {
        List<Row> rows =
                switch (query.grouping()) {
                    case DAY -> days(query.period(), now, until);
                    case HOUR -> hours(now);
                    case TAX -> now.rows();
                    case PRODUCT, CATEGORY, CASHIER, METHOD ->
                            now.rows().stream()
                                    .sorted(Comparator.comparing(Row::revenue).reversed())
                                    .toList();
                };
        return new PeriodReport(query, rows, now, than, before, until);
    }

    private static List<Row> days(BusinessPeriod period, Figures now, Optional<Until> until) {
        if (now.rows().isEmpty()) {
            return List.of();
        }
        LocalDate booked = LocalDate.parse(now.rows().getLast().label().key());
        LocalDate last = until.map(Until::day).filter(booked::isBefore).orElse(booked);
        LocalDate end = until.isPresent() ? last : period.to();
        Map<String, Row> known = byKey(now);
        return period.from()
                .datesUntil(end.plusDays(1))
                .map(day -> row(known, day.toString()))
                .toList();
    }

    private static List<Row> hours(Figures now) {
        if (now.rows().isEmpty()) {
            return List.of();
        }
        int first = Integer.parseInt(now.rows().getFirst().label().key());
        int last = Integer.parseInt(now.rows().getLast().label().key());
        Map<String, Row> known = byKey(now);
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> row(known, "%02d".formatted(hour)))
                .toList();
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
            Row beside = known.get(counterpart(row.label().key()));
            all.add(beside == null ? Money.ZERO : beside.revenue());
        }
        return all;
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
        long was = before.total().revenue().minor();
        if (was <= 0) {
            return OptionalLong.empty();
        }
        long more = Math.subtractExact(now.total().revenue().minor(), was);
        return OptionalLong.of(
                Math.floorDiv(Math.addExact(Math.multiplyExact(more, WHOLE), was / 2), was));
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
