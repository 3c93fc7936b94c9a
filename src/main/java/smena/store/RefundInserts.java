package smena.store;

import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.REFUND_MARK;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.TAX_RATE;

/// The statements that write a refund, with their values in the order of their columns.
final class RefundInserts {
    static final Kept INSERT =
            Kept.insert(
                    REFUND,
                    REFUND.UUID,
                    REFUND.CONTENT_HASH,
                    REFUND.SEQ,
                    REFUND.NUMBER,
                    REFUND.SALE_ID,
                    REFUND.SHIFT_ID,
                    REFUND.PERSON_ID,
                    REFUND.APPROVAL_ID,
                    REFUND.CUSTOMER_ID,
                    REFUND.EXCHANGE_SALE_ID,
                    REFUND.AT,
                    REFUND.OFFSET_S,
                    REFUND.BUSINESS_DATE,
                    REFUND.GROSS,
                    REFUND.DISCOUNT,
                    REFUND.TOTAL,
                    REFUND.ROUNDING,
                    REFUND.REASON,
                    REFUND.LINE_COUNT,
                    REFUND.PAYMENT_COUNT,
                    REFUND.JOURNAL_SEQ);

    /// The tax rate is bound by its code.
    static final Kept INSERT_LINE =
            Kept.of(
                    insertInto(REFUND_LINE)
                            .set(REFUND_LINE.REFUND_ID, Kept.number("refund"))
                            .set(REFUND_LINE.LINE, Kept.number("line"))
                            .set(REFUND_LINE.SALE_ID, Kept.number("sale"))
                            .set(REFUND_LINE.SALE_LINE, Kept.number("saleLine"))
                            .set(REFUND_LINE.PRODUCT_ID, Kept.number("product"))
                            .set(REFUND_LINE.BARCODE, Kept.text("barcode"))
                            .set(REFUND_LINE.NAME, Kept.text("name"))
                            .set(REFUND_LINE.UNIT, Kept.text("unit"))
                            .set(REFUND_LINE.PRICE, Kept.number("price"))
                            .set(REFUND_LINE.QUANTITY, Kept.number("quantity"))
                            .set(REFUND_LINE.GROSS, Kept.number("gross"))
                            .set(REFUND_LINE.DISCOUNT, Kept.number("discount"))
                            .set(REFUND_LINE.TOTAL, Kept.number("total"))
                            .set(
                                    REFUND_LINE.TAX_RATE_ID,
                                    select(TAX_RATE.ID)
                                            .from(TAX_RATE)
                                            .where(TAX_RATE.CODE.eq(Kept.text("rate"))))
                            .set(REFUND_LINE.TAX, Kept.number("tax"))
                            .set(REFUND_LINE.GOODS_CODE, Kept.text("goodsCode"))
                            .set(REFUND_LINE.COST, Kept.number("cost"))
                            .set(REFUND_LINE.RESTOCK, Kept.number("restock"))
                            .set(REFUND_LINE.REASON, Kept.text("reason"))
                            .set(REFUND_LINE.MARK_COUNT, Kept.number("marks")));

    static final Kept INSERT_MARK =
            Kept.insert(
                    REFUND_MARK,
                    REFUND_MARK.REFUND_ID,
                    REFUND_MARK.LINE,
                    REFUND_MARK.POSITION,
                    REFUND_MARK.MARK,
                    REFUND_MARK.WHOLE);

    static final Kept INSERT_PAYMENT =
            Kept.insert(
                    REFUND_PAYMENT,
                    REFUND_PAYMENT.REFUND_ID,
                    REFUND_PAYMENT.LINE,
                    REFUND_PAYMENT.METHOD_ID,
                    REFUND_PAYMENT.APPLIED,
                    REFUND_PAYMENT.REFERENCE,
                    REFUND_PAYMENT.CARD_DIGITS,
                    REFUND_PAYMENT.CUSTOMER_ID);

    private RefundInserts() {}
}
