package smena.text;

import smena.domain.figures.PeriodReport;
import smena.domain.shift.BusinessPeriod;

/// Which time a report of sales is about, in words.
public final class ReportPeriod {
    private ReportPeriod() {}

    /// A period: `чт, 26 ноября`, `20–26 ноября`, `Ноябрь 2026`.
    public static String of(BusinessPeriod period, Formats formats) {
        return switch (period.kind()) {
            case DAY -> formats.shortWeekday(period.from());
            case MONTH -> formats.month(period.from());
            case WEEK, OWN -> formats.days(period.from(), period.to());
        };
    }

    /// That of a report, and until when, if it goes on: `20–26 ноября до 13:14`.
    public static String of(PeriodReport report, Formats formats) {
        return until(report, of(report.query().period(), formats), formats);
    }

    /// The same with dates in figures, as on paper: `20.11.2026 – 26.11.2026 до 13:14`.
    public static String dates(PeriodReport report, Formats formats) {
        BusinessPeriod days = report.query().period();
        return until(report, formats.date(days.from()) + " – " + formats.date(days.to()), formats);
    }

    /// `name` and until when, if the report goes on.
    static String until(PeriodReport report, String name, Formats formats) {
        return report.until()
                .map(
                        until ->
                                formats.words()
                                        .get(
                                                "figures.until",
                                                name,
                                                ReportLabel.time(until.moment().toLocalTime())))
                .orElse(name);
    }

    /// The part of the time before that a report is compared with, and what was taken then:
    /// `1–26 октября к 13:14: 39 261 100`.
    ///
    /// @param sum as it is written
    public static String before(PeriodReport report, String sum, Formats formats) {
        return report.partBefore()
                .map(
                        part ->
                                formats.words()
                                        .get(
                                                "figures.beforeUntil",
                                                of(part, formats),
                                                ReportLabel.time(
                                                        report.until()
                                                                .orElseThrow()
                                                                .moment()
                                                                .toLocalTime()),
                                                sum))
                .orElseGet(
                        () ->
                                formats.words()
                                        .get("figures.before", of(report.than(), formats), sum));
    }
}
