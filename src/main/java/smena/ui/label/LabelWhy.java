package smena.ui.label;

import smena.domain.label.QueuedLabel;
import smena.domain.price.WaitingLabel.Reason;
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
        boolean priced = label.waiting().reason() == Reason.PRICE;
        return label.receipt()
                .filter(_ -> priced)
                .map(number -> formats.words().get("labels.why.receipt", shortened(number)))
                .orElseGet(() -> formats.words().get("labels.why." + label.waiting().reason()));
    }

    /// `GOODS-2026-00318` is number 318.
    private static String shortened(String number) {
        return number.substring(number.lastIndexOf('-') + 1).replaceFirst("^0+(?=.)", "");
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
