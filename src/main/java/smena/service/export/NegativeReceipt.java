package smena.service.export;

import smena.store.BookedRows.LineRow;
import smena.store.BookedRows.PaymentRow;
import smena.store.BookedRows.RefundLineRow;
import smena.store.BookedRows.RefundPaymentRow;
import smena.store.BookedRows.RefundRow;
import smena.store.BookedRows.SaleRow;

import java.util.List;
import java.util.Optional;

/// A refund in the figures of a sale, all below zero.
final class NegativeReceipt {
    private NegativeReceipt() {}

    static SaleRow of(RefundRow refund) {
        long paid = refund.total() + refund.rounding();
        return new SaleRow(
                refund.id(),
                refund.uuid(),
                refund.seq(),
                refund.number(),
                refund.shift(),
                refund.person(),
                refund.at(),
                refund.offset(),
                refund.businessDate(),
                -refund.gross(),
                -refund.discount(),
                -refund.total(),
                -refund.rounding(),
                -paid,
                0,
                refund.journalSeq(),
                Optional.of(refund.customer()).filter(customer -> customer > 0),
                refund.contentHash(),
                refund.lineCount(),
                refund.paymentCount(),
                refund.lines().stream().map(NegativeReceipt::line).toList(),
                refund.payments().stream().map(NegativeReceipt::payment).toList(),
                List.of());
    }

    private static LineRow line(RefundLineRow line) {
        return new LineRow(
                line.refund(),
                line.line(),
                line.product(),
                line.barcode(),
                line.name(),
                line.unit(),
                line.price(),
                -line.quantity(),
                -line.gross(),
                -line.discount(),
                -line.total(),
                line.taxCode(),
                line.taxKind(),
                line.basisPoints(),
                -line.tax(),
                line.goodsCode(),
                line.cost().map(cost -> -cost),
                0,
                line.marks(),
                List.of());
    }

    private static PaymentRow payment(RefundPaymentRow payment) {
        return new PaymentRow(
                payment.refund(),
                payment.line(),
                payment.method(),
                payment.kind(),
                -payment.applied(),
                0,
                -payment.applied(),
                payment.reference(),
                payment.cardDigits(),
                Optional.of(payment.customer()).filter(customer -> customer > 0));
    }
}
