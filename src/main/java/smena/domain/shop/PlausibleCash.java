package smena.domain.shop;

import smena.domain.money.Money;

/// Amounts that a person can mean. Others are most likely a code that a scanner typed, so a screen
/// asks before it takes them. What other programs send is not doubted.
public final class PlausibleCash {
    private static final Money LARGEST_NOTE = Denominations.NOTES.getFirst();
    private static final Money SMALLEST_COIN = Denominations.COINS.getLast();

    /// From here on an amount may be the shortest code there is, which has eight digits.
    private static final Money LIKE_A_CODE = LARGEST_NOTE.times(50);

    /// More than any drawer holds.
    private static final Money TOO_MUCH = LARGEST_NOTE.times(1000);

    private PlausibleCash() {}

    /// Whether a customer may have handed over so much that `change` goes back: nobody adds a note
    /// that is not needed, and none is worth more than the largest.
    public static boolean isChange(Money change) {
        return change.compareTo(LARGEST_NOTE) <= 0;
    }

    /// Whether somebody may count, move or set `amount`: a large one is made of notes and coins,
    /// which a code seldom is.
    public static boolean isAmount(Money amount) {
        boolean ofNotes = amount.minor() % SMALLEST_COIN.minor() == 0;
        return amount.compareTo(TOO_MUCH) <= 0 && (ofNotes || amount.compareTo(LIKE_A_CODE) < 0);
    }
}
