package smena.store;

import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SALE_REDUCTION;

import smena.domain.catalog.Unit;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.promotion.Reduction;
import smena.domain.sale.Payment;
import smena.domain.sale.Sale;
import smena.domain.sale.SaleHead;

import java.time.Instant;
import java.util.Optional;

/// Rows of a sale as the domain knows them.
final class SaleRows {
    private SaleRows() {}

    static SaleHead head(KeptRow row) {
        return new SaleHead(
                row.number(SALE.ID),
                row.number(SALE.SEQ),
                row.text(SALE.NUMBER),
                Rows.employee(row),
                Instant.ofEpochMilli(row.number(SALE.AT)),
                Money.of(row.number(SALE.TOTAL)).plus(Money.of(row.number(SALE.ROUNDING))));
    }

    static Sale.Line line(KeptRow row) {
        return new Sale.Line(
                row.small(SALE_LINE.LINE),
                row.number(SALE_LINE.PRODUCT_ID),
                row.text(SALE_LINE.BARCODE),
                row.text(SALE_LINE.NAME),
                Unit.valueOf(row.text(SALE_LINE.UNIT)),
                Money.of(row.number(SALE_LINE.PRICE)),
                new Quantity(row.number(SALE_LINE.QUANTITY)),
                Money.of(row.number(SALE_LINE.GROSS)),
                Money.of(row.number(SALE_LINE.DISCOUNT)),
                Money.of(row.number(SALE_LINE.TOTAL)),
                Rows.taxRate(row),
                Money.of(row.number(SALE_LINE.TAX)),
                row.text(SALE_LINE.GOODS_CODE));
    }

    static Reduction reduction(KeptRow row) {
        return new Reduction(
                Reduction.Kind.valueOf(row.text(SALE_REDUCTION.KIND)),
                row.text(SALE_REDUCTION.NAME),
                Optional.ofNullable(row.numberOrNull(SALE_REDUCTION.PROMOTION_ID)),
                Money.of(row.number(SALE_REDUCTION.AMOUNT)));
    }

    static Payment payment(KeptRow row) {
        return new Payment(
                PaymentMethodStore.method(row),
                Money.of(row.number(PAYMENT.TENDERED)),
                Money.of(row.number(PAYMENT.CHANGE)),
                Money.of(row.number(PAYMENT.APPLIED)),
                row.text(PAYMENT.REFERENCE),
                row.text(PAYMENT.CARD_DIGITS));
    }

    static Sale withId(Sale sale, long id) {
        return new Sale(
                id,
                sale.uuid(),
                sale.seq(),
                sale.number(),
                sale.shiftId(),
                sale.employee(),
                sale.at(),
                sale.offsetSeconds(),
                sale.businessDate(),
                sale.lines(),
                sale.payments(),
                sale.gross(),
                sale.discount(),
                sale.total(),
                sale.rounding(),
                sale.change(),
                sale.hash(),
                sale.buyer());
    }
}
