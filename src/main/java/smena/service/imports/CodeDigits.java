package smena.service.imports;

import smena.domain.mxik.GoodsCode;

import java.util.regex.Pattern;

/// The digits of a goods code as files write it.
final class CodeDigits {
    /// The group has three digits, of which a spreadsheet takes at most two zeros away.
    private static final int FEWEST = GoodsCode.DIGITS - 2;

    private static final Pattern MARKS = Pattern.compile("['`\u2018\u2019\"= ]");

    private CodeDigits() {}

    /// A cell's text without what spreadsheets put around it.
    static String of(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /// Whether a text is a whole code.
    static boolean isCode(String text) {
        return GoodsCode.isOne(of(text));
    }

    /// Whether zeros that it began with are gone.
    static boolean isShort(String digits) {
        return digits.length() >= FEWEST
                && digits.length() < GoodsCode.DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
