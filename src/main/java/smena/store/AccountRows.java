package smena.store;

import static org.jooq.impl.DSL.noCondition;

import static smena.store.tables.Tables.ACCOUNT;
import static smena.store.tables.Tables.ACCOUNT_ENTRY;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.REPAYMENT;
import static smena.store.tables.Tables.REPAYMENT_PAYMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Accounts and repayments as they stand in the database, for anyone who compares them with the
/// journal; nothing is verified yet. Each stream is lazy and must be closed.
public final class AccountRows {
    private static final int STEP = 500;

    private final DSLContext sql;

    AccountRows(DSLContext sql) {
        this.sql = sql;
    }

    /// A row of `account_entry`. Documents, shift and approval are 0 where it names none.
    public record EntryRow(
            long id,
            long customer,
            String kind,
            long amount,
            long balance,
            long charged,
            String due,
            long sale,
            long refund,
            long repayment,
            long shift,
            long person,
            long approval,
            long at,
            long offset,
            String businessDate,
            String reason,
            long journalSeq) {}

    /// A row of `account`; `due` is empty where nothing is.
    public record AccountRow(long balance, long charged, String due) {}

    /// A row of `repayment`. `reverses` and `approval` are 0 for none.
    public record RepaymentRow(
            long id,
            String uuid,
            String contentHash,
            long seq,
            String number,
            long customer,
            long reverses,
            long shift,
            long person,
            long approval,
            long at,
            long offset,
            String businessDate,
            long amount,
            long rounding,
            String reason,
            long paymentCount,
            long journalSeq,
            List<PaidRow> payments) {}

    /// A row of `repayment_payment` with the method it points at.
    public record PaidRow(
            long line,
            String method,
            String kind,
            long tendered,
            long change,
            long applied,
            String reference,
            String cardDigits) {}

    /// All entries of all accounts in the journal's order.
    public Stream<EntryRow> entries() {
        return sql.selectFrom(ACCOUNT_ENTRY)
                .orderBy(ACCOUNT_ENTRY.JOURNAL_SEQ)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new EntryRow(
                                        row.getId(),
                                        row.getCustomerId(),
                                        row.getKind(),
                                        row.getAmount(),
                                        row.getBalance(),
                                        row.getCharged(),
                                        text(row.getDue()),
                                        zero(row.getSaleId()),
                                        zero(row.getRefundId()),
                                        zero(row.getRepaymentId()),
                                        zero(row.getShiftId()),
                                        row.getPersonId(),
                                        zero(row.getApprovalId()),
                                        row.getAt(),
                                        row.getOffsetS(),
                                        row.getBusinessDate(),
                                        row.getReason(),
                                        row.getJournalSeq()));
    }

    /// How each account stands, by its customer.
    public Map<Long, AccountRow> accounts() {
        return sql.selectFrom(ACCOUNT)
                .fetchMap(
                        ACCOUNT.CUSTOMER_ID,
                        row ->
                                new AccountRow(
                                        row.getBalance(), row.getCharged(), text(row.getDue())));
    }

    /// Repayments in the journal's order.
    public Stream<RepaymentRow> repayments() {
        return repayments(noCondition());
    }

    /// The entry that booked the repayment of this number.
    public Optional<Long> entryOfRepayment(String number) {
        return sql.select(REPAYMENT.JOURNAL_SEQ)
                .from(REPAYMENT)
                .where(REPAYMENT.NUMBER.eq(number))
                .fetchOptional(REPAYMENT.JOURNAL_SEQ);
    }

    /// Those of some repayments in the journal's order.
    Stream<RepaymentRow> repayments(Condition which) {
        return sql.selectFrom(REPAYMENT)
                .where(which)
                .orderBy(REPAYMENT.JOURNAL_SEQ)
                .fetchSize(STEP)
                .fetchStream()
                .map(
                        row ->
                                new RepaymentRow(
                                        row.getId(),
                                        row.getUuid(),
                                        row.getContentHash(),
                                        row.getSeq(),
                                        row.getNumber(),
                                        row.getCustomerId(),
                                        zero(row.getReverses()),
                                        row.getShiftId(),
                                        row.getPersonId(),
                                        zero(row.getApprovalId()),
                                        row.getAt(),
                                        row.getOffsetS(),
                                        row.getBusinessDate(),
                                        row.getAmount(),
                                        row.getRounding(),
                                        row.getReason(),
                                        row.getPaymentCount(),
                                        row.getJournalSeq(),
                                        payments(row.getId())));
    }

    /// How many payments of repayments there are.
    public long payments() {
        return sql.fetchCount(REPAYMENT_PAYMENT);
    }

    private List<PaidRow> payments(long repayment) {
        return sql.select(REPAYMENT_PAYMENT.asterisk(), PAYMENT_METHOD.CODE, PAYMENT_METHOD.KIND)
                .from(REPAYMENT_PAYMENT)
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(REPAYMENT_PAYMENT.METHOD_ID))
                .where(REPAYMENT_PAYMENT.REPAYMENT_ID.eq(repayment))
                .orderBy(REPAYMENT_PAYMENT.LINE)
                .fetch(
                        row ->
                                new PaidRow(
                                        row.get(REPAYMENT_PAYMENT.LINE),
                                        row.get(PAYMENT_METHOD.CODE),
                                        row.get(PAYMENT_METHOD.KIND),
                                        row.get(REPAYMENT_PAYMENT.TENDERED),
                                        row.get(REPAYMENT_PAYMENT.CHANGE),
                                        row.get(REPAYMENT_PAYMENT.APPLIED),
                                        row.get(REPAYMENT_PAYMENT.REFERENCE),
                                        row.get(REPAYMENT_PAYMENT.CARD_DIGITS)));
    }

    /// Customers whose cached account is not what their entries add up to: some of their rows.
    public Optional<Long> firstWrongAccount() {
        return sql.resultQuery(
                        "select e.customer_id from account_entry e left join account a"
                                + " on a.customer_id = e.customer_id group by e.customer_id"
                                + " having sum(e.amount) <> coalesce(max(a.balance), -1) limit 1")
                .fetchOptional(row -> row.get(0, Long.class));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static long zero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
