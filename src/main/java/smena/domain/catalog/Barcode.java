package smena.domain.catalog;

import java.util.Optional;

/// A code that a scanner reads.
///
/// @param code digits and letters as they stand under the bars, without blanks
public record Barcode(String code) {
    private static final int LONGEST = 64;
    private static final int GTIN_14 = 14;

    /// The code in `text`, if it is one: printable ASCII without blanks, at most 64 characters.
    public static Optional<Barcode> read(String text) {
        String code = text.strip();
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
        return known && isDigits() && checkDigit() == code.charAt(length - 1) - '0';
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

    private int checkDigit() {
        int sum = 0;
        for (int i = 0; i < code.length() - 1; i++) {
            boolean threefold = (code.length() - i) % 2 == 0;
            sum += (code.charAt(i) - '0') * (threefold ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
