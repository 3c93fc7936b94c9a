package smena.ui.figures;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
import smena.domain.money.Money;
import smena.text.Formats;
import smena.text.ReportLabel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bars of a report: a day or an hour each, or the largest of anything else.
///
/// @param bars from left to right, in the order of the rows
record ChartBars(List<Bar> bars, boolean isCompared) {
    private static final int MOST_TIMES = 31;
    private static final int MOST_NAMES = 12;
    private static final int WORDY = 10;

    /// One row.
    ///
    /// @param before what stands beside it, of the time before
    record Bar(Row row, Money before, boolean isUnfinished) {
        private Money height() {
            return before.compareTo(row.revenue()) > 0 ? before : row.revenue();
        }
    }

    /// Those of a report; none where the table says it better.
    static ChartBars of(PeriodReport report) {
        Grouping grouping = report.query().grouping();
        List<Row> rows = report.rows();
        boolean tooMany = grouping.isTime() && rows.size() > MOST_TIMES;
        if (grouping == Grouping.TAX || tooMany) {
            return new ChartBars(List.of(), false);
        }
        List<Bar> all = all(report);
        List<Bar> bars = grouping.isTime() ? all : largest(all);
        return new ChartBars(List.copyOf(bars), report.isCompared());
    }

    private static List<Bar> all(PeriodReport report) {
        List<Money> besides = report.besides();
        List<Bar> all = new ArrayList<>();
        for (int i = 0; i < besides.size(); i++) {
            Row row = report.rows().get(i);
            all.add(new Bar(row, besides.get(i), report.isUnfinished(row)));
        }
        return all;
    }

    /// Those that are or were the largest, in the order of the rows.
    private static List<Bar> largest(List<Bar> all) {
        Set<Bar> shown =
                all.stream()
                        .sorted(Comparator.comparing(Bar::height).reversed())
                        .limit(MOST_NAMES)
                        .collect(Collectors.toSet());
        return all.stream().filter(shown::contains).toList();
    }

    /// Whether there is anything to draw.
    boolean isEmpty() {
        return bars.isEmpty();
    }

    /// The axis that they fit on.
    ChartScale scale() {
        List<Long> all =
                bars.stream()
                        .flatMap(bar -> Stream.of(bar.row().revenue(), bar.before()))
                        .map(Money::minor)
                        .toList();
        return ChartScale.of(
                all.stream().mapToLong(Long::longValue).min().orElse(0),
                all.stream().mapToLong(Long::longValue).max().orElse(0));
    }

    /// What stands below a bar; where there are many, in short.
    String name(PeriodReport report, Bar bar, Formats formats) {
        String key = bar.row().label().key();
        return switch (report.query().grouping()) {
            case DAY -> {
                LocalDate day = LocalDate.parse(key);
                yield bars.size() > WORDY
                        ? Integer.toString(day.getDayOfMonth())
                        : formats.dayOfMonth(day);
            }
            case HOUR -> bars.size() > WORDY ? key : key + ":00";
            case PRODUCT, CATEGORY, CASHIER, TAX, METHOD ->
                    ReportLabel.of(report, bar.row(), formats);
        };
    }
}
