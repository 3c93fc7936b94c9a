package smena.store;

import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SALE_MARK;
import static smena.store.tables.Tables.SALE_REDUCTION;
import static smena.store.tables.Tables.TAX_RATE;

/// The statements that write a sale, with their values in the order of their columns.
final class SaleInserts {
    static final Kept INSERT =
            Kept.of(
                    insertInto(SALE)
                            .set(SALE.UUID, Kept.text("uuid"))
                            .set(SALE.CONTENT_HASH, Kept.text("content"))
                            .set(SALE.SEQ, Kept.number("seq"))
                            .set(SALE.NUMBER, Kept.text("number"))
                            .set(SALE.SHIFT_ID, Kept.number("shift"))
                            .set(SALE.PERSON_ID, Kept.number("person"))
                            .set(SALE.AT, Kept.number("at"))
                            .set(SALE.OFFSET_S, Kept.number("offset"))
                            .set(SALE.BUSINESS_DATE, Kept.text("date"))
                            .set(SALE.GROSS, Kept.number("gross"))
                            .set(SALE.DISCOUNT, Kept.number("discount"))
                            .set(SALE.TOTAL, Kept.number("total"))
                            .set(SALE.ROUNDING, Kept.number("rounding"))
                            .set(SALE.TENDERED, Kept.number("tendered"))
                            .set(SALE.CHANGE, Kept.number("change"))
                            .set(SALE.LINE_COUNT, Kept.number("lines"))
                            .set(SALE.PAYMENT_COUNT, Kept.number("payments"))
                            .set(SALE.JOURNAL_SEQ, Kept.number("entry"))
                            .set(SALE.CUSTOMER_ID, Kept.number("customer")));

    /// The tax rate is bound by its code.
    static final Kept INSERT_LINE =
            Kept.of(
                    insertInto(SALE_LINE)
                            .set(SALE_LINE.SALE_ID, Kept.number("sale"))
                            .set(SALE_LINE.LINE, Kept.number("line"))
                            .set(SALE_LINE.PRODUCT_ID, Kept.number("product"))
                            .set(SALE_LINE.BARCODE, Kept.text("barcode"))
                            .set(SALE_LINE.NAME, Kept.text("name"))
                            .set(SALE_LINE.UNIT, Kept.text("unit"))
                            .set(SALE_LINE.PRICE, Kept.number("price"))
                            .set(SALE_LINE.QUANTITY, Kept.number("quantity"))
                            .set(SALE_LINE.GROSS, Kept.number("gross"))
                            .set(SALE_LINE.DISCOUNT, Kept.number("discount"))
                            .set(SALE_LINE.TOTAL, Kept.number("total"))
                            .set(
                                    SALE_LINE.TAX_RATE_ID,
                                    select(TAX_RATE.ID)
                                            .from(TAX_RATE)
                                            .where(TAX_RATE.CODE.eq(Kept.text("rate"))))
                            .set(SALE_LINE.TAX, Kept.number("tax"))
                            .set(SALE_LINE.GOODS_CODE, Kept.text("goodsCode"))
                            .set(SALE_LINE.COST, Kept.number("cost"))
                            .set(SALE_LINE.REDUCTION_COUNT, Kept.number("reductions"))
                            .set(SALE_LINE.MARK_COUNT, Kept.number("marks")));

    static final Kept INSERT_MARK =
            Kept.insert(
                    SALE_MARK,
                    SALE_MARK.SALE_ID,
                    SALE_MARK.LINE,
                    SALE_MARK.POSITION,
                    SALE_MARK.MARK,
                    SALE_MARK.WHOLE);

    static final Kept INSERT_REDUCTION =
            Kept.insert(
                    SALE_REDUCTION,
                    SALE_REDUCTION.SALE_ID,
                    SALE_REDUCTION.LINE,
                    SALE_REDUCTION.POSITION,
                    SALE_REDUCTION.KIND,
                    SALE_REDUCTION.NAME,
                    SALE_REDUCTION.PROMOTION_ID,
                    SALE_REDUCTION.AMOUNT);

    static final Kept INSERT_PAYMENT =
            Kept.insert(
                    PAYMENT,
                    PAYMENT.SALE_ID,
                    PAYMENT.LINE,
                    PAYMENT.METHOD_ID,
                    PAYMENT.TENDERED,
                    PAYMENT.CHANGE,
                    PAYMENT.APPLIED,
                    PAYMENT.REFERENCE,
                    PAYMENT.CARD_DIGITS,
                    PAYMENT.CUSTOMER_ID);

    private SaleInserts() {}
}
