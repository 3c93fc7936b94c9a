package smena.service.audit;

import smena.domain.money.Money;
import smena.service.audit.SaleEntry.Line;
import smena.service.audit.SaleEntry.More;
import smena.service.audit.SaleEntry.Payment;

import java.util.List;
import java.util.Optional;

/// A refund's entry in the figures of a sale, all below zero, as the exported tables have it.
final class NegativeEntry {
    private NegativeEntry() {}

    static SaleEntry of(RefundEntry refund) {
        return new SaleEntry(
                refund.number(),
                refund.seq(),
                refund.order(),
                refund.gross().negated(),
                refund.discount().negated(),
                refund.total().negated(),
                refund.rounding().negated(),
                refund.lines().stream().map(NegativeEntry::line).toList(),
                refund.payments().stream().map(NegativeEntry::payment).toList(),
                Optional.of(refund.content()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Line line(RefundEntry.Line line) {
        return new Line(
                line.product(),
                line.name(),
                line.price(),
                -line.quantity(),
                line.gross().negated(),
                line.discount().negated(),
                line.total().negated(),
                line.rate().code(),
                line.tax().negated(),
                Optional.of(new More(line.rate(), line.barcode(), line.unit(), line.goodsCode())));
    }

    private static Payment payment(RefundEntry.Payment payment) {
        return new Payment(
                payment.method(),
                payment.applied().negated(),
                Money.ZERO,
                payment.applied().negated(),
                payment.reference(),
                payment.kind(),
                payment.cardDigits());
    }
}
