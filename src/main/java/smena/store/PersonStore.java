package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.APPROVAL;
import static smena.store.tables.Tables.PERSON;

import org.jooq.DSLContext;
import org.jooq.Record;

import smena.domain.money.Money;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.PinFailures;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shop.SharedId;
import smena.store.tables.tables.records.ApprovalRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// People, their PINs and the approvals they gave.
public final class PersonStore {
    private static final Kept WORKING =
            Kept.of(
                    select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                            .from(PERSON)
                            .where(PERSON.ACTIVE.eq(inline(1L)))
                            .orderBy(PERSON.ID));
    private static final Kept FIND =
            Kept.of(
                    select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                            .from(PERSON)
                            .where(PERSON.ID.eq(Kept.number("id")), PERSON.ACTIVE.eq(inline(1L))));

    private static final Kept BIRTH =
            Kept.of(
                    select(PERSON.BIRTH_DATE)
                            .from(PERSON)
                            .where(PERSON.ID.eq(Kept.number("id")), PERSON.BIRTH_DATE.isNotNull()));

    private final DSLContext sql;
    private final ToldRows told;
    private final Statements kept;

    PersonStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.told = told;
        this.kept = kept;
    }

    /// A PIN as it is kept.
    ///
    /// @param hash Argon2id with its parameters and salt
    /// @param failures wrong tries in a row
    public record Secret(String hash, PinFailures failures) {}

    /// Everybody who works here, in the order they came.
    public List<Employee> working() {
        return kept.all(WORKING, Rows::employee);
    }

    /// The person of this row, if they work here.
    public Optional<Employee> find(long id) {
        return kept.one(FIND, Rows::employee, id);
    }

    /// The person of this row, whether they still work here or not: for old documents.
    public Employee ever(long id) {
        return sql.select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .fetchSingle(PersonStore::employee);
    }

    /// The PINs of everybody who works here, as they are kept.
    public List<String> pinHashes() {
        return sql.select(PERSON.PIN_HASH)
                .from(PERSON)
                .where(PERSON.ACTIVE.eq(1L))
                .fetch(PERSON.PIN_HASH);
    }

    /// Their PIN.
    public Secret secret(long id) {
        return sql.select(PERSON.PIN_HASH, PERSON.FAILURES, PERSON.LAST_FAILURE)
                .from(PERSON)
                .where(PERSON.ID.eq(id))
                .fetchSingle(
                        row ->
                                new Secret(
                                        row.value1(),
                                        new PinFailures(
                                                row.value2().intValue(),
                                                row.value3() == null
                                                        ? Instant.EPOCH
                                                        : Instant.ofEpochMilli(row.value3()))));
    }

    /// Stores how often they failed.
    public void putFailures(long id, PinFailures failures) {
        int noted =
                sql.update(PERSON)
                        .set(PERSON.FAILURES, (long) failures.count())
                        .set(PERSON.LAST_FAILURE, failures.last().toEpochMilli())
                        .where(PERSON.ID.eq(id))
                        .execute();
        RowsTaken.check(PERSON.getName(), 1, noted);
    }

    /// No failure was after this moment.
    public void failedUntil(Instant at) {
        sql.update(PERSON)
                .set(PERSON.LAST_FAILURE, at.toEpochMilli())
                .where(PERSON.LAST_FAILURE.gt(at.toEpochMilli()))
                .execute();
    }

    /// Adds a person who works here.
    public Employee insert(String name, Role role, String pinHash) {
        long id =
                sql.insertInto(PERSON)
                        .set(PERSON.UUID, SharedId.fresh().toString())
                        .set(PERSON.NAME, name)
                        .set(PERSON.ROLE, role.name())
                        .set(PERSON.PIN_HASH, pinHash)
                        .returningResult(PERSON.ID)
                        .fetchSingle()
                        .value1();
        told.touch(PERSON, id);
        return new Employee(id, name, role);
    }

    /// The managers who work here and whose PIN is not locked.
    ///
    /// @param lock at how many failures it is
    public List<Long> managersToEnter(int lock) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(
                        PERSON.ROLE.eq(Role.MANAGER.name()),
                        PERSON.ACTIVE.eq(1L),
                        PERSON.FAILURES.lt((long) lock))
                .fetch(PERSON.ID);
    }

    /// Replaces a person's PIN.
    public void putPin(long id, String pinHash) {
        int set =
                sql.update(PERSON).set(PERSON.PIN_HASH, pinHash).where(PERSON.ID.eq(id)).execute();
        RowsTaken.check(PERSON.getName(), 1, set);
        told.touch(PERSON, id);
    }

    /// When they were born, where that is known.
    public Optional<LocalDate> birthDate(long id) {
        return kept.one(BIRTH, row -> LocalDate.parse(row.text(PERSON.BIRTH_DATE)), id);
    }

    /// Keeps when they were born, or forgets it.
    public void putBirthDate(long id, Optional<LocalDate> date) {
        int set =
                sql.update(PERSON)
                        .set(PERSON.BIRTH_DATE, date.map(LocalDate::toString).orElse(null))
                        .where(PERSON.ID.eq(id))
                        .execute();
        RowsTaken.check(PERSON.getName(), 1, set);
        told.touch(PERSON, id);
    }

    /// Stores an approval.
    public Approval insertApproval(
            Approval.Ask ask, Employee askedBy, Employee approvedBy, String reason, Instant at) {
        long id =
                sql.insertInto(APPROVAL)
                        .set(APPROVAL.ACT, ask.right().name())
                        .set(APPROVAL.ASKED_BY, askedBy.id())
                        .set(APPROVAL.APPROVED_BY, approvedBy.id())
                        .set(APPROVAL.OWN, askedBy.id() == approvedBy.id() ? 1L : 0L)
                        .set(APPROVAL.REASON, reason)
                        .set(APPROVAL.SUBJECT, ask.subject())
                        .set(APPROVAL.AMOUNT, ask.amount().minor())
                        .set(APPROVAL.AT, at.toEpochMilli())
                        .returningResult(APPROVAL.ID)
                        .fetchSingle()
                        .value1();
        return new Approval(id, ask, askedBy, approvedBy, reason, at);
    }

    /// An approval that was not used yet.
    public Optional<Approval> unusedApproval(long id) {
        return sql.selectFrom(APPROVAL)
                .where(APPROVAL.ID.eq(id), APPROVAL.USED_AT.isNull())
                .fetchOptional(this::approval);
    }

    /// Marks it as used.
    public void useApproval(long id, Instant at) {
        int used =
                sql.update(APPROVAL)
                        .set(APPROVAL.USED_AT, at.toEpochMilli())
                        .where(APPROVAL.ID.eq(id))
                        .execute();
        RowsTaken.check(APPROVAL.getName(), 1, used);
    }

    private Approval approval(ApprovalRecord row) {
        Approval.Ask ask =
                new Approval.Ask(
                        Right.valueOf(row.getAct()), row.getSubject(), Money.of(row.getAmount()));
        return new Approval(
                row.getId(),
                ask,
                ever(row.getAskedBy()),
                ever(row.getApprovedBy()),
                row.getReason(),
                Instant.ofEpochMilli(row.getAt()));
    }

    private static Employee employee(Record row) {
        return new Employee(
                row.get(PERSON.ID), row.get(PERSON.NAME), Role.valueOf(row.get(PERSON.ROLE)));
    }
}
