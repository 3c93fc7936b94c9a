package smena.domain.price;

import smena.domain.catalog.NetContent;
import smena.domain.catalog.Product;

import java.time.Instant;
import java.util.Optional;

/// A product that waits for a label.
///
/// @param product what it is, as it costs now
/// @param reason why its label does not say what the till takes
/// @param since when it began to wait
/// @param changed when the label to be printed changed last
/// @param place where it stands in the order of the shelves
/// @param content what is in a package of it; empty where nobody has said
public record WaitingLabel(
        Product product,
        Reason reason,
        Instant since,
        Instant changed,
        String place,
        Optional<NetContent> content) {
    /// Why a label is wanted.
    public enum Reason {
        /// The price changed.
        PRICE,
        /// The product is new.
        NEW,
        /// A promotion began, or gives something else.
        PROMOTION_START,
        /// A promotion is over.
        PROMOTION_END,
        /// Somebody asked for one.
        BY_HAND
    }
}
