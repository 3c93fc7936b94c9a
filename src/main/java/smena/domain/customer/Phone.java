package smena.domain.customer;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.regex.Pattern;

/// Telephone numbers as they are typed, kept and shown. Kept are the digits alone, with the
/// country's: `998901234567`.
public final class Phone {
    private static final String COUNTRY = "998";
    private static final int LOCAL = 9;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 15;
    private static final Pattern TYPED =
            Pattern.compile("\\+?[0-9 ()\\-.\u00A0\u2009\u2011\u2013]*");

    private Phone() {}

    /// The digits to keep of a number in whatever spelling: nine digits are a number of Uzbekistan.
    /// Empty for an empty text. Refuses what is no telephone number.
    public static String of(String typed) {
        String text = typed.strip();
        String digits = digits(text);
        boolean local = digits.length() == LOCAL && !text.startsWith("+");
        String whole = local ? COUNTRY + digits : digits;
        if (text.isEmpty()) {
            return "";
        }
        boolean fits = whole.length() >= SHORTEST && whole.length() <= LONGEST;
        boolean own = !whole.startsWith(COUNTRY) || whole.length() == COUNTRY.length() + LOCAL;
        if (!fits || !own || whole.startsWith("0") || !TYPED.matcher(text).matches()) {
            throw new Refused(new Problem.BadPhone());
        }
        return whole;
    }

    /// Whether a text that somebody looks for may be a number or a part of one.
    public static boolean isLikely(String typed) {
        return digits(typed).length() >= 3 && TYPED.matcher(typed.strip()).matches();
    }

    /// Its digits alone.
    public static String digits(String typed) {
        return typed.codePoints()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// As it is read where there is little room: a number of Uzbekistan without the country's.
    public static String local(String kept) {
        String whole = shown(kept);
        String country = "+" + COUNTRY + "\u00A0";
        return whole.startsWith(country) ? whole.substring(country.length()) : whole;
    }

    /// As it is read: `+998 90 123-45-67`; numbers of other countries in groups of three.
    public static String shown(String kept) {
        if (kept.isEmpty()) {
            return "";
        }
        if (kept.startsWith(COUNTRY) && kept.length() == COUNTRY.length() + LOCAL) {
            return "+998\u00A0%s\u00A0%s\u2011%s\u2011%s"
                    .formatted(
                            kept.substring(3, 5),
                            kept.substring(5, 8),
                            kept.substring(8, 10),
                            kept.substring(10));
        }
        return "+" + kept.replaceAll("(\\d{3})(?=\\d)", "$1\u00A0");
    }
}
