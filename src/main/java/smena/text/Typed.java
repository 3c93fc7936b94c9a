package smena.text;

import smena.domain.money.Money;
import smena.domain.money.Quantity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures as a person types them, read exactly: a comma or a dot before the decimals, spaces
/// between the thousands. Anything else gives an empty result.
public final class Typed {
    private static final Pattern FIGURE =
            Pattern.compile("(?<whole>\\d{1,12}|\\d{1,3}(?: \\d{3}){1,3})(?:[.,](?<part>\\d*))?");
    private static final Pattern SPACES = Pattern.compile("[ \u00A0\u202F\u2009]");

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

    private Typed() {}

    /// The day somebody typed: `26.11.2026`. What is no such day gives an empty result.
    public static Optional<LocalDate> day(String text) {
        Matcher typed = DAY.matcher(text.strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(typed, 3), number(typed, 2), number(typed, 1)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// What somebody means by a text: the value that is read from it, or else the text itself
    /// without the spaces around it.
    public static Object meant(String text, Function<String, Optional<?>> read) {
        return read.apply(text).map(Object.class::cast).orElse(text.strip());
    }

    /// The moment of a typed day and time in a zone, midnight where no time is typed. What is no
    /// such moment gives an empty result.
    public static Optional<Instant> moment(String day, String time, ZoneId zone) {
        Optional<LocalTime> at =
                time.isBlank() ? Optional.of(LocalTime.MIDNIGHT) : Typed.time(time);
        return day(day).flatMap(on -> at.map(hour -> on.atTime(hour).atZone(zone).toInstant()));
    }

    /// The time of the day somebody typed: `18:30`. What is no such time gives an empty result.
    public static Optional<LocalTime> time(String text) {
        Matcher typed = TIME.matcher(text.strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(number(typed, 1), number(typed, 2)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher typed, int group) {
        return Integer.parseInt(typed.group(group));
    }

    /// The amount somebody typed, to the smallest unit: `1 250,5` is 1250.50. Negative amounts and
    /// more than two decimals are refused.
    public static Optional<Money> money(String text) {
        return figure(text, 2).stream().mapToObj(Money::of).findFirst();
    }

    /// The amount as somebody would type it, without spaces: `1250,5`.
    public static String text(Money amount) {
        long part = amount.minor() % 100;
        String decimals =
                part == 0 ? "" : part % 10 == 0 ? "," + part / 10 : ",%02d".formatted(part);
        return amount.minor() / 100 + decimals;
    }

    /// The quantity somebody typed, in thousandths: `0.845`. More than three decimals are refused.
    public static Optional<Quantity> quantity(String text) {
        return figure(text, 3).stream().mapToObj(Quantity::new).findFirst();
    }

    /// Whether it would be a quantity if it had not more than three decimals.
    public static boolean isTooFine(String text) {
        Matcher typed = FIGURE.matcher(SPACES.matcher(text).replaceAll(" ").strip());
        String part = typed.matches() ? typed.group("part") : null;
        return part != null && part.length() > 3;
    }

    /// The number of pieces somebody typed; decimals are refused.
    public static OptionalLong whole(String text) {
        return figure(text, 0);
    }

    private static OptionalLong figure(String text, int decimals) {
        Matcher typed = FIGURE.matcher(SPACES.matcher(text).replaceAll(" ").strip());
        if (!typed.matches()) {
            return OptionalLong.empty();
        }
        String part = typed.group("part") == null ? "" : typed.group("part");
        if (part.length() > decimals) {
            return OptionalLong.empty();
        }
        String digits = typed.group("whole").replace(" ", "") + part;
        return OptionalLong.of(Long.parseLong(digits + "0".repeat(decimals - part.length())));
    }
}
