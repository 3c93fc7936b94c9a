package smena.store;

import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SALE_MARK;
import static smena.store.tables.Tables.SALE_REDUCTION;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.DSLContext;
import org.jooq.Record;

import smena.store.BookedRows.LineRow;
import smena.store.BookedRows.PaymentRow;
import smena.store.BookedRows.ReductionRow;
import smena.store.BookedRows.SaleMarkRow;
import smena.store.BookedRows.SaleRow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sales with their lines and payments, read side by side: three queries for a million sales
/// instead of three each. Rows of a sale are numbered in the journal's order, so all three run in
/// one direction; lines whose sale does not come when it should are left out, and the sale then
/// differs from its entry.
final class SaleStream {
    private static final int STEP = 500;

    private final DSLContext sql;
    private final IdRange ids;

    /// @param ids which of them
    SaleStream(DSLContext sql, IdRange ids) {
        this.sql = sql;
        this.ids = ids;
    }

    Stream<SaleRow> open() {
        Stream<ReductionRow> reductions = reductions();
        OwnedRows<ReductionRow> ofReductions =
                new OwnedRows<>(reductions.iterator(), ReductionRow::sale);
        Stream<SaleMarkRow> marks = marks();
        OwnedRows<SaleMarkRow> ofMarks = new OwnedRows<>(marks.iterator(), SaleMarkRow::sale);
        Stream<LineRow> lines = lines();
        Stream<PaymentRow> payments = payments();
        OwnedRows<LineRow> ofLines = new OwnedRows<>(lines.iterator(), LineRow::sale);
        OwnedRows<PaymentRow> ofPayments = new OwnedRows<>(payments.iterator(), PaymentRow::sale);
        return sql.selectFrom(SALE)
                .where(ids.of(SALE.ID))
                .orderBy(SALE.JOURNAL_SEQ)
                .fetchSize(STEP)
                .fetchStream()
                .map(row -> sale(row, ofLines, ofPayments, ofReductions, ofMarks))
                .onClose(marks::close)
                .onClose(reductions::close)
                .onClose(lines::close)
                .onClose(payments::close);
    }

    private static SaleRow sale(
            Record row,
            OwnedRows<LineRow> lines,
            OwnedRows<PaymentRow> payments,
            OwnedRows<ReductionRow> reductions,
            OwnedRows<SaleMarkRow> marks) {
        long id = row.get(SALE.ID);
        return new SaleRow(
                id,
                row.get(SALE.UUID),
                row.get(SALE.SEQ),
                row.get(SALE.NUMBER),
                row.get(SALE.SHIFT_ID),
                row.get(SALE.PERSON_ID),
                row.get(SALE.AT),
                row.get(SALE.OFFSET_S),
                row.get(SALE.BUSINESS_DATE),
                row.get(SALE.GROSS),
                row.get(SALE.DISCOUNT),
                row.get(SALE.TOTAL),
                row.get(SALE.ROUNDING),
                row.get(SALE.TENDERED),
                row.get(SALE.CHANGE),
                row.get(SALE.JOURNAL_SEQ),
                Optional.ofNullable(row.get(SALE.CUSTOMER_ID)),
                row.get(SALE.CONTENT_HASH),
                row.get(SALE.LINE_COUNT),
                row.get(SALE.PAYMENT_COUNT),
                with(lines.of(id), reductions.of(id)),
                payments.of(id),
                marks.of(id));
    }

    private Stream<SaleMarkRow> marks() {
        return sql.selectFrom(SALE_MARK)
                .where(ids.of(SALE_MARK.SALE_ID))
                .orderBy(SALE_MARK.SALE_ID, SALE_MARK.LINE, SALE_MARK.POSITION)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new SaleMarkRow(
                                        row.getSaleId(),
                                        row.getLine(),
                                        row.getPosition(),
                                        row.getMark(),
                                        row.getWhole()));
    }

    private static List<LineRow> with(List<LineRow> lines, List<ReductionRow> reductions) {
        return reductions.isEmpty()
                ? lines
                : lines.stream()
                        .map(
                                line ->
                                        line.with(
                                                reductions.stream()
                                                        .filter(r -> r.line() == line.line())
                                                        .toList()))
                        .toList();
    }

    private Stream<ReductionRow> reductions() {
        return sql.selectFrom(SALE_REDUCTION)
                .where(ids.of(SALE_REDUCTION.SALE_ID))
                .orderBy(SALE_REDUCTION.SALE_ID, SALE_REDUCTION.LINE, SALE_REDUCTION.POSITION)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new ReductionRow(
                                        row.get(SALE_REDUCTION.SALE_ID),
                                        row.get(SALE_REDUCTION.LINE),
                                        row.get(SALE_REDUCTION.POSITION),
                                        row.get(SALE_REDUCTION.KIND),
                                        row.get(SALE_REDUCTION.NAME),
                                        Optional.ofNullable(row.get(SALE_REDUCTION.PROMOTION_ID))
                                                .orElse(0L),
                                        row.get(SALE_REDUCTION.AMOUNT)));
    }

    private Stream<LineRow> lines() {
        return sql.select(SALE_LINE.asterisk(), TAX_RATE.CODE, TAX_RATE.KIND, TAX_RATE.BASIS_POINTS)
                .from(SALE_LINE)
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(SALE_LINE.TAX_RATE_ID))
                .where(ids.of(SALE_LINE.SALE_ID))
                .orderBy(SALE_LINE.SALE_ID, SALE_LINE.LINE)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new LineRow(
                                        row.get(SALE_LINE.SALE_ID),
                                        row.get(SALE_LINE.LINE),
                                        row.get(SALE_LINE.PRODUCT_ID),
                                        row.get(SALE_LINE.BARCODE),
                                        row.get(SALE_LINE.NAME),
                                        row.get(SALE_LINE.UNIT),
                                        row.get(SALE_LINE.PRICE),
                                        row.get(SALE_LINE.QUANTITY),
                                        row.get(SALE_LINE.GROSS),
                                        row.get(SALE_LINE.DISCOUNT),
                                        row.get(SALE_LINE.TOTAL),
                                        row.get(TAX_RATE.CODE),
                                        row.get(TAX_RATE.KIND),
                                        row.get(TAX_RATE.BASIS_POINTS),
                                        row.get(SALE_LINE.TAX),
                                        row.get(SALE_LINE.GOODS_CODE),
                                        Optional.ofNullable(row.get(SALE_LINE.COST)),
                                        row.get(SALE_LINE.REDUCTION_COUNT),
                                        row.get(SALE_LINE.MARK_COUNT),
                                        List.of()));
    }

    private Stream<PaymentRow> payments() {
        return sql.select(PAYMENT.asterisk(), PAYMENT_METHOD.CODE, PAYMENT_METHOD.KIND)
                .from(PAYMENT)
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(PAYMENT.METHOD_ID))
                .where(ids.of(PAYMENT.SALE_ID))
                .orderBy(PAYMENT.SALE_ID, PAYMENT.LINE)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new PaymentRow(
                                        row.get(PAYMENT.SALE_ID),
                                        row.get(PAYMENT.LINE),
                                        row.get(PAYMENT_METHOD.CODE),
                                        row.get(PAYMENT_METHOD.KIND),
                                        row.get(PAYMENT.TENDERED),
                                        row.get(PAYMENT.CHANGE),
                                        row.get(PAYMENT.APPLIED),
                                        row.get(PAYMENT.REFERENCE),
                                        row.get(PAYMENT.CARD_DIGITS),
                                        Optional.ofNullable(row.get(PAYMENT.CUSTOMER_ID))));
    }
}
