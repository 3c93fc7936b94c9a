package smena.domain.sale;

import java.util.Optional;
import java.util.UUID;

/// What is known of the card that a part is paid with.
///
/// @param digits its last four digits; empty where not known, never more
/// @param operation what the card terminal of the till was asked for; empty where it was not asked
public record CardSlip(String digits, Optional<UUID> operation) {
    /// How many digits of a card may be kept.
    public static final int DIGITS = 4;

    /// Nothing is known.
    public static final CardSlip NONE = new CardSlip("", Optional.empty());

    /// Of more digits the last four are kept; what is no digit is left out.
    public CardSlip {
        digits = last(digits.replaceAll("[^0-9]", ""));
    }

    /// Read from the slip of a terminal that the till knows nothing of.
    public static CardSlip of(String digits) {
        return new CardSlip(digits, Optional.empty());
    }

    static String last(String number) {
        return number.substring(Math.max(0, number.length() - DIGITS));
    }

    boolean isWhole() {
        return digits.isEmpty() || digits.length() == DIGITS;
    }
}
