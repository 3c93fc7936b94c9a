package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import static smena.store.tables.Tables.ACCOUNT;
import static smena.store.tables.Tables.ACCOUNT_ENTRY;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.REFUND;
import static smena.store.tables.Tables.REPAYMENT;
import static smena.store.tables.Tables.REPAYMENT_PAYMENT;
import static smena.store.tables.Tables.SALE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

import smena.domain.customer.Account;
import smena.domain.customer.AccountEntry;
import smena.domain.customer.OpenCharge;
import smena.domain.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What customers owe, entry by entry.
public final class AccountStore {
    private static final Field<String> METHOD = ofMethod(PAYMENT_METHOD.CODE);
    private static final Field<String> METHOD_NAME = ofMethod(PAYMENT_METHOD.NAME);
    private static final Field<String> DOCUMENT =
            coalesce(SALE.NUMBER, REPAYMENT.NUMBER, REFUND.NUMBER, inline("")).as("document");

    private final DSLContext sql;

    AccountStore(DSLContext sql) {
        this.sql = sql;
    }

    /// An entry that is to be made.
    ///
    /// @param customerId whose account
    /// @param kind what it is
    /// @param amount above nothing where more is owed after it
    /// @param due the day to pay of what is put on the account
    /// @param documentId the row of the sale, refund or repayment; 0 for a correction
    /// @param shiftId the shift it belongs to; empty for a correction without one
    /// @param personId who made it
    /// @param approval the approval it needed
    /// @param at when, UTC
    /// @param offsetSeconds the shop's offset from UTC then
    /// @param businessDate the shift's, or the day
    /// @param reason why; may be empty
    /// @param journalSeq its journal entry
    public record Posting(
            long customerId,
            AccountEntry.Kind kind,
            Money amount,
            Optional<LocalDate> due,
            long documentId,
            Optional<Long> shiftId,
            long personId,
            Optional<Long> approval,
            Instant at,
            int offsetSeconds,
            LocalDate businessDate,
            String reason,
            long journalSeq) {}

    /// How an account stands.
    public Account of(long customerId) {
        return sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.CUSTOMER_ID.eq(customerId))
                .fetchOptional(
                        row ->
                                new Account(
                                        Money.of(row.getBalance()),
                                        Money.of(row.getCharged()),
                                        Optional.ofNullable(row.getDue()).map(LocalDate::parse)))
                .orElse(Account.EMPTY);
    }

    /// What a customer repaid in all, before it was rounded and without what was taken back.
    public Money repaid(long customerId) {
        BigDecimal sum =
                sql.select(sum(ACCOUNT_ENTRY.AMOUNT))
                        .from(ACCOUNT_ENTRY)
                        .where(
                                ACCOUNT_ENTRY.CUSTOMER_ID.eq(customerId),
                                ACCOUNT_ENTRY.KIND.in(
                                        AccountEntry.Kind.REPAYMENT.name(),
                                        AccountEntry.Kind.REVERSAL.name()))
                        .fetchSingle()
                        .value1();
        return sum == null ? Money.ZERO : Money.of(sum.longValueExact()).negated();
    }

    /// Makes an entry, and returns how the account stands after it.
    public Account post(Posting posting) {
        Account before = of(posting.customerId());
        Money charge = posting.due().isPresent() ? posting.amount() : Money.ZERO;
        AccountEntry.Kind kind = posting.kind();
        boolean repaid = kind == AccountEntry.Kind.REPAYMENT || kind == AccountEntry.Kind.REVERSAL;
        Optional<Long> document = Optional.of(posting.documentId());
        sql.insertInto(ACCOUNT_ENTRY)
                .set(ACCOUNT_ENTRY.CUSTOMER_ID, posting.customerId())
                .set(ACCOUNT_ENTRY.KIND, kind.name())
                .set(ACCOUNT_ENTRY.AMOUNT, posting.amount().minor())
                .set(ACCOUNT_ENTRY.BALANCE, before.balance().plus(posting.amount()).minor())
                .set(ACCOUNT_ENTRY.CHARGED, before.charged().plus(charge).minor())
                .set(ACCOUNT_ENTRY.DUE, posting.due().map(LocalDate::toString).orElse(null))
                .set(
                        ACCOUNT_ENTRY.SALE_ID,
                        document.filter(_ -> kind == AccountEntry.Kind.SALE).orElse(null))
                .set(
                        ACCOUNT_ENTRY.REFUND_ID,
                        document.filter(_ -> kind == AccountEntry.Kind.REFUND).orElse(null))
                .set(ACCOUNT_ENTRY.REPAYMENT_ID, document.filter(_ -> repaid).orElse(null))
                .set(ACCOUNT_ENTRY.SHIFT_ID, posting.shiftId().orElse(null))
                .set(ACCOUNT_ENTRY.PERSON_ID, posting.personId())
                .set(ACCOUNT_ENTRY.APPROVAL_ID, posting.approval().orElse(null))
                .set(ACCOUNT_ENTRY.AT, posting.at().toEpochMilli())
                .set(ACCOUNT_ENTRY.OFFSET_S, (long) posting.offsetSeconds())
                .set(ACCOUNT_ENTRY.BUSINESS_DATE, posting.businessDate().toString())
                .set(ACCOUNT_ENTRY.REASON, posting.reason())
                .set(ACCOUNT_ENTRY.JOURNAL_SEQ, posting.journalSeq())
                .execute();
        return of(posting.customerId());
    }

    /// A page of an account's entries before the one of this row, the newest first.
    public List<AccountEntry> before(long customerId, long entryId, int limit) {
        return sql.select(
                        ACCOUNT_ENTRY.asterisk(),
                        DOCUMENT,
                        METHOD.as("method"),
                        METHOD_NAME.as("named"))
                .from(ACCOUNT_ENTRY)
                .leftJoin(SALE)
                .on(SALE.ID.eq(ACCOUNT_ENTRY.SALE_ID))
                .leftJoin(REPAYMENT)
                .on(REPAYMENT.ID.eq(ACCOUNT_ENTRY.REPAYMENT_ID))
                .leftJoin(REFUND)
                .on(REFUND.ID.eq(ACCOUNT_ENTRY.REFUND_ID))
                .where(ACCOUNT_ENTRY.CUSTOMER_ID.eq(customerId), ACCOUNT_ENTRY.ID.lt(entryId))
                .orderBy(ACCOUNT_ENTRY.ID.desc())
                .limit(limit)
                .fetch(AccountStore::entry);
    }

    /// What of an account is not paid yet, the oldest first.
    public List<OpenCharge> open(long customerId) {
        return open(ACCOUNT.CUSTOMER_ID.eq(customerId)).stream()
                .sorted(Comparator.comparing(Charged::charged))
                .map(Charged::charge)
                .toList();
    }

    /// What of all accounts is not paid yet.
    public List<OpenCharge> open() {
        return open(DSL.noCondition()).stream().map(Charged::charge).toList();
    }

    /// The cross join keeps the few accounts that owe something the outer loop.
    private record Charged(OpenCharge charge, long charged) {}

    private List<Charged> open(Condition which) {
        Field<Long> paid = ACCOUNT.CHARGED.minus(ACCOUNT.BALANCE);
        return sql.select(
                        ACCOUNT_ENTRY.CUSTOMER_ID,
                        coalesce(SALE.NUMBER, inline("")),
                        ACCOUNT_ENTRY.BUSINESS_DATE,
                        ACCOUNT_ENTRY.DUE,
                        ACCOUNT_ENTRY.AMOUNT,
                        ACCOUNT_ENTRY.CHARGED.minus(paid))
                .from(ACCOUNT)
                .crossJoin(ACCOUNT_ENTRY)
                .leftJoin(SALE)
                .on(SALE.ID.eq(ACCOUNT_ENTRY.SALE_ID))
                .where(
                        ACCOUNT_ENTRY.CUSTOMER_ID.eq(ACCOUNT.CUSTOMER_ID),
                        ACCOUNT.BALANCE.gt(inline(0L)),
                        which,
                        ACCOUNT_ENTRY.DUE.isNotNull(),
                        ACCOUNT_ENTRY.CHARGED.gt(paid))
                .fetch(
                        row ->
                                new Charged(
                                        new OpenCharge(
                                                row.value1(),
                                                row.value2(),
                                                LocalDate.parse(row.value3()),
                                                LocalDate.parse(row.value4()),
                                                Money.of(Math.min(row.value5(), row.value6()))),
                                        row.value6()));
    }

    /// The code or name of the first way a repayment was made.
    private static Field<String> ofMethod(Field<String> what) {
        return DSL.field(
                select(what)
                        .from(REPAYMENT_PAYMENT)
                        .join(PAYMENT_METHOD)
                        .on(PAYMENT_METHOD.ID.eq(REPAYMENT_PAYMENT.METHOD_ID))
                        .where(
                                REPAYMENT_PAYMENT.REPAYMENT_ID.eq(ACCOUNT_ENTRY.REPAYMENT_ID),
                                REPAYMENT_PAYMENT.LINE.eq(inline(1L))));
    }

    private static AccountEntry entry(Record row) {
        long document =
                Optional.ofNullable(row.get(ACCOUNT_ENTRY.SALE_ID))
                        .or(() -> Optional.ofNullable(row.get(ACCOUNT_ENTRY.REFUND_ID)))
                        .or(() -> Optional.ofNullable(row.get(ACCOUNT_ENTRY.REPAYMENT_ID)))
                        .orElse(0L);
        return new AccountEntry(
                row.get(ACCOUNT_ENTRY.ID),
                AccountEntry.Kind.valueOf(row.get(ACCOUNT_ENTRY.KIND)),
                Money.of(row.get(ACCOUNT_ENTRY.AMOUNT)),
                Money.of(row.get(ACCOUNT_ENTRY.BALANCE)),
                Optional.ofNullable(row.get(ACCOUNT_ENTRY.DUE)).map(LocalDate::parse),
                row.get(DOCUMENT),
                document,
                text(row.get("method", String.class)),
                text(row.get("named", String.class)),
                row.get(ACCOUNT_ENTRY.REASON),
                Instant.ofEpochMilli(row.get(ACCOUNT_ENTRY.AT)),
                row.get(ACCOUNT_ENTRY.OFFSET_S).intValue(),
                LocalDate.parse(row.get(ACCOUNT_ENTRY.BUSINESS_DATE)));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
