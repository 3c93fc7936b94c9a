package smena.service.ports;

import smena.domain.sale.Sale;

import java.time.LocalDate;
import java.util.Optional;

/// A printed document for a customer.
///
/// @param kind what it is a receipt of
/// @param sale the figures; of a refund what is given back, all amounts positive
/// @param origin of a refund: the refunded sale; empty where it is not known
/// @param fiscal what a fiscal module returned; without it the paper says that it is not fiscal
public record Receipt(Kind kind, Sale sale, Optional<Origin> origin, Optional<FiscalBlock> fiscal) {
    /// What a receipt is of.
    public enum Kind {
        SALE,
        REFUND,
        /// For training: nothing was sold, and the paper says so at both ends.
        TRAINING
    }

    /// The sale that is refunded.
    public record Origin(String number, LocalDate businessDate) {}

    /// The receipt of a sale that no fiscal module knows of.
    public static Receipt of(Sale sale) {
        return new Receipt(Kind.SALE, sale, Optional.empty(), Optional.empty());
    }
}
