package smena.domain.price;

import smena.domain.money.Money;

import java.time.Instant;

/// What became of a line of a price document.
///
/// @param id its row; higher ones came later
/// @param document the row of its document
/// @param line its number in the document, from 1
/// @param product the row of the product
/// @param name how the product is called now
/// @param old what it cost just before
/// @param price what the document says
/// @param outcome whether it costs that now
/// @param at when
public record PriceChange(
        long id,
        long document,
        int line,
        long product,
        String name,
        Money old,
        Money price,
        Outcome outcome,
        Instant at) {
    /// What became of a line.
    public enum Outcome {
        /// The product has its new price.
        SET,
        /// The same, although another document had changed its price since this one was made: what
        /// a document says holds from its time on.
        CHANGED,
        /// It cost as much already.
        SAME,
        /// It is no longer sold and keeps its price.
        ARCHIVED;

        /// What becomes of a line.
        ///
        /// @param now what the product costs
        /// @param isSold whether it is still sold
        public static Outcome of(PriceLine line, Money now, boolean isSold) {
            if (!isSold) {
                return ARCHIVED;
            }
            if (now.equals(line.price())) {
                return SAME;
            }
            return now.equals(line.old()) ? SET : CHANGED;
        }

        /// Whether the product has another price since.
        public boolean isChange() {
            return this == SET || this == CHANGED;
        }
    }
}
