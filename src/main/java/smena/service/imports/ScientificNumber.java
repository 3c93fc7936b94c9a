package smena.service.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as spreadsheets show those that are too long for a cell: `4.78E+12`. An E may also be
/// part of a code, so there must be a point, a comma or a sign.
final class ScientificNumber {
    /// Latin E or Cyrillic Е.
    private static final String EXPONENT = "[eE\u0415\u0435]";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(\\d)[.,](\\d{1,20}) ?%1$s([+-]?\\d{1,12})|(\\d) ?%1$s([+-]\\d{1,12})"
                            .formatted(EXPONENT));

    private ScientificNumber() {}

    static boolean isOne(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// The whole number it stands for, if none of its digits are lost.
    static Optional<String> whole(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches() || number.group(1) == null) {
            return Optional.empty();
        }
        String digits = number.group(1) + number.group(2);
        boolean complete = digits.length() - 1 == Long.parseLong(number.group(3));
        return complete ? Optional.of(digits) : Optional.empty();
    }
}
