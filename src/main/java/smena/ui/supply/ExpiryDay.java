package smena.ui.supply;

import smena.text.Typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day goods keep to, as it stands on packages: `06.12.26`, `06.12.2026`, or `12.26` for
/// the end of that month.
final class ExpiryDay {
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./-](\\d{2}|\\d{4})");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2}[./-]\\d{1,2}[./-])(\\d{2})");
    private static final Pattern BARE = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final int CENTURY = 2000;

    private ExpiryDay() {}

    /// What was typed; empty for what is no day.
    static Optional<LocalDate> of(String text) {
        String bare = text.strip();
        Matcher month = MONTH.matcher(bare);
        if (month.matches()) {
            return end(Integer.parseInt(month.group(1)), year(month.group(2)));
        }
        Matcher digits = BARE.matcher(bare);
        String dotted =
                digits.matches()
                        ? digits.group(1) + '.' + digits.group(2) + '.' + digits.group(3)
                        : bare;
        Matcher two = SHORT.matcher(dotted);
        return Typed.day(two.matches() ? two.group(1) + year(two.group(2)) : dotted);
    }

    /// A day that was typed whole; empty for what is none, as a month is.
    static Optional<LocalDate> whole(String text) {
        return MONTH.matcher(text.strip()).matches() ? Optional.empty() : of(text);
    }

    /// As it stands on a paper: the whole year.
    static String full(LocalDate day) {
        return "%02d.%02d.%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /// As it is typed: the short year.
    static String text(LocalDate day) {
        return "%02d.%02d.%02d"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100);
    }

    private static Optional<LocalDate> end(int month, int year) {
        try {
            return Optional.of(YearMonth.of(year, month).atEndOfMonth());
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year < 100 ? CENTURY + year : year;
    }
}
