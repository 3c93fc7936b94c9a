package smena.ui.today;

import smena.domain.figures.ReportQuery;
import smena.domain.work.WorkItem;

import java.time.LocalDate;

/// A page of the day that leads nowhere.
public final class NowhereToday implements TodayWays {
    @Override
    public void report(ReportQuery query) {}

    @Override
    public void receipts(LocalDate day, int hour) {}

    @Override
    public void work(WorkItem item) {}
}
