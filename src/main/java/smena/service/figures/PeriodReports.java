package smena.service.figures;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.store.Database;

import java.time.LocalDate;
import java.util.stream.Stream;

/// What was sold over a period, by day, product, cashier and whatever else there is a [Grouping]
/// for. Read beside the writer; nothing is changed.
public final class PeriodReports {
    private final Database database;

    public PeriodReports(Database database) {
        this.database = database;
    }

    /// The report of the business dates from `from` to `to`, both included.
    public Figures of(LocalDate from, LocalDate to, Grouping grouping) {
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
}
