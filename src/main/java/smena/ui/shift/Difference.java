package smena.ui.shift;

import smena.domain.money.Money;
import smena.text.Formats;

/// Counted less expected: a sign and a word, so that no colour is needed to understand it.
///
/// @param amount above nothing is over, below is short
record Difference(Money amount) {
    static Difference of(Money amount) {
        return new Difference(amount);
    }

    /// The key of its word: over, short, or neither.
    String wordKey() {
        if (amount.isZero()) {
            return "close.even";
        }
        return amount.isPositive() ? "close.over" : "close.short";
    }

    /// How it looks: `good`, `warn` or `bad`.
    String style() {
        if (amount.isZero()) {
            return "good";
        }
        return amount.isPositive() ? "warn" : "bad";
    }

    /// `Short: −6 000 soʻm`
    String text(Formats formats) {
        String word = formats.words().get(wordKey());
        return amount.isZero()
                ? word
                : word + ": " + formats.signed(amount) + Formats.NBSP + formats.currency();
    }
}
