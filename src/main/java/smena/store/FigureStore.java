package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.FROZEN_REPORT;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.ReceiptMark;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.figures.SalesFilter;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/// What was booked over a period, part by part. Each query starts from the period's shifts, by
/// their business date, so that it costs what the period holds and not what the till has ever
/// booked. Each stream is lazy and must be closed.
public final class FigureStore {
    static final int STEP = 500;

    static final Receipts SOLD =
            new Receipts(
                    SALE,
                    SALE.ID,
                    SALE.SHIFT_ID,
                    SALE.PERSON_ID,
                    SALE.AT,
                    SALE.OFFSET_S,
                    SALE.JOURNAL_SEQ,
                    SALE.CUSTOMER_ID,
                    false);

    static final Receipts RETURNED =
            new Receipts(
                    REFUND,
                    REFUND.ID,
                    REFUND.SHIFT_ID,
                    REFUND.PERSON_ID,
                    REFUND.AT,
                    REFUND.OFFSET_S,
                    REFUND.JOURNAL_SEQ,
                    RefundBuyer.COLUMN,
                    true);

    /// The sale that a line is of, or that a line which comes back was of.
    private static final smena.store.tables.tables.Sale BOUGHT = SALE.as("bought");

    private final DSLContext sql;
    private final InputTaxes inputTaxes;
    private final CostCorrections corrections;
    private final TaxLabels rates;

    FigureStore(DSLContext sql, Statements kept, TaxRateStore taxRates) {
        this.sql = sql;
        this.inputTaxes = new InputTaxes(kept);
        this.rates = new TaxLabels(taxRates.all());
        this.corrections = new CostCorrections(sql, inputTaxes, rates);
    }

    /// The lines of sales and refunds of these business dates, both included, and what corrected
    /// costs on them.
    public Stream<BookedPart> lines(LocalDate from, LocalDate to) {
        return lines(from, to, Optional.empty(), SalesFilter.NONE);
    }

    /// The same, for a report of one thing: what of the lines has nothing to do with it need not be
    /// among them; what a filter leaves out is not.
    public Stream<BookedPart> lines(
            LocalDate from, LocalDate to, Optional<Only> only, SalesFilter filter) {
        return Stream.concat(
                receiptLines(within(from, to), only, filter), corrections.of(from, to, filter));
    }

    /// The same without the lines of shifts that [FrozenFigureStore] has this report of. What
    /// corrects costs is always here: its paper may be of a day long gone.
    public Stream<BookedPart> unfrozenLines(Grouping grouping, LocalDate from, LocalDate to) {
        return Stream.concat(
                receiptLines(
                        within(from, to).and(isUnfrozen(grouping)),
                        Optional.empty(),
                        SalesFilter.NONE),
                corrections.of(from, to, SalesFilter.NONE));
    }

    /// The lines of sales and refunds of one shift.
    public Stream<BookedPart> lines(long shift) {
        return receiptLines(SHIFT.ID.eq(shift), Optional.empty(), SalesFilter.NONE);
    }

    /// What corrected costs on these business dates.
    Stream<BookedPart> corrections(LocalDate from, LocalDate to) {
        return corrections.of(from, to, SalesFilter.NONE);
    }

    /// The lines of sales and refunds that are newer than a mark.
    Stream<BookedPart> receiptLines(Condition shifts, ReceiptMark mark) {
        return receiptLines(shifts, Optional.empty(), SalesFilter.NONE, mark);
    }

    private Stream<BookedPart> receiptLines(
            Condition shifts, Optional<Only> only, SalesFilter filter) {
        return receiptLines(shifts, only, filter, ReceiptMark.NONE);
    }

    private Stream<BookedPart> receiptLines(
            Condition shifts, Optional<Only> only, SalesFilter filter, ReceiptMark mark) {
        return Stream.concat(
                lines(
                        SOLD,
                        shifts.and(SOLD.after(mark))
                                .and(FilterConditions.ofLine(filter, SOLD.customer)),
                        only,
                        new Lines(
                                SALE_LINE,
                                SALE_LINE.SALE_ID,
                                SALE_LINE.PRODUCT_ID,
                                SALE_LINE.TAX_RATE_ID,
                                SALE_LINE.TOTAL,
                                SALE_LINE.TAX,
                                SALE_LINE.DISCOUNT,
                                SALE_LINE.COST,
                                SALE_LINE.SALE_ID,
                                inline(1L))),
                lines(
                        RETURNED,
                        shifts.and(RETURNED.after(mark))
                                .and(FilterConditions.ofLine(filter, RETURNED.customer)),
                        only,
                        new Lines(
                                REFUND_LINE,
                                REFUND_LINE.REFUND_ID,
                                REFUND_LINE.PRODUCT_ID,
                                REFUND_LINE.TAX_RATE_ID,
                                REFUND_LINE.TOTAL,
                                REFUND_LINE.TAX,
                                inline(0L),
                                REFUND_LINE.COST,
                                REFUND_LINE.SALE_ID,
                                REFUND_LINE.RESTOCK)));
    }

    /// The payments of sales and refunds of these business dates, both included.
    public Stream<BookedPart> payments(LocalDate from, LocalDate to) {
        return payments(from, to, Optional.empty(), SalesFilter.NONE);
    }

    /// The same, for a report of one thing: what has nothing to do with it need not be among them;
    /// what a filter leaves out is not.
    public Stream<BookedPart> payments(
            LocalDate from, LocalDate to, Optional<Only> only, SalesFilter filter) {
        return new PeriodPayments(sql, filter).of(within(from, to), only);
    }

    /// The same without those of shifts that [FrozenFigureStore] has this report of.
    public Stream<BookedPart> unfrozenPayments(Grouping grouping, LocalDate from, LocalDate to) {
        return new PeriodPayments(sql, SalesFilter.NONE)
                .of(within(from, to).and(isUnfrozen(grouping)), Optional.empty());
    }

    /// The payments of sales and refunds of one shift.
    public Stream<BookedPart> payments(long shift) {
        return new PeriodPayments(sql, SalesFilter.NONE).of(SHIFT.ID.eq(shift), Optional.empty());
    }

    // CROSS JOIN keeps SQLite to this order: shifts, their receipts, what is on them.
    private Stream<BookedPart> lines(
            Receipts receipts, Condition shifts, Optional<Only> only, Lines lines) {
        return sql.select(
                        SHIFT.BUSINESS_DATE,
                        receipts.id,
                        receipts.at,
                        receipts.offset,
                        PERSON.ID,
                        PERSON.NAME,
                        PRODUCT.ID,
                        PRODUCT.NAME,
                        CATEGORY.ID,
                        CATEGORY.NAME,
                        TAX_RATE.CODE,
                        TAX_RATE.KIND,
                        TAX_RATE.BASIS_POINTS,
                        lines.total,
                        lines.tax,
                        lines.discount,
                        lines.cost,
                        lines.restock,
                        lines.sale,
                        BOUGHT.JOURNAL_SEQ,
                        receipts.seq)
                .from(SHIFT)
                .crossJoin(receipts.table)
                .crossJoin(lines.table)
                .join(PERSON)
                .on(PERSON.ID.eq(receipts.person))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(lines.product))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(lines.taxRate))
                .leftJoin(BOUGHT)
                .on(BOUGHT.ID.eq(lines.sale))
                .where(shifts)
                .and(receipts.shift.eq(SHIFT.ID))
                .and(lines.receipt.eq(receipts.id))
                .and(only.map(one -> about(one, receipts, lines)).orElseGet(DSL::noCondition))
                .fetchSize(STEP)
                .fetchStream()
                .map(row -> line(row, receipts, lines));
    }

    static Condition within(LocalDate from, LocalDate to) {
        return SHIFT.BUSINESS_DATE.between(from.toString(), to.toString());
    }

    private static Condition about(Only only, Receipts receipts, Lines lines) {
        String key = only.label().key();
        return switch (only.by()) {
            case PRODUCT -> lines.product.eq(Long.valueOf(key));
            case CATEGORY -> PRODUCT.CATEGORY_ID.eq(Long.valueOf(key));
            case CASHIER -> receipts.by(Long.parseLong(key));
            case TAX -> TAX_RATE.CODE.eq(key);
            case DAY, HOUR, METHOD -> DSL.noCondition();
        };
    }

    private static Condition isUnfrozen(Grouping grouping) {
        return notExists(
                selectOne()
                        .from(FROZEN_REPORT)
                        .where(
                                FROZEN_REPORT.GROUPING.eq(grouping.name()),
                                FROZEN_REPORT.SHIFT_ID.eq(SHIFT.ID)));
    }

    private BookedPart line(Record row, Receipts receipts, Lines lines) {
        TaxRate booked =
                Rows.taxRate(
                        row.get(TAX_RATE.CODE),
                        row.get(TAX_RATE.KIND),
                        row.get(TAX_RATE.BASIS_POINTS));
        return new BookedPart(
                LocalDate.parse(row.get(SHIFT.BUSINESS_DATE)),
                receipts.refund ? 0 : row.get(receipts.id),
                local(row.get(receipts.at), row.get(receipts.offset)),
                new Label(row.get(PRODUCT.ID).toString(), row.get(PRODUCT.NAME)),
                new Label(row.get(CATEGORY.ID).toString(), row.get(CATEGORY.NAME)),
                new Label(row.get(PERSON.ID).toString(), row.get(PERSON.NAME)),
                rates.of(booked),
                Label.NONE,
                Money.of(row.get(lines.total)),
                Money.of(row.get(lines.discount)),
                Money.of(row.get(lines.tax)),
                receipts.refund,
                cost(row, receipts, lines));
    }

    /// What comes back and is not sold again costs what it had cost: nothing is taken off that.
    private Optional<Money> cost(Record row, Receipts receipts, Lines lines) {
        Long kept = row.get(lines.cost);
        if (receipts.refund && row.get(lines.restock) == 0) {
            boolean wasKnown = kept != null || row.get(lines.sale) == null;
            return wasKnown ? Optional.of(Money.ZERO) : Optional.empty();
        }
        if (kept == null) {
            return Optional.empty();
        }
        Long bought = row.get(BOUGHT.JOURNAL_SEQ);
        Money net =
                inputTaxes.net(
                        Money.of(kept),
                        row.get(PRODUCT.ID),
                        bought == null ? row.get(receipts.seq) : bought,
                        Rows.taxRate(
                                row.get(TAX_RATE.CODE),
                                row.get(TAX_RATE.KIND),
                                row.get(TAX_RATE.BASIS_POINTS)));
        return Optional.of(receipts.refund ? net.negated() : net);
    }

    static LocalDateTime local(long at, long offset) {
        return Instant.ofEpochMilli(at)
                .atOffset(ZoneOffset.ofTotalSeconds(Math.toIntExact(offset)))
                .toLocalDateTime();
    }

    /// Sales or refunds, as the columns of their table.
    record Receipts(
            Table<?> table,
            Field<Long> id,
            Field<Long> shift,
            Field<Long> person,
            Field<Long> at,
            Field<Long> offset,
            Field<Long> seq,
            Field<Long> customer,
            boolean refund) {
        /// Of one person; the plus keeps SQLite from going through all that they ever booked.
        Condition by(long one) {
            return DSL.field("+{0}", Long.class, person).eq(one);
        }

        /// Holds for those that are newer than a mark.
        Condition after(ReceiptMark mark) {
            long row = refund ? mark.refund() : mark.sale();
            return row == 0 ? DSL.noCondition() : id.gt(row);
        }
    }

    /// Their lines.
    private record Lines(
            Table<?> table,
            Field<Long> receipt,
            Field<Long> product,
            Field<Long> taxRate,
            Field<Long> total,
            Field<Long> tax,
            Field<Long> discount,
            Field<Long> cost,
            Field<Long> sale,
            Field<Long> restock) {}
}
