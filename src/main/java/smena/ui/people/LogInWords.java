package smena.ui.people;

import smena.text.Formats;

import java.time.Duration;
import java.time.Instant;

/// When somebody logged in last, in as few words as a list has room for.
final class LogInWords {
    private static final Duration DAY = Duration.ofDays(1);

    private LogInWords() {}

    /// `today, 09:02`, `yesterday, 22:07`, `21.11.2026`.
    static String when(Formats formats, Instant at, Instant now) {
        String day = formats.date(at);
        if (day.equals(formats.date(now))) {
            return formats.words().get("time.today", formats.time(at));
        }
        return day.equals(formats.date(now.minus(DAY)))
                ? formats.words().get("time.yesterday", formats.time(at))
                : day;
    }
}
