package smena.ui.today;

import smena.domain.figures.ReportQuery;
import smena.domain.work.WorkItem;

import java.time.LocalDate;

/// Where the page of the day leads.
public interface TodayWays {
    /// To a report of sales.
    void report(ReportQuery query);

    /// To the receipts of an hour.
    ///
    /// @param hour of the shop's clock, 0 to 23
    void receipts(LocalDate day, int hour);

    /// To the page on which something can be done about it, filtered.
    void work(WorkItem item);
}
