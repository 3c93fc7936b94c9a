package smena.text;

import smena.domain.figures.Figures;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.PeriodReport;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/// What a row of a report of sales stands for, as a person reads it.
public final class ReportLabel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private ReportLabel() {}

    /// A day with its month: `чт, 26 ноября`; an hour from its beginning to its end; a method of
    /// the till's own in the words of the language.
    public static String of(Grouping grouping, Label label, Formats formats) {
        return switch (grouping) {
            case DAY -> formats.shortWeekday(LocalDate.parse(label.key()));
            case HOUR -> hour(Integer.parseInt(label.key()));
            case METHOD -> method(label, formats);
            case TAX -> TaxWords.of(label, formats);
            case PRODUCT, CATEGORY, CASHIER -> label.name();
        };
    }

    /// The same in a file, where days stand as programs read them.
    public static String inFile(Grouping grouping, Label label, Formats formats) {
        return grouping == Grouping.DAY ? label.key() : of(grouping, label, formats);
    }

    /// The same in a report that says which month it is, `чт, 26`, and until when, if it goes on.
    public static String of(PeriodReport report, Figures.Row row, Formats formats) {
        Grouping grouping = report.query().grouping();
        String name =
                grouping == Grouping.DAY && report.isOfOneMonth()
                        ? formats.dayOfMonth(LocalDate.parse(row.label().key()))
                        : of(grouping, row.label(), formats);
        return report.isUnfinished(row) ? ReportPeriod.until(report, name, formats) : name;
    }

    /// `13:14`.
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /// From its beginning to its end: `13:00–14:00`.
    ///
    /// @param hour 0 to 23
    public static String hour(int hour) {
        return "%02d:00–%02d:00".formatted(hour, (hour + 1) % 24);
    }

    private static String method(Label label, Formats formats) {
        String words = "paper.method." + label.key();
        boolean named = !label.name().isBlank() || !formats.words().has(words);
        return named ? label.name() : formats.words().get(words);
    }
}
