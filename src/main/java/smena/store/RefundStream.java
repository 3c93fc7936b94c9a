package smena.store;

import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.REFUND_MARK;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import smena.store.BookedRows.RefundLineRow;
import smena.store.BookedRows.RefundMarkRow;
import smena.store.BookedRows.RefundPaymentRow;
import smena.store.BookedRows.RefundRow;

import java.util.Optional;
import java.util.stream.Stream;

/// Refunds with their lines, marks and payments, read side by side as [SaleStream] reads sales.
final class RefundStream {
    private static final int STEP = 500;

    private static final smena.store.tables.tables.Sale SWAP = SALE.as("swap");

    private final DSLContext sql;
    private final IdRange ids;

    /// @param ids which of them
    RefundStream(DSLContext sql, IdRange ids) {
        this.sql = sql;
        this.ids = ids;
    }

    Stream<RefundRow> open() {
        Stream<RefundLineRow> lines = lines();
        Stream<RefundMarkRow> marks = marks();
        Stream<RefundPaymentRow> payments = payments();
        OwnedRows<RefundLineRow> ofLines = new OwnedRows<>(lines.iterator(), RefundLineRow::refund);
        OwnedRows<RefundMarkRow> ofMarks = new OwnedRows<>(marks.iterator(), RefundMarkRow::refund);
        OwnedRows<RefundPaymentRow> ofPayments =
                new OwnedRows<>(payments.iterator(), RefundPaymentRow::refund);
        return sql.select(REFUND.asterisk(), SALE.NUMBER, SALE.SHIFT_ID, SWAP.NUMBER)
                .from(REFUND)
                .leftJoin(SALE)
                .on(SALE.ID.eq(REFUND.SALE_ID))
                .leftJoin(SWAP)
                .on(SWAP.ID.eq(REFUND.EXCHANGE_SALE_ID))
                .where(ids.of(REFUND.ID))
                .orderBy(REFUND.JOURNAL_SEQ)
                .fetchSize(STEP)
                .fetchStream()
                .map(row -> refund(row, ofLines, ofMarks, ofPayments))
                .onClose(lines::close)
                .onClose(marks::close)
                .onClose(payments::close);
    }

    private static RefundRow refund(
            Record row,
            OwnedRows<RefundLineRow> lines,
            OwnedRows<RefundMarkRow> marks,
            OwnedRows<RefundPaymentRow> payments) {
        long id = row.get(REFUND.ID);
        return new RefundRow(
                id,
                row.get(REFUND.UUID),
                row.get(REFUND.CONTENT_HASH),
                row.get(REFUND.SEQ),
                row.get(REFUND.NUMBER),
                number(row.get(REFUND.SALE_ID), row.get(SALE.NUMBER)),
                Optional.ofNullable(row.get(REFUND.SALE_ID)),
                Optional.ofNullable(row.get(SALE.SHIFT_ID)).orElse(0L),
                row.get(REFUND.SHIFT_ID),
                row.get(REFUND.PERSON_ID),
                Optional.ofNullable(row.get(REFUND.APPROVAL_ID)).orElse(0L),
                Optional.ofNullable(row.get(REFUND.CUSTOMER_ID)).orElse(0L),
                number(row.get(REFUND.EXCHANGE_SALE_ID), row.get(SWAP.NUMBER)),
                row.get(REFUND.AT),
                row.get(REFUND.OFFSET_S),
                row.get(REFUND.BUSINESS_DATE),
                row.get(REFUND.GROSS),
                row.get(REFUND.DISCOUNT),
                row.get(REFUND.TOTAL),
                row.get(REFUND.ROUNDING),
                row.get(REFUND.REASON),
                row.get(REFUND.LINE_COUNT),
                row.get(REFUND.PAYMENT_COUNT),
                row.get(REFUND.JOURNAL_SEQ),
                lines.of(id),
                marks.of(id),
                payments.of(id));
    }

    /// The number of the sale that a row points at; one that points at nothing is named by its row.
    private static String number(@Nullable Long id, @Nullable String number) {
        if (id == null) {
            return "";
        }
        return number == null ? "#" + id : number;
    }

    private Stream<RefundLineRow> lines() {
        return sql.select(
                        REFUND_LINE.asterisk(), TAX_RATE.CODE, TAX_RATE.KIND, TAX_RATE.BASIS_POINTS)
                .from(REFUND_LINE)
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(REFUND_LINE.TAX_RATE_ID))
                .where(ids.of(REFUND_LINE.REFUND_ID))
                .orderBy(REFUND_LINE.REFUND_ID, REFUND_LINE.LINE)
                .fetchSize(STEP)
                .fetchStream()
                .map(RefundStream::line);
    }

    private static RefundLineRow line(Record row) {
        return new RefundLineRow(
                row.get(REFUND_LINE.REFUND_ID),
                row.get(REFUND_LINE.LINE),
                Optional.ofNullable(row.get(REFUND_LINE.SALE_ID)),
                Optional.ofNullable(row.get(REFUND_LINE.SALE_LINE)).orElse(0L),
                row.get(REFUND_LINE.PRODUCT_ID),
                row.get(REFUND_LINE.BARCODE),
                row.get(REFUND_LINE.NAME),
                row.get(REFUND_LINE.UNIT),
                row.get(REFUND_LINE.PRICE),
                row.get(REFUND_LINE.QUANTITY),
                row.get(REFUND_LINE.GROSS),
                row.get(REFUND_LINE.DISCOUNT),
                row.get(REFUND_LINE.TOTAL),
                row.get(TAX_RATE.CODE),
                row.get(TAX_RATE.KIND),
                row.get(TAX_RATE.BASIS_POINTS),
                row.get(REFUND_LINE.TAX),
                row.get(REFUND_LINE.GOODS_CODE),
                Optional.ofNullable(row.get(REFUND_LINE.COST)),
                row.get(REFUND_LINE.RESTOCK),
                row.get(REFUND_LINE.REASON),
                row.get(REFUND_LINE.MARK_COUNT));
    }

    private Stream<RefundMarkRow> marks() {
        return sql.selectFrom(REFUND_MARK)
                .where(ids.of(REFUND_MARK.REFUND_ID))
                .orderBy(REFUND_MARK.REFUND_ID, REFUND_MARK.LINE, REFUND_MARK.POSITION)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new RefundMarkRow(
                                        row.get(REFUND_MARK.REFUND_ID),
                                        row.get(REFUND_MARK.LINE),
                                        row.get(REFUND_MARK.POSITION),
                                        row.get(REFUND_MARK.MARK),
                                        row.get(REFUND_MARK.WHOLE)));
    }

    private Stream<RefundPaymentRow> payments() {
        return sql.select(REFUND_PAYMENT.asterisk(), PAYMENT_METHOD.CODE, PAYMENT_METHOD.KIND)
                .from(REFUND_PAYMENT)
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(REFUND_PAYMENT.METHOD_ID))
                .where(ids.of(REFUND_PAYMENT.REFUND_ID))
                .orderBy(REFUND_PAYMENT.REFUND_ID, REFUND_PAYMENT.LINE)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new RefundPaymentRow(
                                        row.get(REFUND_PAYMENT.REFUND_ID),
                                        row.get(REFUND_PAYMENT.LINE),
                                        row.get(PAYMENT_METHOD.CODE),
                                        row.get(PAYMENT_METHOD.KIND),
                                        row.get(REFUND_PAYMENT.APPLIED),
                                        row.get(REFUND_PAYMENT.REFERENCE),
                                        row.get(REFUND_PAYMENT.CARD_DIGITS),
                                        Optional.ofNullable(row.get(REFUND_PAYMENT.CUSTOMER_ID))
                                                .orElse(0L)));
    }
}
