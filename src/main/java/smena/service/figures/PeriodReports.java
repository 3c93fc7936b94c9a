package smena.service.figures;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.shift.Shift;
import smena.store.Database;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// What was sold over a period, by day, product, cashier or any other [Grouping]. Reads beside the
/// writer and changes nothing. It is called where nobody logs in: anyone who reads figures of the
/// open shift cannot count its drawer blind.
public final class PeriodReports {
    private final Database database;
    private final BiConsumer<Transaction, Long> openShiftSeen;

    /// @param openShiftSeen called with the open shift whose figures are read
    public PeriodReports(Database database, BiConsumer<Transaction, Long> openShiftSeen) {
        this.database = database;
        this.openShiftSeen = openShiftSeen;
    }

    /// The report of the business dates from `from` to `to`, both included.
    public Figures of(LocalDate from, LocalDate to, Grouping grouping) {
        database.read(tx -> tx.shifts().open())
                .filter(open -> !open.businessDate().isBefore(from))
                .filter(open -> !open.businessDate().isAfter(to))
                .ifPresent(this::noteSeen);
        return database.read(
                tx -> {
                    try (Stream<BookedPart> parts =
                            switch (grouping.source()) {
                                case LINES -> tx.figures().lines(from, to);
                                case PAYMENTS -> tx.figures().payments(from, to);
                            }) {
                        return Figures.of(grouping, parts);
                    }
                });
    }

    private void noteSeen(Shift open) {
        database.write(
                tx -> {
                    openShiftSeen.accept(tx, open.id());
                    return open;
                });
    }
}
