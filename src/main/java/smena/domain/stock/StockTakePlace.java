package smena.domain.stock;

import smena.domain.money.Quantity;

import java.time.Duration;
import java.time.Instant;

/// What was counted of a product in one place.
///
/// @param id its row
/// @param product its row
/// @param person the row of who counted
/// @param by their name
/// @param at when it was added to last
public record StockTakePlace(
        long id, long product, long person, String by, Quantity counted, Instant at) {
    /// Who counts a product again within this time adds to the same place.
    public static final Duration SAME_PLACE = Duration.ofMinutes(10);

    /// Whether what this person counts now is in the same place.
    public boolean goesOn(long other, Instant now) {
        return person == other && at.plus(SAME_PLACE).isAfter(now);
    }
}
