package smena.store;

import static org.jooq.impl.DSL.max;

import static smena.store.tables.Tables.ACCOUNT_ENTRY;
import static smena.store.tables.Tables.CUSTOMER;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.REPAYMENT;
import static smena.store.tables.Tables.REPAYMENT_PAYMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

import smena.domain.customer.Repayment;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Payment;
import smena.domain.sale.PaymentMethod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Debts paid back, and what was reversed of them.
public final class RepaymentStore {
    private static final smena.store.tables.tables.Repayment WRONG = REPAYMENT.as("wrong");

    private final DSLContext sql;

    RepaymentStore(DSLContext sql) {
        this.sql = sql;
    }

    /// The number of the newest in the till's life; 0 before the first.
    public long lastSeq() {
        Long last = sql.select(max(REPAYMENT.SEQ)).from(REPAYMENT).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /// The hash of what was booked under this UUID.
    public Optional<String> contentHash(UUID uuid) {
        return sql.select(REPAYMENT.CONTENT_HASH)
                .from(REPAYMENT)
                .where(REPAYMENT.UUID.eq(uuid.toString()))
                .fetchOptional(REPAYMENT.CONTENT_HASH);
    }

    /// What was booked under this UUID.
    public Optional<Repayment> byUuid(UUID uuid) {
        return one(REPAYMENT.UUID.eq(uuid.toString()));
    }

    /// The repayment of this row.
    public Optional<Repayment> find(long id) {
        return one(REPAYMENT.ID.eq(id));
    }

    /// The entry that booked this row.
    public long entryOf(long id) {
        return sql.select(REPAYMENT.JOURNAL_SEQ)
                .from(REPAYMENT)
                .where(REPAYMENT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    /// Whether it was reversed.
    public boolean isReversed(long id) {
        return sql.fetchExists(REPAYMENT, REPAYMENT.REVERSES.eq(id));
    }

    /// Books it with its payments and returns its row.
    ///
    /// @param reverses the row of the repayment that was wrong
    public long insert(
            Repayment repayment,
            Optional<Long> reverses,
            Optional<Long> approval,
            String contentHash,
            long journalSeq) {
        long id =
                sql.insertInto(REPAYMENT)
                        .set(REPAYMENT.UUID, repayment.uuid().toString())
                        .set(REPAYMENT.CONTENT_HASH, contentHash)
                        .set(REPAYMENT.SEQ, repayment.seq())
                        .set(REPAYMENT.NUMBER, repayment.number())
                        .set(REPAYMENT.CUSTOMER_ID, repayment.customerId())
                        .set(REPAYMENT.REVERSES, reverses.orElse(null))
                        .set(REPAYMENT.SHIFT_ID, repayment.shiftId())
                        .set(REPAYMENT.PERSON_ID, repayment.employee().id())
                        .set(REPAYMENT.APPROVAL_ID, approval.orElse(null))
                        .set(REPAYMENT.AT, repayment.at().toEpochMilli())
                        .set(REPAYMENT.OFFSET_S, (long) repayment.offsetSeconds())
                        .set(REPAYMENT.BUSINESS_DATE, repayment.businessDate().toString())
                        .set(REPAYMENT.AMOUNT, repayment.amount().minor())
                        .set(REPAYMENT.ROUNDING, repayment.rounding().minor())
                        .set(REPAYMENT.REASON, repayment.reason())
                        .set(REPAYMENT.PAYMENT_COUNT, (long) repayment.payments().size())
                        .set(REPAYMENT.JOURNAL_SEQ, journalSeq)
                        .returningResult(REPAYMENT.ID)
                        .fetchSingle()
                        .value1();
        long line = 1;
        for (Payment payment : repayment.payments()) {
            sql.insertInto(REPAYMENT_PAYMENT)
                    .set(REPAYMENT_PAYMENT.REPAYMENT_ID, id)
                    .set(REPAYMENT_PAYMENT.LINE, line++)
                    .set(REPAYMENT_PAYMENT.METHOD_ID, payment.method().id())
                    .set(REPAYMENT_PAYMENT.TENDERED, payment.tendered().minor())
                    .set(REPAYMENT_PAYMENT.CHANGE, payment.change().minor())
                    .set(REPAYMENT_PAYMENT.APPLIED, payment.applied().minor())
                    .set(REPAYMENT_PAYMENT.REFERENCE, payment.reference())
                    .set(REPAYMENT_PAYMENT.CARD_DIGITS, payment.cardDigits())
                    .execute();
        }
        return id;
    }

    private Optional<Repayment> one(Condition which) {
        return sql.select(
                        REPAYMENT.asterisk(),
                        CUSTOMER.NAME,
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.ROLE,
                        JOURNAL.HASH,
                        ACCOUNT_ENTRY.BALANCE,
                        WRONG.NUMBER)
                .from(REPAYMENT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(REPAYMENT.CUSTOMER_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(REPAYMENT.PERSON_ID))
                .join(JOURNAL)
                .on(JOURNAL.SEQ.eq(REPAYMENT.JOURNAL_SEQ))
                .join(ACCOUNT_ENTRY)
                .on(ACCOUNT_ENTRY.REPAYMENT_ID.eq(REPAYMENT.ID))
                .leftJoin(WRONG)
                .on(WRONG.ID.eq(REPAYMENT.REVERSES))
                .where(which)
                .fetchOptional(this::repayment);
    }

    private Repayment repayment(Record row) {
        return new Repayment(
                row.get(REPAYMENT.ID),
                UUID.fromString(row.get(REPAYMENT.UUID)),
                row.get(REPAYMENT.SEQ),
                row.get(REPAYMENT.NUMBER),
                row.get(REPAYMENT.CUSTOMER_ID),
                row.get(CUSTOMER.NAME),
                Optional.ofNullable(row.get(WRONG.NUMBER)),
                row.get(REPAYMENT.SHIFT_ID),
                new Employee(
                        row.get(PERSON.ID), row.get(PERSON.NAME), Role.named(row.get(PERSON.ROLE))),
                Instant.ofEpochMilli(row.get(REPAYMENT.AT)),
                row.get(REPAYMENT.OFFSET_S).intValue(),
                LocalDate.parse(row.get(REPAYMENT.BUSINESS_DATE)),
                Money.of(row.get(REPAYMENT.AMOUNT)),
                Money.of(row.get(REPAYMENT.ROUNDING)),
                payments(row.get(REPAYMENT.ID)),
                row.get(REPAYMENT.REASON),
                Money.of(row.get(ACCOUNT_ENTRY.BALANCE)),
                row.get(JOURNAL.HASH));
    }

    private List<Payment> payments(long id) {
        return sql.select(REPAYMENT_PAYMENT.asterisk(), PAYMENT_METHOD.asterisk())
                .from(REPAYMENT_PAYMENT)
                .join(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(REPAYMENT_PAYMENT.METHOD_ID))
                .where(REPAYMENT_PAYMENT.REPAYMENT_ID.eq(id))
                .orderBy(REPAYMENT_PAYMENT.LINE)
                .fetch(
                        row ->
                                new Payment(
                                        method(row),
                                        Money.of(row.get(REPAYMENT_PAYMENT.TENDERED)),
                                        Money.of(row.get(REPAYMENT_PAYMENT.CHANGE)),
                                        Money.of(row.get(REPAYMENT_PAYMENT.APPLIED)),
                                        row.get(REPAYMENT_PAYMENT.REFERENCE),
                                        row.get(REPAYMENT_PAYMENT.CARD_DIGITS)));
    }

    private static PaymentMethod method(Record row) {
        return new PaymentMethod(
                row.get(PAYMENT_METHOD.ID),
                row.get(PAYMENT_METHOD.CODE),
                PaymentMethod.Kind.valueOf(row.get(PAYMENT_METHOD.KIND)),
                row.get(PAYMENT_METHOD.NAME),
                row.get(PAYMENT_METHOD.OPENS_DRAWER) == 1,
                row.get(PAYMENT_METHOD.ASKS_REFERENCE) == 1);
    }
}
