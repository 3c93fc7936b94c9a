package smena.service.ports;

import smena.domain.money.Money;
import smena.domain.refund.Refund;
import smena.domain.sale.Payment;
import smena.domain.sale.Sale;

import java.time.LocalDate;
import java.util.Optional;

/// A printed document for a customer.
///
/// @param kind what it is a receipt of
/// @param sale the figures; of a refund what is given back, all amounts positive
/// @param origin of a refund: the refunded sale; empty where it is not known
/// @param fiscal what a fiscal module returned; without it the paper says that it is not fiscal
/// @param notes what else a refund says of itself
public record Receipt(
        Kind kind,
        Sale sale,
        Optional<Origin> origin,
        Optional<FiscalBlock> fiscal,
        Optional<Notes> notes) {
    /// A document without notes.
    public Receipt(Kind kind, Sale sale, Optional<Origin> origin, Optional<FiscalBlock> fiscal) {
        this(kind, sale, origin, fiscal, Optional.empty());
    }

    /// What a receipt is of.
    public enum Kind {
        SALE,
        REFUND,
        /// For training: nothing was sold, and the paper says so at both ends.
        TRAINING
    }

    /// The sale that is refunded.
    public record Origin(String number, LocalDate businessDate) {}

    /// What a refund says of itself.
    ///
    /// @param reason why
    /// @param exchange the number of the sale it was exchanged for
    public record Notes(String reason, Optional<String> exchange) {}

    /// The receipt of a sale that no fiscal module knows of.
    public static Receipt of(Sale sale) {
        return new Receipt(Kind.SALE, sale, Optional.empty(), Optional.empty());
    }

    /// The slip of a refund that no fiscal module knows of.
    public static Receipt of(Refund refund) {
        Optional<Origin> origin =
                refund.origin().map(o -> new Origin(o.number(), o.businessDate()));
        Notes notes = new Notes(refund.reason(), refund.exchange().map(Refund.Swap::number));
        return new Receipt(
                Kind.REFUND, figures(refund), origin, Optional.empty(), Optional.of(notes));
    }

    private static Sale figures(Refund refund) {
        return new Sale(
                refund.id(),
                refund.uuid(),
                refund.seq(),
                refund.number(),
                refund.shiftId(),
                refund.employee(),
                refund.at(),
                refund.offsetSeconds(),
                refund.businessDate(),
                refund.lines().stream().map(Receipt::line).toList(),
                refund.payments().stream().map(Receipt::payment).toList(),
                refund.gross(),
                refund.discount(),
                refund.total(),
                refund.rounding(),
                Money.ZERO,
                refund.hash());
    }

    private static Sale.Line line(Refund.Line line) {
        return new Sale.Line(
                line.line(),
                line.productId(),
                line.barcode(),
                line.name(),
                line.unit(),
                line.price(),
                line.quantity(),
                line.gross(),
                line.discount(),
                line.total(),
                line.taxRate(),
                line.tax(),
                line.goodsCode());
    }

    private static Payment payment(Refund.Payment payment) {
        return new Payment(
                payment.method(),
                payment.applied(),
                Money.ZERO,
                payment.applied(),
                payment.reference(),
                payment.cardDigits());
    }
}
