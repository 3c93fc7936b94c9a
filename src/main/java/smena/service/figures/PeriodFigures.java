package smena.service.figures;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.Grouping.Source;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.shift.BusinessPeriod;
import smena.store.FigureStore;
import smena.store.FrozenFigureStore;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a report over business dates is added up from: the sums of closed shifts where it can be
/// made of them, and the books for all the rest.
final class PeriodFigures {
    private PeriodFigures() {}

    /// The report of the business dates from `from` to `to`, both included.
    static Figures of(Transaction tx, ReportQuery query, LocalDate from, LocalDate to) {
        Optional<Grouping> frozen = query.frozen();
        Figures figures =
                frozen.isEmpty()
                        ? added(query, _ -> true, parts(tx, query, from, to))
                        : kept(tx.frozenFigures(), query, from, to)
                                .plus(
                                        query.grouping(),
                                        added(
                                                query,
                                                _ -> true,
                                                unfrozen(
                                                        tx.figures(),
                                                        query.source(),
                                                        frozen.get(),
                                                        from,
                                                        to)));
        return needsLines(query)
                ? figures.earning(of(tx, days(query, from, to), from, to).total())
                : figures;
    }

    /// The report of a part of one business date, from the books.
    static Figures booked(
            Transaction tx, ReportQuery query, LocalDate day, Predicate<BookedPart> among) {
        Figures figures = added(query, among, parts(tx, query, day, day));
        return needsLines(query)
                ? figures.earning(booked(tx, days(query, day, day), day, among).total())
                : figures;
    }

    /// What was earned is known of all payments together, not of some of them.
    private static boolean needsLines(ReportQuery query) {
        return query.source() == Source.PAYMENTS && query.isOfAllPayments();
    }

    private static ReportQuery days(ReportQuery paid, LocalDate from, LocalDate to) {
        return ReportQuery.of(BusinessPeriod.own(from, to), Grouping.DAY).of(paid.filter());
    }

    private static Figures kept(
            FrozenFigureStore frozen, ReportQuery query, LocalDate from, LocalDate to) {
        Optional<Only> only = query.only();
        return only.isEmpty()
                ? frozen.of(query.grouping(), from, to)
                : frozen.days(only.get().by(), only.get().label().key(), from, to);
    }

    private static Figures added(
            ReportQuery query, Predicate<BookedPart> among, Stream<BookedPart> parts) {
        try (parts) {
            return Figures.of(query.grouping(), parts.filter(among.and(query::has)));
        }
    }

    private static Stream<BookedPart> parts(
            Transaction tx, ReportQuery query, LocalDate from, LocalDate to) {
        return switch (query.source()) {
            case LINES -> tx.figures().lines(from, to, query.only(), query.filter());
            case PAYMENTS -> tx.figures().payments(from, to, query.only(), query.filter());
        };
    }

    private static Stream<BookedPart> unfrozen(
            FigureStore books, Source source, Grouping grouping, LocalDate from, LocalDate to) {
        return switch (source) {
            case LINES -> books.unfrozenLines(grouping, from, to);
            case PAYMENTS -> books.unfrozenPayments(grouping, from, to);
        };
    }
}
