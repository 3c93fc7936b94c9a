package smena.domain.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A code that a scanner reads.
///
/// @param code digits and letters as they stand under the bars, without blanks
public record Barcode(String code) {
    private static final int LONGEST = 64;
    private static final int GTIN_14 = 14;

    /// What a scanner may send before a code to say which kind it is, where the kind has nothing to
    /// do with GS1 element strings. Source: ISO/IEC 15424.
    private static final Pattern KIND =
            Pattern.compile("](?:E[0-4]|C0|A[0-7]|F[0-6]|G[0-3]|I[0-3]|X0|Q[01]|d[01])");

    /// The code in `text`, if it is one: printable ASCII without blanks, at most 64 characters. The
    /// kind of code that a scanner names before it is no part of it.
    public static Optional<Barcode> read(String text) {
        String whole = text.strip();
        Matcher kind = KIND.matcher(whole);
        String code = kind.lookingAt() ? whole.substring(kind.end()) : whole;
        boolean fits = !code.isEmpty() && code.length() <= LONGEST;
        return fits && code.chars().allMatch(c -> c > 0x20 && c < 0x7F)
                ? Optional.of(new Barcode(code))
                : Optional.empty();
    }

    /// Whether it is a GTIN (EAN-8, UPC-A, EAN-13 or GTIN-14) whose check digit is right.
    /// Source: GS1 General Specifications, 7.9.
    public boolean isGtin() {
        int length = code.length();
        boolean known = length == 8 || length == 12 || length == 13 || length == 14;
        return known && hasRightCheckDigit(code);
    }

    /// Whether the last digit of `digits` is the check digit of those before it. False where it is
    /// no digits at all. Source: GS1 General Specifications, 7.9.
    public static boolean hasRightCheckDigit(String digits) {
        int last = digits.length() - 1;
        return last > 0
                && new Barcode(digits).isDigits()
                && checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0';
    }

    /// The check digit that follows `digits`.
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            boolean threefold = (digits.length() - i) % 2 == 1;
            sum += (digits.charAt(i) - '0') * (threefold ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    /// The UPC-A that a UPC-E of eight digits is short for. Source: GS1 General Specifications,
    /// 5.2.2.4.
    public Optional<Barcode> expanded() {
        if (code.length() != 8 || !isDigits() || code.charAt(0) > '1') {
            return Optional.empty();
        }
        String middle = code.substring(1, 7);
        char last = middle.charAt(5);
        String long10 =
                switch (last) {
                    case '0', '1', '2' ->
                            middle.substring(0, 2) + last + "0000" + middle.substring(2, 5);
                    case '3' -> middle.substring(0, 3) + "00000" + middle.substring(3, 5);
                    case '4' -> middle.substring(0, 4) + "00000" + middle.charAt(4);
                    default -> middle.substring(0, 5) + "0000" + last;
                };
        Barcode upcA = new Barcode(code.charAt(0) + long10 + code.charAt(7));
        return upcA.isGtin() ? Optional.of(upcA) : Optional.empty();
    }

    /// What two spellings of one code have in common: a GTIN written with 14 digits, whether it was
    /// read as GTIN-8, 12, 13 or 14; any other code as it is. Codes are looked up by it.
    public String number() {
        return isGtin() ? "0".repeat(GTIN_14 - code.length()) + code : code;
    }

    /// The [#number] of a code as somebody wrote it; the text itself where it is no code.
    public static String number(String text) {
        return read(text).map(Barcode::number).orElse(text);
    }

    /// Whether it has digits only.
    public boolean isDigits() {
        return code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
