package smena.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.APPROVAL;
import static smena.store.tables.Tables.JOURNAL;
import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.ROLE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import smena.domain.journal.EntryKind;
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
                    select(RoleRows.OF_PERSON)
                            .from(PERSON)
                            .join(ROLE)
                            .on(ROLE.CODE.eq(PERSON.ROLE))
                            .where(PERSON.ACTIVE.eq(inline(1L)))
                            .orderBy(PERSON.ID));
    private static final Kept FIND =
            Kept.of(
                    select(RoleRows.OF_PERSON)
                            .from(PERSON)
                            .join(ROLE)
                            .on(ROLE.CODE.eq(PERSON.ROLE))
                            .where(PERSON.ID.eq(Kept.number("id")), PERSON.ACTIVE.eq(inline(1L))));

    private static final Kept NAME =
            Kept.of(select(PERSON.NAME).from(PERSON).where(PERSON.ID.eq(Kept.number("id"))));
    private static final Kept BIRTH =
            Kept.of(
                    select(PERSON.BIRTH_DATE)
                            .from(PERSON)
                            .where(PERSON.ID.eq(Kept.number("id")), PERSON.BIRTH_DATE.isNotNull()));

    private static final Field<Long> LAST_LOG_IN =
            DSL.field(
                            select(JOURNAL.AT)
                                    .from(JOURNAL)
                                    .where(
                                            JOURNAL.PERSON_ID.eq(PERSON.ID),
                                            JOURNAL.KIND.eq(inline(EntryKind.LOG_IN.name())))
                                    .orderBy(JOURNAL.SEQ.desc())
                                    .limit(inline(1)))
                    .as("last_log_in");

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
        return kept.all(WORKING, RoleRows::employee);
    }

    /// Somebody who works here, or did.
    ///
    /// @param active whether they still do
    /// @param failures wrong PINs in a row
    /// @param lastLogIn when they logged in last; empty for never
    /// @param born when they were born, where that is known
    public record Known(
            Employee person,
            boolean active,
            int failures,
            Optional<Instant> lastLogIn,
            Optional<LocalDate> born) {}

    /// Everybody who works here or did, in the order they came.
    public List<Known> everybody() {
        return sql.select(RoleRows.OF_PERSON)
                .select(PERSON.ACTIVE, PERSON.FAILURES, PERSON.BIRTH_DATE, LAST_LOG_IN)
                .from(PERSON)
                .join(ROLE)
                .on(ROLE.CODE.eq(PERSON.ROLE))
                .orderBy(PERSON.ID)
                .fetch(
                        row ->
                                new Known(
                                        RoleRows.employee(row),
                                        row.get(PERSON.ACTIVE) == 1,
                                        row.get(PERSON.FAILURES).intValue(),
                                        Optional.ofNullable(row.get(LAST_LOG_IN))
                                                .map(Instant::ofEpochMilli),
                                        Optional.ofNullable(row.get(PERSON.BIRTH_DATE))
                                                .map(LocalDate::parse)));
    }

    /// Gives a person another name.
    public void rename(long id, String name) {
        put(id, PERSON.NAME, name);
    }

    /// Gives a person another role.
    public void putRole(long id, Role role) {
        put(id, PERSON.ROLE, role.code());
    }

    /// Whether a person works here from now on.
    public void putActive(long id, boolean active) {
        put(id, PERSON.ACTIVE, active ? 1L : 0L);
    }

    private <T> void put(long id, Field<T> column, @Nullable T value) {
        int set = sql.update(PERSON).set(column, value).where(PERSON.ID.eq(id)).execute();
        RowsTaken.check(PERSON.getName(), 1, set);
        told.touch(PERSON, id);
    }

    /// The person of this row, if they work here.
    public Optional<Employee> find(long id) {
        return kept.one(FIND, RoleRows::employee, id);
    }

    /// What the person of this row is called, whether they still work here or not.
    public Optional<String> name(long id) {
        return kept.one(NAME, row -> row.text(PERSON.NAME), id);
    }

    /// The person of this row, whether they still work here or not: for old documents.
    public Employee ever(long id) {
        return sql.select(RoleRows.OF_PERSON)
                .from(PERSON)
                .join(ROLE)
                .on(ROLE.CODE.eq(PERSON.ROLE))
                .where(PERSON.ID.eq(id))
                .fetchSingle(RoleRows::employee);
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
                        .set(PERSON.ROLE, role.code())
                        .set(PERSON.PIN_HASH, pinHash)
                        .returningResult(PERSON.ID)
                        .fetchSingle()
                        .value1();
        told.touch(PERSON, id);
        return new Employee(id, name, role);
    }

    /// Those who work here and whose PIN is not locked.
    ///
    /// @param lock at how many failures it is
    public List<Employee> ableToEnter(int lock) {
        return sql.select(RoleRows.OF_PERSON)
                .from(PERSON)
                .join(ROLE)
                .on(ROLE.CODE.eq(PERSON.ROLE))
                .where(PERSON.ACTIVE.eq(1L), PERSON.FAILURES.lt((long) lock))
                .fetch(RoleRows::employee);
    }

    /// Replaces a person's PIN.
    public void putPin(long id, String pinHash) {
        put(id, PERSON.PIN_HASH, pinHash);
    }

    /// When they were born, where that is known.
    public Optional<LocalDate> birthDate(long id) {
        return kept.one(BIRTH, row -> LocalDate.parse(row.text(PERSON.BIRTH_DATE)), id);
    }

    /// Keeps when they were born, or forgets it.
    public void putBirthDate(long id, Optional<LocalDate> date) {
        put(id, PERSON.BIRTH_DATE, date.map(LocalDate::toString).orElse(null));
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
}
