package smena.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import static smena.store.tables.Tables.PRODUCT;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.STOCK_DOCUMENT_LINE;
import static smena.store.tables.Tables.TAX_RATE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import smena.domain.money.ShopTaxRate;
import smena.domain.money.TaxRate;
import smena.domain.money.TaxRates;
import smena.domain.shop.SharedId;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tax rates and what they take from which day on.
public final class TaxRateStore {
    private static final Kept ALL =
            Kept.of(
                    select(
                                    TAX_RATE.ID,
                                    TAX_RATE.CODE,
                                    TAX_RATE.KIND,
                                    TAX_RATE.BASIS_POINTS,
                                    TAX_RATE.NAME,
                                    TAX_RATE.ARCHIVED,
                                    TAX_RATE.RATE_ID,
                                    TAX_RATE.SINCE)
                            .from(TAX_RATE)
                            .orderBy(TAX_RATE.ID));

    private final DSLContext sql;
    private final ToldRows told;
    private final Statements kept;

    TaxRateStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.kept = kept;
        this.told = told;
    }

    private record Row(
            long id,
            TaxRate rate,
            String name,
            boolean archived,
            @Nullable Long of,
            Optional<LocalDate> since) {}

    /// All of them; steps that were withdrawn are no part of their rate, but known by their code.
    public TaxRates all() {
        Map<Long, List<Row>> rows = new LinkedHashMap<>();
        Map<String, String> withdrawn = new HashMap<>();
        for (Row row : kept.all(ALL, TaxRateStore::row)) {
            long rate = row.of() == null ? row.id() : row.of();
            List<Row> steps = rows.computeIfAbsent(rate, _ -> new ArrayList<>());
            if (row.of() != null && row.archived()) {
                withdrawn.put(row.rate().code(), steps.getFirst().rate().code());
            } else {
                steps.add(row);
            }
        }
        return new TaxRates(rows.values().stream().map(TaxRateStore::rate).toList(), withdrawn);
    }

    /// The beginning of a rate has a smaller id than its steps.
    private static ShopTaxRate rate(List<Row> rows) {
        Row first = rows.getFirst();
        return new ShopTaxRate(
                first.rate().code(),
                first.name(),
                rows.stream().map(row -> new ShopTaxRate.Step(row.since(), row.rate())).toList(),
                !first.archived());
    }

    private static Row row(KeptRow row) {
        String name = row.textOrNull(TAX_RATE.NAME);
        return new Row(
                row.number(TAX_RATE.ID),
                Rows.taxRate(row),
                name == null ? "" : name,
                row.numberOrNull(TAX_RATE.ARCHIVED) != null,
                row.numberOrNull(TAX_RATE.RATE_ID),
                Optional.ofNullable(row.textOrNull(TAX_RATE.SINCE)).map(LocalDate::parse));
    }

    /// How many products have each rate, archived products too, by its code.
    public Map<String, Long> products() {
        Field<Integer> products =
                field(
                        selectCount()
                                .from(PRODUCT)
                                .where(
                                        PRODUCT.TAX_RATE_ID.eq(TAX_RATE.ID),
                                        PRODUCT.TAX_RATE_ID.gt(inline(0L))));
        return sql.select(TAX_RATE.CODE, products)
                .from(TAX_RATE)
                .where(TAX_RATE.RATE_ID.isNull())
                .fetchMap(row -> row.value1(), row -> row.value2().longValue());
    }

    /// Whether any product has the rate of this code.
    public boolean isUsed(String code) {
        return sql.fetchExists(
                select(inline(1))
                        .from(PRODUCT)
                        .where(
                                PRODUCT.TAX_RATE_ID.eq(inline(id(code))),
                                PRODUCT.TAX_RATE_ID.gt(inline(0L))));
    }

    /// Whether a booked line names this step. Sales and refunds name it on its days only, so no
    /// others are looked at; of goods that came in the index says it.
    public boolean isNamed(ShopTaxRate.Step step) {
        long id = id(step.rate().code());
        Condition itsDays = SHIFT.BUSINESS_DATE.ge(step.since().orElse(LocalDate.MIN).toString());
        return sql.fetchExists(
                        select(inline(1))
                                .from(STOCK_DOCUMENT_LINE)
                                .where(
                                        STOCK_DOCUMENT_LINE.TAX_RATE_ID.eq(inline(id)),
                                        STOCK_DOCUMENT_LINE.TAX_RATE_ID.gt(inline(0L))))
                || sql.fetchExists(
                        select(inline(1))
                                .from(SHIFT)
                                .crossJoin(SALE)
                                .crossJoin(SALE_LINE)
                                .where(
                                        itsDays,
                                        SALE.SHIFT_ID.eq(SHIFT.ID),
                                        SALE_LINE.SALE_ID.eq(SALE.ID),
                                        SALE_LINE.TAX_RATE_ID.eq(id)))
                || sql.fetchExists(
                        select(inline(1))
                                .from(SHIFT)
                                .crossJoin(REFUND)
                                .crossJoin(REFUND_LINE)
                                .where(
                                        itsDays,
                                        REFUND.SHIFT_ID.eq(SHIFT.ID),
                                        REFUND_LINE.REFUND_ID.eq(REFUND.ID),
                                        REFUND_LINE.TAX_RATE_ID.eq(id)));
    }

    /// Inserts a rate with what it takes from the beginning; its code is new.
    public void insert(ShopTaxRate rate) {
        TaxRate first = rate.steps().getFirst().rate();
        insert(first, rate.name().isEmpty() ? null : rate.name(), null, null);
    }

    /// Inserts what a rate takes from a day on, under a code of its own, which is returned.
    public String insert(String rate, ShopTaxRate.Step step) {
        LocalDate since = step.since().orElseThrow();
        String dated = rate + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(since);
        String code = dated;
        for (int again = 2; isTaken(code); again++) {
            code = dated + "-" + again;
        }
        TaxRate taken = step.rate();
        insert(
                new TaxRate(code, taken.kind(), taken.basisPoints()),
                null,
                id(rate),
                since.toString());
        return code;
    }

    private void insert(
            TaxRate rate, @Nullable String name, @Nullable Long of, @Nullable String since) {
        long id =
                sql.insertInto(TAX_RATE)
                        .set(TAX_RATE.UUID, SharedId.of(TAX_RATE.getName(), rate.code()).toString())
                        .set(TAX_RATE.CODE, rate.code())
                        .set(TAX_RATE.KIND, rate.kind().name())
                        .set(TAX_RATE.BASIS_POINTS, (long) rate.basisPoints())
                        .set(TAX_RATE.NAME, name)
                        .set(TAX_RATE.RATE_ID, of)
                        .set(TAX_RATE.SINCE, since)
                        .returningResult(TAX_RATE.ID)
                        .fetchSingle()
                        .value1();
        told.touch(TAX_RATE, id);
    }

    /// Gives a rate another name, or none where it is empty.
    public void rename(String code, String name) {
        sql.update(TAX_RATE)
                .set(TAX_RATE.NAME, name.isEmpty() ? null : name)
                .where(TAX_RATE.CODE.eq(code))
                .execute();
        told.touch(TAX_RATE, id(code));
    }

    /// Archives a rate or withdraws a step that has not begun; a rate may be taken up again.
    public void archive(String code, boolean archived) {
        sql.update(TAX_RATE)
                .set(TAX_RATE.ARCHIVED, archived ? 1L : null)
                .where(TAX_RATE.CODE.eq(code))
                .execute();
        told.touch(TAX_RATE, id(code));
    }

    private boolean isTaken(String code) {
        return sql.fetchExists(TAX_RATE, TAX_RATE.CODE.eq(code));
    }

    private long id(String code) {
        return sql.select(TAX_RATE.ID)
                .from(TAX_RATE)
                .where(TAX_RATE.CODE.eq(code))
                .fetchSingle()
                .value1();
    }
}
