package smena.domain.sale;

import java.time.Instant;

/// The mark of a piece in the basket.
///
/// @param mark what tells the piece from all others
/// @param whole the code as it was scanned
/// @param at when it was scanned, UTC
public record BasketMark(String mark, String whole, Instant at) {
    private static final int TAIL = 5;

    /// By what a person tells it from the others: its last characters.
    public String tail() {
        return tail(mark);
    }

    /// The last characters of a mark.
    public static String tail(String mark) {
        return "…" + mark.substring(Math.max(0, mark.length() - TAIL));
    }
}
