package smena.ui.label;

import smena.domain.label.QueuedLabel;
import smena.text.Formats;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Why a label waits and since when, in words.
final class LabelWhy {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private LabelWhy() {}

    /// A promotion that runs says until when.
    static String reason(QueuedLabel label, Formats formats) {
        if (label.label().oldPrice().isPresent()) {
            return label.label()
                    .until()
                    .map(day -> formats.words().get("labels.why.until", DAY.format(day)))
                    .orElseGet(() -> formats.words().get("labels.why.PROMOTION_START"));
        }
        return formats.words().get("labels.why." + label.waiting().reason());
    }

    /// Today's by the clock, older ones by their day.
    static String since(Instant since, Clock clock, Formats formats) {
        LocalDate day = LocalDate.ofInstant(since, clock.getZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (day.equals(today)) {
            return formats.time(since);
        }
        return day.plusDays(1).equals(today)
                ? formats.words().get("labels.yesterday")
                : formats.date(since);
    }
}
