package smena.ui.figures;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.figures.SalesFacet;
import smena.domain.shift.BusinessPeriod;

import java.time.LocalDate;
import java.util.Optional;

/// What lies below the rows of a report: from a day its hours, from anything else its days, in a
/// report of one day its hours, and from an hour of one day its receipts.
final class WayDown {
    private WayDown() {}

    /// An hour of one day, of everybody or of one cashier.
    ///
    /// @param cashier their row; empty for everybody
    record Hour(LocalDate day, int hour, Optional<Long> cashier) {}

    /// The report that a row leads to; empty where there is none, as where the report is about one
    /// product, cashier or the like already.
    static Optional<ReportQuery> below(ReportQuery now, Row row) {
        return switch (now.grouping()) {
            case HOUR -> Optional.empty();
            case DAY ->
                    Optional.of(
                            new ReportQuery(
                                    BusinessPeriod.day(LocalDate.parse(row.label().key())),
                                    Grouping.HOUR,
                                    now.only(),
                                    now.filter()));
            case PRODUCT, CATEGORY, CASHIER, TAX, METHOD ->
                    now.only().isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    new ReportQuery(
                                            now.period(),
                                            now.period().length() == 1
                                                    ? Grouping.HOUR
                                                    : Grouping.DAY,
                                            Optional.of(new Only(now.grouping(), row.label())),
                                            now.filter()));
        };
    }

    /// The hour whose receipts make a row; empty where receipts cannot be found by what the report
    /// is about.
    static Optional<Hour> hour(ReportQuery now, Row row) {
        Optional<Only> only = now.only();
        Optional<Label> cashier =
                only.map(Only::label).or(() -> now.filter().of(SalesFacet.CASHIER));
        boolean findable =
                only.map(Only::by).filter(by -> by != Grouping.CASHIER).isEmpty()
                        && now.filter().by().keySet().stream()
                                .allMatch(facet -> facet == SalesFacet.CASHIER);
        return now.grouping() == Grouping.HOUR && now.period().length() == 1 && findable
                ? Optional.of(
                        new Hour(
                                now.period().from(),
                                Integer.parseInt(row.label().key()),
                                cashier.map(one -> Long.valueOf(one.key()))))
                : Optional.empty();
    }
}
