package smena.domain.gs1;

import smena.domain.catalog.Barcode;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/// A part of a field: digits or any characters, of one length or of up to a length.
///
/// @param digits whether only digits are allowed
/// @param shortest how many characters it has at least; 0 where it may be missing
/// @param longest how many it has at most
/// @param check what else holds for it
record FieldPart(boolean digits, int shortest, int longest, Check check) {
    /// What a part's characters must be besides their number.
    enum Check {
        NONE,
        CHECK_DIGIT,
        DATE
    }

    /// A part as the table of fields writes it: `N14c`, `X..20`, `(N4)`.
    static FieldPart read(String text) {
        boolean optional = text.startsWith("(");
        String plain = optional ? text.substring(1, text.length() - 1) : text;
        char last = plain.charAt(plain.length() - 1);
        Check check =
                switch (last) {
                    case 'c' -> Check.CHECK_DIGIT;
                    case 'd' -> Check.DATE;
                    default -> Check.NONE;
                };
        String length = check == Check.NONE ? plain : plain.substring(0, plain.length() - 1);
        boolean upTo = length.startsWith("..", 1);
        int longest = Integer.parseInt(length.substring(upTo ? 3 : 1));
        int shortest = upTo ? 1 : longest;
        return new FieldPart(plain.charAt(0) == 'N', optional ? 0 : shortest, longest, check);
    }

    /// What is wrong with `value`, which has a length that fits.
    Optional<CodeFault> fault(String value) {
        if (digits && !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(CodeFault.CHARACTERS);
        }
        return switch (check) {
            case NONE -> Optional.empty();
            case CHECK_DIGIT ->
                    Barcode.hasRightCheckDigit(value)
                            ? Optional.empty()
                            : Optional.of(CodeFault.CHECK_DIGIT);
            case DATE -> isDate(value) ? Optional.empty() : Optional.of(CodeFault.DATE);
        };
    }

    /// Day 00 is the last of its month. Source: GS1 General Specifications, 3.4.
    private static boolean isDate(String value) {
        int day = Integer.parseInt(value.substring(4, 6));
        try {
            YearMonth month = GsDate.month(value);
            return day <= month.lengthOfMonth();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
