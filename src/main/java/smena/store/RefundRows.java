package smena.store;

import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.REPAYMENT_PAYMENT;

import org.jspecify.annotations.Nullable;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.refund.MarkedPiece;
import smena.domain.refund.Refund;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows of a refund as the domain knows them.
final class RefundRows {
    private RefundRows() {}

    /// @param marks the marks of all its lines, by line
    static Refund.Line line(KeptRow row, Map<Integer, List<MarkedPiece>> marks) {
        int line = row.small(REFUND_LINE.LINE);
        return new Refund.Line(
                line,
                Optional.ofNullable(row.numberOrNull(REFUND_LINE.SALE_LINE)).map(Math::toIntExact),
                row.number(REFUND_LINE.PRODUCT_ID),
                row.text(REFUND_LINE.BARCODE),
                row.text(REFUND_LINE.NAME),
                Unit.valueOf(row.text(REFUND_LINE.UNIT)),
                Money.of(row.number(REFUND_LINE.PRICE)),
                new Quantity(row.number(REFUND_LINE.QUANTITY)),
                Money.of(row.number(REFUND_LINE.GROSS)),
                Money.of(row.number(REFUND_LINE.DISCOUNT)),
                Money.of(row.number(REFUND_LINE.TOTAL)),
                Rows.taxRate(row),
                Money.of(row.number(REFUND_LINE.TAX)),
                row.text(REFUND_LINE.GOODS_CODE),
                amount(row.numberOrNull(REFUND_LINE.COST)),
                row.number(REFUND_LINE.RESTOCK) == 1,
                row.text(REFUND_LINE.REASON),
                marks.getOrDefault(line, List.of()));
    }

    static Refund.Payment payment(KeptRow row) {
        return new Refund.Payment(
                PaymentMethodStore.method(row),
                Money.of(row.number(REFUND_PAYMENT.APPLIED)),
                row.text(REFUND_PAYMENT.REFERENCE),
                row.text(REFUND_PAYMENT.CARD_DIGITS),
                Optional.ofNullable(row.numberOrNull(REFUND_PAYMENT.CUSTOMER_ID)));
    }

    /// A payment of a sale.
    static Refund.Payment paid(KeptRow row) {
        return new Refund.Payment(
                PaymentMethodStore.method(row),
                Money.of(row.number(PAYMENT.APPLIED)),
                row.text(PAYMENT.REFERENCE),
                row.text(PAYMENT.CARD_DIGITS),
                Optional.ofNullable(row.numberOrNull(PAYMENT.CUSTOMER_ID)));
    }

    /// A payment of a repayment.
    static Refund.Payment repaid(KeptRow row) {
        return new Refund.Payment(
                PaymentMethodStore.method(row),
                Money.of(row.number(REPAYMENT_PAYMENT.APPLIED)),
                row.text(REPAYMENT_PAYMENT.REFERENCE),
                row.text(REPAYMENT_PAYMENT.CARD_DIGITS),
                Optional.empty());
    }

    static Optional<Money> amount(@Nullable Long minor) {
        return Optional.ofNullable(minor).map(Money::of);
    }

    static Refund withId(Refund refund, long id) {
        return new Refund(
                id,
                refund.uuid(),
                refund.seq(),
                refund.number(),
                refund.origin(),
                refund.exchange(),
                refund.shiftId(),
                refund.employee(),
                refund.approval(),
                refund.customer(),
                refund.at(),
                refund.offsetSeconds(),
                refund.businessDate(),
                refund.lines(),
                refund.payments(),
                refund.gross(),
                refund.discount(),
                refund.total(),
                refund.rounding(),
                refund.reason(),
                refund.hash());
    }
}
