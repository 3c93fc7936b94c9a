package smena.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import static smena.store.tables.Tables.CASH_MOVEMENT;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.OPENING_DIFFERENCE;
import static smena.store.tables.Tables.PAYMENT;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REFUND_LINE;
import static smena.store.tables.Tables.REFUND_PAYMENT;
import static smena.store.tables.Tables.SALE;
import static smena.store.tables.Tables.SALE_LINE;
import static smena.store.tables.Tables.SALE_REDUCTION;
import static smena.store.tables.Tables.SHIFT;
import static smena.store.tables.Tables.TAX_RATE;
import static smena.store.tables.Tables.Z_REPORT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.promotion.Reduction;
import smena.domain.sale.PaymentMethod;
import smena.domain.shift.CashMovement;
import smena.domain.shift.ShiftFilter;
import smena.domain.shift.ShiftReport;
import smena.store.tables.tables.records.ZReportRecord;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Sums over a shift's own rows, and the Z-reports that were frozen from them.
public final class ReportStore {
    private final DSLContext sql;

    ReportStore(DSLContext sql) {
        this.sql = sql;
    }

    /// A Z-report as it was frozen.
    ///
    /// @param zNumber its number
    /// @param shiftId its shift
    /// @param snapshot its canonical text
    /// @param hash SHA-256 of the text
    /// @param at when, UTC
    public record StoredZ(long zNumber, long shiftId, String snapshot, String hash, Instant at) {}

    /// The shift's sales.
    public ShiftReport.Turnover sales(long shiftId) {
        return sql.select(count(), sum(SALE.GROSS), sum(SALE.DISCOUNT), sum(SALE.TOTAL))
                .from(SALE)
                .where(SALE.SHIFT_ID.eq(shiftId))
                .fetchSingle(
                        row ->
                                new ShiftReport.Turnover(
                                        row.value1(),
                                        money(row.value2()),
                                        money(row.value3()),
                                        money(row.value4())));
    }

    /// The shift's refunds.
    public ShiftReport.Turnover refunds(long shiftId) {
        return sql.select(count(), sum(REFUND.GROSS), sum(REFUND.DISCOUNT), sum(REFUND.TOTAL))
                .from(REFUND)
                .where(REFUND.SHIFT_ID.eq(shiftId))
                .fetchSingle(
                        row ->
                                new ShiftReport.Turnover(
                                        row.value1(),
                                        money(row.value2()),
                                        money(row.value3()),
                                        money(row.value4())));
    }

    /// What made the shift's sales cheaper: promotions first, by kind and name.
    public List<ShiftReport.Reduced> reductions(long shiftId) {
        return sql
                .select(
                        SALE_REDUCTION.KIND,
                        SALE_REDUCTION.NAME,
                        countDistinct(SALE_REDUCTION.SALE_ID),
                        sum(SALE_REDUCTION.AMOUNT))
                .from(SALE_REDUCTION)
                .join(SALE)
                .on(SALE.ID.eq(SALE_REDUCTION.SALE_ID))
                .where(SALE.SHIFT_ID.eq(shiftId))
                .groupBy(SALE_REDUCTION.KIND, SALE_REDUCTION.NAME)
                .fetch()
                .stream()
                .map(
                        row ->
                                new ShiftReport.Reduced(
                                        Reduction.Kind.valueOf(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        money(row.value4())))
                .sorted(
                        Comparator.comparing(ShiftReport.Reduced::kind)
                                .thenComparing(ShiftReport.Reduced::name))
                .toList();
    }

    /// Debts paid back in the shift.
    public ShiftReport.Repayments repayments(long shiftId) {
        return new RepaymentFigures(sql).of(shiftId);
    }

    /// What rounding cash added or took: that of sales and repayments less that of refunds and
    /// reversals.
    public Money rounding(long shiftId) {
        return soldRounding(shiftId).plus(new RepaymentFigures(sql).rounding(shiftId));
    }

    private Money soldRounding(long shiftId) {
        BigDecimal sold =
                sql.select(sum(SALE.ROUNDING))
                        .from(SALE)
                        .where(SALE.SHIFT_ID.eq(shiftId))
                        .fetchSingle()
                        .value1();
        BigDecimal returned =
                sql.select(sum(REFUND.ROUNDING))
                        .from(REFUND)
                        .where(REFUND.SHIFT_ID.eq(shiftId))
                        .fetchSingle()
                        .value1();
        return money(sold).minus(money(returned));
    }

    /// A row for each rate that was used, in the shop's order.
    public List<ShiftReport.Tax> taxes(long shiftId) {
        var sold =
                sql.select(SALE_LINE.TAX_RATE_ID, sum(SALE_LINE.TOTAL), sum(SALE_LINE.TAX))
                        .from(SALE_LINE)
                        .join(SALE)
                        .on(SALE.ID.eq(SALE_LINE.SALE_ID))
                        .where(SALE.SHIFT_ID.eq(shiftId))
                        .groupBy(SALE_LINE.TAX_RATE_ID)
                        .fetchMap(SALE_LINE.TAX_RATE_ID);
        var returned =
                sql.select(REFUND_LINE.TAX_RATE_ID, sum(REFUND_LINE.TOTAL), sum(REFUND_LINE.TAX))
                        .from(REFUND_LINE)
                        .join(REFUND)
                        .on(REFUND.ID.eq(REFUND_LINE.REFUND_ID))
                        .where(REFUND.SHIFT_ID.eq(shiftId))
                        .groupBy(REFUND_LINE.TAX_RATE_ID)
                        .fetchMap(REFUND_LINE.TAX_RATE_ID);
        return sql.selectFrom(TAX_RATE).orderBy(TAX_RATE.ID).stream()
                .filter(
                        rate ->
                                sold.containsKey(rate.getId())
                                        || returned.containsKey(rate.getId()))
                .map(
                        rate -> {
                            var in = sold.get(rate.getId());
                            var out = returned.get(rate.getId());
                            TaxRate tax =
                                    Rows.taxRate(
                                            rate.getCode(), rate.getKind(), rate.getBasisPoints());
                            return new ShiftReport.Tax(
                                    tax,
                                    in == null ? Money.ZERO : money(in.value2()),
                                    in == null ? Money.ZERO : money(in.value3()),
                                    out == null ? Money.ZERO : money(out.value2()),
                                    out == null ? Money.ZERO : money(out.value3()));
                        })
                .toList();
    }

    /// A row for each way of paying that was used, in the shop's order.
    public List<ShiftReport.Method> methods(long shiftId) {
        var sold =
                sql.select(PAYMENT.METHOD_ID, count(), sum(PAYMENT.APPLIED))
                        .from(PAYMENT)
                        .join(SALE)
                        .on(SALE.ID.eq(PAYMENT.SALE_ID))
                        .where(SALE.SHIFT_ID.eq(shiftId))
                        .groupBy(PAYMENT.METHOD_ID)
                        .fetchMap(PAYMENT.METHOD_ID);
        var returned =
                sql.select(REFUND_PAYMENT.METHOD_ID, count(), sum(REFUND_PAYMENT.APPLIED))
                        .from(REFUND_PAYMENT)
                        .join(REFUND)
                        .on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID))
                        .where(REFUND.SHIFT_ID.eq(shiftId))
                        .groupBy(REFUND_PAYMENT.METHOD_ID)
                        .fetchMap(REFUND_PAYMENT.METHOD_ID);
        return sql
                .selectFrom(PAYMENT_METHOD)
                .orderBy(PAYMENT_METHOD.POSITION, PAYMENT_METHOD.ID)
                .stream()
                .filter(m -> sold.containsKey(m.getId()) || returned.containsKey(m.getId()))
                .map(
                        m -> {
                            var in = sold.get(m.getId());
                            var out = returned.get(m.getId());
                            return new ShiftReport.Method(
                                    m.getCode(),
                                    m.getName(),
                                    PaymentMethod.Kind.valueOf(m.getKind()),
                                    in == null ? 0 : in.value2(),
                                    in == null ? Money.ZERO : money(in.value3()),
                                    out == null ? Money.ZERO : money(out.value3()));
                        })
                .toList();
    }

    /// A row for each kind of cash movement that happened.
    public List<ShiftReport.Movement> movements(long shiftId) {
        return sql.select(CASH_MOVEMENT.KIND, count(), sum(CASH_MOVEMENT.AMOUNT))
                .from(CASH_MOVEMENT)
                .where(CASH_MOVEMENT.SHIFT_ID.eq(shiftId))
                .groupBy(CASH_MOVEMENT.KIND)
                .orderBy(CASH_MOVEMENT.KIND)
                .fetch(
                        row ->
                                new ShiftReport.Movement(
                                        CashMovement.Kind.valueOf(row.value1()),
                                        row.value2(),
                                        money(row.value3())));
    }

    /// How often the sensitive things were done: a row for each kind of entry.
    public ShiftReport.Acts acts(long shiftId) {
        Map<String, Integer> counts =
                sql.select(JOURNAL.KIND, count())
                        .from(JOURNAL)
                        .where(JOURNAL.SHIFT_ID.eq(shiftId))
                        .groupBy(JOURNAL.KIND)
                        .fetchMap(JOURNAL.KIND, count());
        return new ShiftReport.Acts(
                of(counts, EntryKind.LINE_VOIDED),
                of(counts, EntryKind.BASKET_CANCELLED),
                of(counts, EntryKind.NO_SALE),
                of(counts, EntryKind.REPRINT),
                of(counts, EntryKind.DISCOUNT),
                of(counts, EntryKind.PRICE_OVERRIDE));
    }

    /// The first and last number sold; empty where nothing was.
    public List<String> numbers(long shiftId) {
        var range =
                sql.select(DSL.min(SALE.SEQ), DSL.max(SALE.SEQ))
                        .from(SALE)
                        .where(SALE.SHIFT_ID.eq(shiftId))
                        .fetchSingle();
        return sql.select(SALE.NUMBER)
                .from(SALE)
                .where(SALE.SEQ.in(range.value1(), range.value2()))
                .orderBy(SALE.SEQ)
                .fetch(SALE.NUMBER);
    }

    /// Counted at opening less what the last shift left; zero where equal.
    public Money openingDifference(long shiftId) {
        return sql.select(OPENING_DIFFERENCE.DIFFERENCE)
                .from(OPENING_DIFFERENCE)
                .where(OPENING_DIFFERENCE.SHIFT_ID.eq(shiftId))
                .fetchOptional(OPENING_DIFFERENCE.DIFFERENCE)
                .map(Money::of)
                .orElse(Money.ZERO);
    }

    /// The lifetime totals when the shift opened.
    public LifetimeTotals totalsAtOpening(long shiftId) {
        return sql.select(JOURNAL.SALES_TOTAL, JOURNAL.REFUNDS_TOTAL)
                .from(JOURNAL)
                .where(JOURNAL.SHIFT_ID.eq(shiftId), JOURNAL.KIND.eq(EntryKind.SHIFT_OPENED.name()))
                .fetchSingle(
                        row -> new LifetimeTotals(Money.of(row.value1()), Money.of(row.value2())));
    }

    /// Freezes a Z-report.
    public void insertZ(StoredZ z, long journalSeq) {
        sql.insertInto(Z_REPORT)
                .set(Z_REPORT.Z_NUMBER, z.zNumber())
                .set(Z_REPORT.SHIFT_ID, z.shiftId())
                .set(Z_REPORT.SNAPSHOT, z.snapshot())
                .set(Z_REPORT.HASH, z.hash())
                .set(Z_REPORT.AT, z.at().toEpochMilli())
                .set(Z_REPORT.JOURNAL_SEQ, journalSeq)
                .execute();
    }

    /// The Z-report of this number.
    public Optional<StoredZ> z(long zNumber) {
        return sql.selectFrom(Z_REPORT)
                .where(Z_REPORT.Z_NUMBER.eq(zNumber))
                .fetchOptional(ReportStore::stored);
    }

    /// The Z-report of this shift.
    public Optional<StoredZ> zOfShift(long shiftId) {
        return sql.selectFrom(Z_REPORT)
                .where(Z_REPORT.SHIFT_ID.eq(shiftId))
                .fetchOptional(ReportStore::stored);
    }

    /// A page of the Z-reports before the one of this number, the newest first.
    public List<StoredZ> zBefore(ShiftFilter filter, long zNumber, int limit) {
        Condition fits = Z_REPORT.Z_NUMBER.lt(zNumber);
        if (filter.differing()) {
            fits =
                    fits.and(
                            SHIFT.COUNTED_CASH
                                    .isNull()
                                    .or(SHIFT.COUNTED_CASH.ne(SHIFT.EXPECTED_CASH)));
        }
        if (filter.month().isPresent()) {
            fits = fits.and(in(filter.month().get()));
        }
        return sql.select(Z_REPORT.asterisk())
                .from(Z_REPORT)
                .join(SHIFT)
                .on(SHIFT.ID.eq(Z_REPORT.SHIFT_ID))
                .where(fits)
                .orderBy(Z_REPORT.Z_NUMBER.desc())
                .limit(limit)
                .fetch(row -> stored(row.into(Z_REPORT)));
    }

    /// By the days of the month to its first and last number, so that no shift outside is read; in
    /// between the day decides, as a clock may have been wrong.
    private static Condition in(YearMonth month) {
        Condition days =
                SHIFT.BUSINESS_DATE.between(
                        month.atDay(1).toString(), month.atEndOfMonth().toString());
        Field<Long> first = select(DSL.min(SHIFT.Z_NUMBER)).from(SHIFT).where(days).asField();
        Field<Long> last = select(DSL.max(SHIFT.Z_NUMBER)).from(SHIFT).where(days).asField();
        return Z_REPORT.Z_NUMBER.ge(first).and(Z_REPORT.Z_NUMBER.le(last)).and(days);
    }

    /// The first and the last business date of all shifts; empty before the first.
    public List<LocalDate> days() {
        return Stream.of(SHIFT.BUSINESS_DATE.asc(), SHIFT.BUSINESS_DATE.desc())
                .flatMap(
                        order ->
                                sql
                                        .select(SHIFT.BUSINESS_DATE)
                                        .from(SHIFT)
                                        .where(SHIFT.BUSINESS_DATE.gt(inline("")))
                                        .orderBy(order)
                                        .limit(inline(1))
                                        .fetch(SHIFT.BUSINESS_DATE)
                                        .stream())
                .map(LocalDate::parse)
                .toList();
    }

    private static StoredZ stored(ZReportRecord row) {
        return new StoredZ(
                row.getZNumber(),
                row.getShiftId(),
                row.getSnapshot(),
                row.getHash(),
                Instant.ofEpochMilli(row.getAt()));
    }

    private static long of(Map<String, Integer> counts, EntryKind kind) {
        return counts.getOrDefault(kind.name(), 0);
    }

    private static Money money(@Nullable BigDecimal sum) {
        return sum == null ? Money.ZERO : Money.of(sum.longValueExact());
    }
}
