package smena.ui.archive;

import smena.domain.receipt.ReceiptQuery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day, a time of the day or both, as somebody types them who looks for a receipt: `25.11.2026`,
/// `20:31`, `25.11.2026 20:31`, `25.11.2026 20:00–20:59`. One time means the quarter of an hour
/// around it, two mean all between, the last minute too.
///
/// @param day the business date
/// @param time of the day
/// @param end the other time
record TypedMoment(Optional<LocalDate> day, Optional<LocalTime> time, Optional<LocalTime> end) {
    private static final int AROUND_MINUTES = 15;
    private static final Pattern TYPED =
            Pattern.compile(
                    "(?:([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4}))?[ ,]*"
                            + "(?:([0-9]{1,2}):([0-9]{2})(?: ?[–-] ?([0-9]{1,2}):([0-9]{2}))?)?");

    /// What was typed; empty for what is none or no such day.
    static Optional<TypedMoment> read(String text) {
        Matcher matcher = TYPED.matcher(text.strip());
        if (!matcher.matches() || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TypedMoment(day(matcher), time(matcher, 4), time(matcher, 6)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The query with this day and this time.
    ReceiptQuery on(ReceiptQuery query) {
        ReceiptQuery onDay = day.isEmpty() ? query : query.days(day, day);
        if (end.isPresent()) {
            return onDay.times(time, end.map(last -> last.plusMinutes(1).minusNanos(1)));
        }
        return time.isEmpty() ? onDay : onDay.times(time.map(this::begin), time.map(this::end));
    }

    private LocalTime begin(LocalTime around) {
        boolean early = around.isBefore(LocalTime.MIN.plusMinutes(AROUND_MINUTES));
        return early ? LocalTime.MIN : around.minusMinutes(AROUND_MINUTES);
    }

    private LocalTime end(LocalTime around) {
        boolean late = around.isAfter(LocalTime.MAX.minusMinutes(AROUND_MINUTES));
        return late ? LocalTime.MAX : around.plusMinutes(AROUND_MINUTES);
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        if (matcher.group(1) == null) {
            return Optional.empty();
        }
        int year = Year.of(Integer.parseInt(matcher.group(3))).getValue();
        return Optional.of(
                LocalDate.of(
                        year,
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(1))));
    }

    private static Optional<LocalTime> time(Matcher matcher, int group) {
        return matcher.group(group) == null
                ? Optional.empty()
                : Optional.of(
                        LocalTime.of(
                                Integer.parseInt(matcher.group(group)),
                                Integer.parseInt(matcher.group(group + 1))));
    }
}
