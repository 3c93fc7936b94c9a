package smena.service.figures;

import smena.domain.figures.HourPaper;
import smena.domain.figures.LossEntry;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossQuery;
import smena.domain.figures.LossQuery.Cut;
import smena.domain.people.Actor;
import smena.domain.receipt.ReceiptQuery;
import smena.service.shop.PastMethodNames;
import smena.store.Database;
import smena.store.Transaction;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an hour of a report is made of: the receipts of its sales and of its refunds. Needs
/// [smena.domain.people.Right#SEE_FIGURES]; reads beside the writer.
public final class HourPapers {
    private static final int MOST = 10_000;

    private final Database database;
    private final PeriodReports reports;

    public HourPapers(Database database, PeriodReports reports) {
        this.database = database;
        this.reports = reports;
    }

    /// Those of an hour of a business date, the newest first.
    ///
    /// @param hour of the shop's clock then, 0 to 23
    /// @param cashier the row of who made them; empty for everybody
    public List<HourPaper> of(Actor by, LocalDate day, int hour, Optional<Long> cashier) {
        reports.look(by, day, day);
        return database.read(
                tx ->
                        Stream.concat(sold(tx, day, hour, cashier), back(tx, day, hour, cashier))
                                .sorted(Comparator.comparing(HourPaper::at).reversed())
                                .toList());
    }

    private static Stream<HourPaper> sold(
            Transaction tx, LocalDate day, int hour, Optional<Long> cashier) {
        ReceiptQuery all =
                ReceiptQuery.ALL
                        .days(Optional.of(day), Optional.of(day))
                        .times(
                                Optional.of(LocalTime.of(hour, 0)),
                                Optional.of(LocalTime.of(hour, 59, 59)));
        ReceiptQuery query = cashier.map(all::cashier).orElse(all);
        return tx.receipts().page(query, Long.MAX_VALUE, MOST).stream().map(HourPaper.Sold::new);
    }

    private static Stream<HourPaper> back(
            Transaction tx, LocalDate day, int hour, Optional<Long> cashier) {
        LossQuery query = new LossQuery(cashier.orElse(0L), LossFigure.REFUNDS, day, day, Cut.ALL);
        return tx.lossLines().refunds(query, Optional.empty(), MOST).stream()
                .map(LossEntry::row)
                .distinct()
                .flatMap(row -> tx.refunds().find(row).stream())
                .filter(
                        one ->
                                one.at()
                                                .atOffset(
                                                        ZoneOffset.ofTotalSeconds(
                                                                one.offsetSeconds()))
                                                .getHour()
                                        == hour)
                .map(one -> new HourPaper.Returned(PastMethodNames.then(tx, one)));
    }
}
