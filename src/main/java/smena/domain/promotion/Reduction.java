package smena.domain.promotion;

import smena.domain.money.Money;

import java.util.Optional;

/// One reason why a line costs less, with its amount.
///
/// @param kind why
/// @param name of the promotion; empty where the kind says all
/// @param promotion the row of the promotion; empty for every other kind
/// @param amount what it takes off; above zero
public record Reduction(Kind kind, String name, Optional<Long> promotion, Money amount) {
    /// Why a line costs less. A line has at most one of the first four, then the discount somebody
    /// gave on it, then its part of the receipt's discount.
    public enum Kind {
        /// A promotion of the shop.
        PROMOTION,
        /// Its pieces make up packs.
        PACK,
        /// A promotion's price from a quantity on.
        QUANTITY,
        /// The discount the customer always has.
        CUSTOMER,
        /// Given on the line by a person.
        LINE,
        /// The line's part of a discount on the receipt.
        RECEIPT;

        /// Whether it is the shop's own offer and not given by a person.
        public boolean isOffer() {
            return this != LINE && this != RECEIPT;
        }
    }

    /// A reduction that needs no name.
    public static Reduction of(Kind kind, Money amount) {
        return new Reduction(kind, "", Optional.empty(), amount);
    }
}
