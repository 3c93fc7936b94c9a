package smena.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SHIFT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

import smena.domain.catalog.Unit;
import smena.domain.figures.BookedPart;
import smena.domain.figures.DayFigures;
import smena.domain.figures.ReceiptMark;
import smena.domain.figures.SalesFilter;
import smena.domain.figures.SoldGoods;
import smena.domain.money.Quantity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The receipts of a business date, all of them or those that came since. Like [FigureStore] it
/// begins with the shifts of the date, so that nothing else is read.
public final class DayFigureStore {
    private static final Kept NEWEST_SALE = Kept.of(select(max(SALE.ID)).from(SALE));
    private static final Kept NEWEST_REFUND = Kept.of(select(max(REFUND.ID)).from(REFUND));

    private final DSLContext sql;
    private final Statements kept;
    private final FigureStore figures;

    DayFigureStore(DSLContext sql, Statements kept, FigureStore figures) {
        this.sql = sql;
        this.kept = kept;
        this.figures = figures;
    }

    /// How far the books go now.
    public ReceiptMark mark() {
        return new ReceiptMark(
                kept.number(NEWEST_SALE).orElse(0L), kept.number(NEWEST_REFUND).orElse(0L));
    }

    /// What was booked after `mark`.
    ///
    /// @param now how far the books go
    public DayFigures since(LocalDate day, ReceiptMark mark, ReceiptMark now) {
        return DayFigures.of(day, now, lines(day, mark), payments(day, mark), goods(day, mark));
    }

    /// The lines of a date and what corrected costs on it.
    public List<BookedPart> all(LocalDate day) {
        try (Stream<BookedPart> all = figures.lines(day, day)) {
            return all.toList();
        }
    }

    /// What corrected costs on it.
    public List<BookedPart> corrections(LocalDate day) {
        try (Stream<BookedPart> all = figures.corrections(day, day)) {
            return all.toList();
        }
    }

    private List<BookedPart> lines(LocalDate day, ReceiptMark mark) {
        try (Stream<BookedPart> all = figures.receiptLines(FigureStore.within(day, day), mark)) {
            return all.toList();
        }
    }

    private List<BookedPart> payments(LocalDate day, ReceiptMark mark) {
        try (Stream<BookedPart> all =
                new PeriodPayments(sql, SalesFilter.NONE)
                        .of(FigureStore.within(day, day), Optional.empty(), mark)) {
            return all.toList();
        }
    }

    private List<SoldGoods> goods(LocalDate day, ReceiptMark mark) {
        return Stream.concat(
                        goods(
                                day,
                                mark,
                                FigureStore.SOLD,
                                new Pieces(
                                        SALE_LINE,
                                        SALE_LINE.SALE_ID,
                                        SALE_LINE.PRODUCT_ID,
                                        SALE_LINE.QUANTITY)),
                        goods(
                                day,
                                mark,
                                FigureStore.RETURNED,
                                new Pieces(
                                        REFUND_LINE,
                                        REFUND_LINE.REFUND_ID,
                                        REFUND_LINE.PRODUCT_ID,
                                        REFUND_LINE.QUANTITY)))
                .toList();
    }

    private Stream<SoldGoods> goods(
            LocalDate day, ReceiptMark mark, FigureStore.Receipts receipts, Pieces pieces) {
        return sql
                .select(PRODUCT.ID, PRODUCT.UNIT, CATEGORY.COLOUR, sum(pieces.quantity))
                .from(SHIFT)
                .crossJoin(receipts.table())
                .crossJoin(pieces.table)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(pieces.product))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .where(FigureStore.within(day, day))
                .and(receipts.shift().eq(SHIFT.ID))
                .and(receipts.after(mark))
                .and(pieces.receipt.eq(receipts.id()))
                .groupBy(PRODUCT.ID)
                .fetch()
                .stream()
                .map(row -> sold(row, receipts, row.get(sum(pieces.quantity)).longValue()));
    }

    private static SoldGoods sold(Record row, FigureStore.Receipts receipts, long quantity) {
        return new SoldGoods(
                row.get(PRODUCT.ID),
                Unit.valueOf(row.get(PRODUCT.UNIT)),
                row.get(CATEGORY.COLOUR),
                new Quantity(receipts.refund() ? -quantity : quantity));
    }

    private record Pieces(
            Table<?> table, Field<Long> receipt, Field<Long> product, Field<Long> quantity) {}
}
