package smena.text;

import smena.domain.money.Money;

/// The difference of a drawer in a word and a signed amount, so that no colour is needed to
/// understand it.
public final class DifferenceWords {
    private DifferenceWords() {}

    /// `short −6 000`; only a word where there is none.
    ///
    /// @param difference counted less what should be there
    public static String of(Money difference, Formats formats) {
        if (difference.isZero()) {
            return formats.words().get("archive.even");
        }
        String key = difference.isPositive() ? "archive.over" : "archive.short";
        return formats.words().get(key, formats.signed(difference));
    }
}
