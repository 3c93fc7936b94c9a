package smena.service.ports;

import smena.domain.sale.Sale;

import java.time.LocalDate;
import java.util.Optional;

/// A paper for a customer.
///
/// @param kind what it says it is
/// @param sale the figures; of a refund what is given back, all of it above nothing
/// @param origin of a refund: the sale it gives back from; empty where nobody knows it
/// @param fiscal what a fiscal module gave; without it the paper says that it is not fiscal
public record Receipt(Kind kind, Sale sale, Optional<Origin> origin, Optional<FiscalBlock> fiscal) {
    /// What a receipt is of.
    public enum Kind {
        SALE,
        REFUND,
        /// Somebody learns: nothing was sold, and the paper says so at both ends.
        TRAINING
    }

    /// The sale that a refund gives back from.
    public record Origin(String number, LocalDate businessDate) {}

    /// The receipt of a sale that no fiscal module knows of.
    public static Receipt of(Sale sale) {
        return new Receipt(Kind.SALE, sale, Optional.empty(), Optional.empty());
    }
}
