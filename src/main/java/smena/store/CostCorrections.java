package smena.store;

import static org.jooq.impl.DSL.inline;

import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.STOCK_DOCUMENT;
import static smena.store.tables.Tables.STOCK_MOVEMENT;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

import smena.domain.figures.BookedPart;
import smena.domain.figures.Label;
import smena.domain.figures.SalesFilter;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.stock.StockMovement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/// What corrected the cost of goods that were sold too cheaply or too dearly, or went back to their
/// supplier: an expense of the day of its paper.
final class CostCorrections {
    /// No paper is dated further from its time; the index has the times.
    private static final int FURTHEST = 40;

    private final DSLContext sql;
    private final InputTaxes inputTaxes;
    private final TaxLabels rates;

    CostCorrections(DSLContext sql, InputTaxes inputTaxes, TaxLabels rates) {
        this.rates = rates;
        this.sql = sql;
        this.inputTaxes = inputTaxes;
    }

    /// Those of these business dates, both included. The stream must be closed.
    Stream<BookedPart> of(LocalDate from, LocalDate to, SalesFilter filter) {
        return Stream.concat(papers(from, to, filter), refunds(from, to, filter));
    }

    private Stream<BookedPart> papers(LocalDate from, LocalDate to, SalesFilter filter) {
        Paper paper =
                new Paper(
                        STOCK_DOCUMENT.BUSINESS_DATE,
                        STOCK_DOCUMENT.AT,
                        STOCK_DOCUMENT.OFFSET_S,
                        STOCK_DOCUMENT.JOURNAL_SEQ);
        return sql.select(paper.day, paper.at, paper.offset, paper.seq)
                .select(PERSON.ID, PERSON.NAME, PRODUCT.ID, PRODUCT.NAME)
                .select(CATEGORY.ID, CATEGORY.NAME, STOCK_MOVEMENT.VALUE)
                .select(TAX_RATE.CODE, TAX_RATE.KIND, TAX_RATE.BASIS_POINTS)
                .from(STOCK_MOVEMENT)
                .crossJoin(STOCK_DOCUMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(STOCK_DOCUMENT.PERSON_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(STOCK_MOVEMENT.PRODUCT_ID))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(PRODUCT.TAX_RATE_ID))
                .where(about(from, to))
                .and(STOCK_DOCUMENT.ID.eq(STOCK_MOVEMENT.DOCUMENT_ID))
                .and(paper.day.between(from.toString(), to.toString()))
                .and(FilterConditions.ofCorrection(filter))
                .fetchStream()
                .map(row -> part(row, paper));
    }

    private Stream<BookedPart> refunds(LocalDate from, LocalDate to, SalesFilter filter) {
        Paper paper =
                new Paper(SHIFT.BUSINESS_DATE, REFUND.AT, REFUND.OFFSET_S, REFUND.JOURNAL_SEQ);
        return sql.select(paper.day, paper.at, paper.offset, paper.seq)
                .select(PERSON.ID, PERSON.NAME, PRODUCT.ID, PRODUCT.NAME)
                .select(CATEGORY.ID, CATEGORY.NAME, STOCK_MOVEMENT.VALUE)
                .select(TAX_RATE.CODE, TAX_RATE.KIND, TAX_RATE.BASIS_POINTS)
                .from(STOCK_MOVEMENT)
                .crossJoin(REFUND)
                .crossJoin(SHIFT)
                .join(PERSON)
                .on(PERSON.ID.eq(REFUND.PERSON_ID))
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(STOCK_MOVEMENT.PRODUCT_ID))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID))
                .join(TAX_RATE)
                .on(TAX_RATE.ID.eq(PRODUCT.TAX_RATE_ID))
                .where(about(from, to))
                .and(REFUND.ID.eq(STOCK_MOVEMENT.REFUND_ID))
                .and(SHIFT.ID.eq(REFUND.SHIFT_ID))
                .and(paper.day.between(from.toString(), to.toString()))
                .and(FilterConditions.ofCorrection(filter))
                .fetchStream()
                .map(row -> part(row, paper));
    }

    private static Condition about(LocalDate from, LocalDate to) {
        return STOCK_MOVEMENT
                .KIND
                .eq(inline(StockMovement.Kind.COST_CORRECTION.name()))
                .and(
                        STOCK_MOVEMENT.AT.between(
                                millis(from.minusDays(FURTHEST)), millis(to.plusDays(FURTHEST))));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private BookedPart part(Record row, Paper paper) {
        LocalDate day = LocalDate.parse(row.get(paper.day));
        TaxRate own =
                rates.on(
                        Rows.taxRate(
                                row.get(TAX_RATE.CODE),
                                row.get(TAX_RATE.KIND),
                                row.get(TAX_RATE.BASIS_POINTS)),
                        day);
        Money expense = Money.of(-row.get(STOCK_MOVEMENT.VALUE));
        return new BookedPart(
                day,
                0,
                FigureStore.local(row.get(paper.at), row.get(paper.offset)),
                new Label(row.get(PRODUCT.ID).toString(), row.get(PRODUCT.NAME)),
                new Label(row.get(CATEGORY.ID).toString(), row.get(CATEGORY.NAME)),
                new Label(row.get(PERSON.ID).toString(), row.get(PERSON.NAME)),
                rates.of(own),
                Label.NONE,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                false,
                Optional.of(inputTaxes.net(expense, row.get(PRODUCT.ID), row.get(paper.seq), own)));
    }

    /// When and by which entry a correction was booked.
    private record Paper(Field<String> day, Field<Long> at, Field<Long> offset, Field<Long> seq) {}
}
