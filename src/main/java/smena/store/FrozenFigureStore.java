package smena.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import static smena.store.tables.Tables.CATEGORY;
import static smena.store.tables.Tables.FROZEN_REPORT;
import static smena.store.tables.Tables.FROZEN_ROW;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

import smena.domain.figures.Earnings;
import smena.domain.figures.Figures;
import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was sold in closed shifts, added up as the rows of reports are. It follows from the books,
/// see [FigureStore]; a shift that is not here is added up from them.
public final class FrozenFigureStore {
    private static final Field<Long> RECEIPTS = sum(FROZEN_ROW.RECEIPTS);
    private static final Field<Long> SALES = sum(FROZEN_ROW.SALES);
    private static final Field<Long> DISCOUNTS = sum(FROZEN_ROW.DISCOUNTS);
    private static final Field<Long> REFUNDS = sum(FROZEN_ROW.REFUNDS);
    private static final Field<Long> TAX = sum(FROZEN_ROW.TAX);
    private static final Field<Long> KNOWN = field("max({0})", Long.class, FROZEN_ROW.KNOWN);
    private static final Field<Long> COST = sum(FROZEN_ROW.COST);
    private static final Field<Long> NET = sum(FROZEN_ROW.NET);
    private static final Field<Long> UNCOSTED = sum(FROZEN_ROW.UNCOSTED);
    private static final List<SelectField<?>> SUMS =
            List.of(RECEIPTS, SALES, DISCOUNTS, REFUNDS, TAX, KNOWN, COST, NET, UNCOSTED);
    private static final Field<Long> ALL_RECEIPTS = sum(FROZEN_REPORT.RECEIPTS);

    private static final Condition WITHIN =
            SHIFT.BUSINESS_DATE
                    .between(Kept.text("from"), Kept.text("to"))
                    .and(FROZEN_REPORT.GROUPING.eq(Kept.text("grouping")))
                    .and(FROZEN_REPORT.SHIFT_ID.eq(SHIFT.ID));
    private static final Condition ITS_ROWS =
            FROZEN_ROW
                    .GROUPING
                    .eq(FROZEN_REPORT.GROUPING)
                    .and(FROZEN_ROW.SHIFT_ID.eq(FROZEN_REPORT.SHIFT_ID));

    // CROSS JOIN keeps SQLite to this order: shifts, what is frozen of them, its rows.
    private static final Kept ROWS =
            Kept.of(
                    select(FROZEN_ROW.KEY)
                            .select(SUMS)
                            .from(SHIFT)
                            .crossJoin(FROZEN_REPORT)
                            .crossJoin(FROZEN_ROW)
                            .where(WITHIN, ITS_ROWS)
                            .groupBy(FROZEN_ROW.KEY));
    private static final Kept DAYS =
            Kept.of(
                    select(SHIFT.BUSINESS_DATE)
                            .select(SUMS)
                            .from(SHIFT)
                            .crossJoin(FROZEN_REPORT)
                            .crossJoin(FROZEN_ROW)
                            .where(WITHIN, ITS_ROWS, FROZEN_ROW.KEY.eq(Kept.text("key")))
                            .groupBy(SHIFT.BUSINESS_DATE));
    private static final Kept ALL =
            Kept.of(select(ALL_RECEIPTS).from(SHIFT).crossJoin(FROZEN_REPORT).where(WITHIN));
    private static final Kept OF_SHIFT =
            Kept.of(
                    select(FROZEN_ROW.KEY)
                            .select(SUMS)
                            .from(FROZEN_ROW)
                            .where(
                                    FROZEN_ROW.GROUPING.eq(Kept.text("grouping")),
                                    FROZEN_ROW.SHIFT_ID.eq(Kept.number("shift")))
                            .groupBy(FROZEN_ROW.KEY));
    private static final Kept ALL_OF_SHIFT =
            Kept.of(
                    select(FROZEN_REPORT.RECEIPTS)
                            .from(FROZEN_REPORT)
                            .where(
                                    FROZEN_REPORT.GROUPING.eq(Kept.text("grouping")),
                                    FROZEN_REPORT.SHIFT_ID.eq(Kept.number("shift"))));
    private static final Kept CLOSED =
            Kept.of(
                    select(SHIFT.ID)
                            .from(SHIFT)
                            .where(
                                    SHIFT.ID.lt(Kept.number("before")),
                                    SHIFT.STATUS.eq(inline("CLOSED")))
                            .orderBy(SHIFT.ID.desc())
                            .limit(Kept.number("limit")));
    private static final Kept MISSING =
            Kept.of(
                    select(SHIFT.ID)
                            .from(SHIFT)
                            .where(
                                    SHIFT.ID.lt(Kept.number("before")),
                                    SHIFT.STATUS.eq(inline("CLOSED")),
                                    DSL.or(
                                            Stream.of(Grouping.values())
                                                    .map(FrozenFigureStore::isMissing)
                                                    .toList()))
                            .orderBy(SHIFT.ID.desc())
                            .limit(Kept.number("limit")));
    private static final Kept INSERT =
            Kept.insert(
                    FROZEN_REPORT,
                    FROZEN_REPORT.GROUPING,
                    FROZEN_REPORT.SHIFT_ID,
                    FROZEN_REPORT.RECEIPTS);
    private static final Kept INSERT_ROWS =
            Kept.insertMany(
                    FROZEN_ROW,
                    List.of(
                            FROZEN_ROW.GROUPING,
                            FROZEN_ROW.SHIFT_ID,
                            FROZEN_ROW.KEY,
                            FROZEN_ROW.RECEIPTS,
                            FROZEN_ROW.SALES,
                            FROZEN_ROW.DISCOUNTS,
                            FROZEN_ROW.REFUNDS,
                            FROZEN_ROW.TAX,
                            FROZEN_ROW.KNOWN,
                            FROZEN_ROW.COST,
                            FROZEN_ROW.NET,
                            FROZEN_ROW.UNCOSTED));
    private static final Kept DELETE =
            Kept.of(
                    DSL.deleteFrom(FROZEN_REPORT)
                            .where(
                                    FROZEN_REPORT.GROUPING.eq(Kept.text("grouping")),
                                    FROZEN_REPORT.SHIFT_ID.eq(Kept.number("shift"))));
    private static final Kept DELETE_ROWS =
            Kept.of(
                    DSL.deleteFrom(FROZEN_ROW)
                            .where(
                                    FROZEN_ROW.GROUPING.eq(Kept.text("grouping")),
                                    FROZEN_ROW.SHIFT_ID.eq(Kept.number("shift"))));
    private static final Kept PRODUCT_NAME =
            Kept.of(
                    select(PRODUCT.NAME)
                            .from(PRODUCT)
                            .where(PRODUCT.ID.eq(Kept.number("product"))));
    private static final Kept CATEGORY_NAME =
            Kept.of(
                    select(CATEGORY.NAME)
                            .from(CATEGORY)
                            .where(CATEGORY.ID.eq(Kept.number("category"))));
    private static final Kept PERSON_NAME =
            Kept.of(select(PERSON.NAME).from(PERSON).where(PERSON.ID.eq(Kept.number("person"))));
    private static final Kept METHOD_NAME =
            Kept.of(
                    select(PAYMENT_METHOD.NAME)
                            .from(PAYMENT_METHOD)
                            .where(PAYMENT_METHOD.CODE.eq(Kept.text("code"))));
    private static final Kept RATE =
            Kept.of(
                    select(TAX_RATE.CODE, TAX_RATE.KIND, TAX_RATE.BASIS_POINTS)
                            .from(TAX_RATE)
                            .where(TAX_RATE.CODE.eq(Kept.text("code"))));

    private final Statements kept;
    private final TaxRateStore taxRates;

    FrozenFigureStore(Statements kept, TaxRateStore taxRates) {
        this.kept = kept;
        this.taxRates = taxRates;
    }

    private static Field<Long> sum(Field<Long> column) {
        return field("sum({0})", Long.class, column);
    }

    private static Condition isMissing(Grouping grouping) {
        return notExists(
                selectOne()
                        .from(FROZEN_REPORT)
                        .where(
                                FROZEN_REPORT.GROUPING.eq(inline(grouping.name())),
                                FROZEN_REPORT.SHIFT_ID.eq(SHIFT.ID)));
    }

    /// Keeps the report of a closed shift in place of the one that was kept of it before.
    public void put(long shift, Grouping grouping, Figures figures) {
        forget(shift, grouping);
        List<Object[]> rows = new ArrayList<>();
        figures.rows().forEach(row -> rows.add(values(shift, grouping, row)));
        kept.insertAll(INSERT_ROWS, rows);
        kept.insert(INSERT, grouping.name(), shift, figures.total().receipts());
    }

    private static Object[] values(long shift, Grouping grouping, Row row) {
        Earnings earned = row.earned();
        return new Object[] {
            grouping.name(),
            shift,
            row.label().key(),
            row.receipts(),
            row.sales().minor(),
            row.discounts().minor(),
            row.refunds().minor(),
            row.tax().minor(),
            earned.isKnown() ? 1L : 0L,
            earned.cost().minor(),
            earned.net().minor(),
            earned.uncosted().minor()
        };
    }

    /// Forgets what is kept of a shift: it is added up from the books from now on.
    public void forget(long shift, Grouping grouping) {
        kept.run(DELETE, grouping.name(), shift);
        kept.run(DELETE_ROWS, grouping.name(), shift);
    }

    /// The report of all that is kept of the shifts of these business dates, both included.
    public Figures of(Grouping grouping, LocalDate from, LocalDate to) {
        List<Row> rows = new ArrayList<>();
        kept.all(
                ROWS,
                row -> rows.add(read(row, FROZEN_ROW.KEY)),
                from.toString(),
                to.toString(),
                grouping.name());
        long receipts =
                kept.number(ALL, from.toString(), to.toString(), grouping.name()).orElse(0L);
        return labelled(grouping, rows, receipts);
    }

    /// The same of one row alone, day by day.
    ///
    /// @param by what it is a row of
    public Figures days(Grouping by, String key, LocalDate from, LocalDate to) {
        List<Row> rows = new ArrayList<>();
        kept.all(
                DAYS,
                row -> rows.add(read(row, SHIFT.BUSINESS_DATE)),
                from.toString(),
                to.toString(),
                by.name(),
                key);
        return Figures.ofRows(
                Grouping.DAY, rows.stream(), rows.stream().mapToLong(Row::receipts).sum());
    }

    /// What is kept of a shift; empty where nothing is.
    public Optional<Figures> ofShift(Grouping grouping, long shift) {
        return kept.one(
                        ALL_OF_SHIFT,
                        row -> row.number(FROZEN_REPORT.RECEIPTS),
                        grouping.name(),
                        shift)
                .map(receipts -> labelled(grouping, rows(grouping, shift), receipts));
    }

    private List<Row> rows(Grouping grouping, long shift) {
        return kept.all(OF_SHIFT, row -> read(row, FROZEN_ROW.KEY), grouping.name(), shift);
    }

    /// Closed shifts of which a report is missing, the newest first.
    ///
    /// @param before those that were opened before this one
    public List<Long> missing(long before, int limit) {
        return kept.all(MISSING, row -> row.number(SHIFT.ID), before, limit);
    }

    /// Closed shifts, the newest first.
    ///
    /// @param before those that were opened before this one
    public List<Long> closed(long before, int limit) {
        return kept.all(CLOSED, row -> row.number(SHIFT.ID), before, limit);
    }

    private static Row read(KeptRow row, Field<String> key) {
        return new Row(
                Label.of(row.text(key)),
                row.number(RECEIPTS),
                Money.of(row.number(SALES)),
                Money.of(row.number(DISCOUNTS)),
                Money.of(row.number(REFUNDS)),
                Money.of(row.number(TAX)),
                new Earnings(
                        row.number(KNOWN) == 1,
                        Money.of(row.number(COST)),
                        Money.of(row.number(NET)),
                        Money.of(row.number(UNCOSTED))));
    }

    private Figures labelled(Grouping grouping, List<Row> rows, long receipts) {
        TaxLabels rates = new TaxLabels(taxRates.all());
        return Figures.ofRows(
                grouping,
                rows.stream().map(row -> row.under(label(grouping, row.label().key(), rates))),
                receipts);
    }

    private Label label(Grouping grouping, String key, TaxLabels rates) {
        return switch (grouping) {
            case DAY, HOUR -> Label.of(key);
            case PRODUCT -> named(key, PRODUCT_NAME, PRODUCT.NAME, Long.valueOf(key));
            case CATEGORY -> named(key, CATEGORY_NAME, CATEGORY.NAME, Long.valueOf(key));
            case CASHIER -> named(key, PERSON_NAME, PERSON.NAME, Long.valueOf(key));
            case METHOD -> named(key, METHOD_NAME, PAYMENT_METHOD.NAME, key);
            case TAX -> rates.of(kept.one(RATE, Rows::taxRate, key).orElseThrow());
        };
    }

    private Label named(String key, Kept question, Field<String> name, Object value) {
        return new Label(key, kept.one(question, row -> row.text(name), value).orElseThrow());
    }
}
