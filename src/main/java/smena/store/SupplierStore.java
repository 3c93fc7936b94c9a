package smena.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PERSON;
import static smena.store.tables.Tables.STOCK_DOCUMENT;
import static smena.store.tables.Tables.SUPPLIER;
import static smena.store.tables.Tables.SUPPLIER_ENTRY;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

import smena.domain.money.Money;
import smena.domain.stock.Supplier;
import smena.domain.stock.SupplierAccount;
import smena.domain.stock.SupplierDebt;
import smena.domain.stock.SupplierEntry;
import smena.domain.stock.UnpaidReceipt;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Suppliers and what they are owed. A shop has some hundreds.
public final class SupplierStore {
    private static final smena.store.tables.tables.SupplierEntry LAST = SUPPLIER_ENTRY.as("last");
    private static final Field<Long> BALANCE =
            coalesce(
                            field(
                                    select(LAST.BALANCE)
                                            .from(LAST)
                                            .where(LAST.SUPPLIER_ID.eq(SUPPLIER.ID))
                                            .orderBy(LAST.ID.desc())
                                            .limit(inline(1))),
                            inline(0L))
                    .as("balance");

    /// What names a receipt, a payment or what went back of it, is set off against that receipt.
    /// The rest of what is owed is owed for the newest receipts: one is not paid yet, at least in
    /// part, while what is open of the receipts behind it is less than the balance.
    private static final String OPEN =
            """
            select own.document, own.due, own.rest,
              sum(own.rest) over (order by own.id desc) - own.rest as behind
            from (
              select e.id, e.document_id as document, d.due, max(0, e.amount + case
                when e.amount < 0 then 0
                else coalesce((select sum(p.amount) from supplier_entry p
                    where p.document_id = e.document_id and p.id <> e.id), 0)
                  + coalesce((select sum(b.amount) from stock_document r
                    join supplier_entry b on b.document_id = r.id
                    where r.receipt_id = e.document_id), 0) end) as rest
              from supplier_entry e left join stock_document d on d.id = e.document_id
              where e.supplier_id = s.id) own
            """;

    private static final String DEBTS =
            """
            select s.id, s.name, s.active, s.balance, (
              select min(open.due) from (%s) open
              where open.rest > 0 and open.behind < s.balance) as due
            from (select id, name, active, coalesce((select balance from supplier_entry
                where supplier_id = supplier.id order by id desc limit 1), 0) as balance
              from supplier where active = ?) s
            """
                    .formatted(OPEN);

    /// Those of one supplier.
    private static final String UNPAID =
            """
            select d.id, d.number, d.supplier_number, d.business_date, d.due,
              min(open.rest, s.balance - open.behind) as rest
            from (select id, coalesce((select balance from supplier_entry
                where supplier_id = supplier.id order by id desc limit 1), 0) as balance
              from supplier where id = ?) s
            join (%s) open on open.rest > 0 and open.behind < s.balance
            join stock_document d on d.id = open.document and d.kind = 'RECEIPT'
            """
                    .formatted(OPEN.replace("s.id", "?"));

    /// The driver tells the types of a row by the values of the first one: they are said here.
    private static final Field<Long> OWED = field("balance", Long.class);

    private static final Field<String> DUE = field("due", String.class);

    private static final Field<Long> REST = field("rest", Long.class);

    private static final Kept INSERT_ENTRY =
            Kept.insert(
                    SUPPLIER_ENTRY,
                    SUPPLIER_ENTRY.UUID,
                    SUPPLIER_ENTRY.SUPPLIER_ID,
                    SUPPLIER_ENTRY.KIND,
                    SUPPLIER_ENTRY.AMOUNT,
                    SUPPLIER_ENTRY.BALANCE,
                    SUPPLIER_ENTRY.DOCUMENT_ID,
                    SUPPLIER_ENTRY.MOVEMENT_ID,
                    SUPPLIER_ENTRY.REASON,
                    SUPPLIER_ENTRY.SHIFT_ID,
                    SUPPLIER_ENTRY.PERSON_ID,
                    SUPPLIER_ENTRY.APPROVAL_ID,
                    SUPPLIER_ENTRY.AT,
                    SUPPLIER_ENTRY.OFFSET_S,
                    SUPPLIER_ENTRY.BUSINESS_DATE,
                    SUPPLIER_ENTRY.JOURNAL_SEQ);

    private static final Kept LEDGER =
            Kept.of(
                    select(
                                    SUPPLIER_ENTRY.asterisk(),
                                    STOCK_DOCUMENT.NUMBER,
                                    PERSON.ID,
                                    PERSON.NAME,
                                    PERSON.ROLE)
                            .from(SUPPLIER_ENTRY)
                            .join(PERSON)
                            .on(PERSON.ID.eq(SUPPLIER_ENTRY.PERSON_ID))
                            .leftJoin(STOCK_DOCUMENT)
                            .on(STOCK_DOCUMENT.ID.eq(SUPPLIER_ENTRY.DOCUMENT_ID))
                            .where(
                                    SUPPLIER_ENTRY.SUPPLIER_ID.eq(Kept.number("supplier")),
                                    SUPPLIER_ENTRY.ID.lt(Kept.number("before")))
                            .orderBy(SUPPLIER_ENTRY.ID.desc())
                            .limit(Kept.number("limit")));

    private static final Kept BY_UUID =
            Kept.of(
                    select(SUPPLIER_ENTRY.SUPPLIER_ID, SUPPLIER_ENTRY.ID)
                            .from(SUPPLIER_ENTRY)
                            .where(SUPPLIER_ENTRY.UUID.eq(Kept.text("uuid"))));

    private final DSLContext sql;
    private final Statements kept;
    private final ToldRows told;

    SupplierStore(DSLContext sql, Statements kept, ToldRows told) {
        this.sql = sql;
        this.kept = kept;
        this.told = told;
    }

    /// Where an entry was made.
    ///
    /// @param entry its supplier, and its row
    public record Booked(long supplier, long entry) {}

    /// An entry to be written.
    public record NewEntry(
            UUID uuid,
            long supplier,
            SupplierEntry.Kind kind,
            Money amount,
            Money balance,
            Optional<Long> document,
            Optional<Long> movement,
            String reason) {}

    /// Who writes it, and when.
    public record Signature(
            Optional<Long> shift,
            long person,
            Optional<Long> approval,
            Instant at,
            int offsetSeconds,
            String day,
            long journalSeq) {}

    /// The supplier of this row, whether the shop still buys from them or not.
    public Optional<SupplierAccount> find(long id) {
        return sql.select(SUPPLIER.ID, SUPPLIER.NAME, SUPPLIER.ACTIVE, BALANCE)
                .from(SUPPLIER)
                .where(SUPPLIER.ID.eq(id))
                .fetchOptional(row -> account(row));
    }

    /// The supplier of this name, however it is spelt; those the shop still buys from first.
    public Optional<Supplier> byName(String name) {
        return sql
                .select(SUPPLIER.ID, SUPPLIER.NAME, SUPPLIER.ACTIVE)
                .from(SUPPLIER)
                .orderBy(SUPPLIER.ACTIVE.desc(), SUPPLIER.ID)
                .fetch(SupplierStore::supplier)
                .stream()
                .filter(s -> SupplierNames.isSame(s.name(), name))
                .findFirst();
    }

    /// All suppliers with what they are owed, by name.
    ///
    /// @param archived also those the shop does not buy from any more
    public List<SupplierAccount> all(boolean archived) {
        return sql.select(SUPPLIER.ID, SUPPLIER.NAME, SUPPLIER.ACTIVE, BALANCE)
                .from(SUPPLIER)
                .where(archived ? DSL.noCondition() : SUPPLIER.ACTIVE.eq(1L))
                .orderBy(SUPPLIER.NAME, SUPPLIER.ID)
                .fetch(row -> account(row));
    }

    /// Those the shop buys from, or does not any more, with what they are owed and until when.
    public List<SupplierDebt> debts(boolean archived) {
        return sql.resultQuery(DEBTS, archived ? 0L : 1L)
                .coerce(SUPPLIER.ID, SUPPLIER.NAME, SUPPLIER.ACTIVE, OWED, DUE)
                .fetch(
                        row ->
                                new SupplierDebt(
                                        new SupplierAccount(
                                                supplier(row),
                                                Money.of(Objects.requireNonNull(row.get(OWED)))),
                                        Optional.ofNullable(row.get(DUE)).map(Rows::date)));
    }

    /// The receipts of a supplier of which something is still owed.
    public List<UnpaidReceipt> unpaid(long supplier) {
        return sql.resultQuery(UNPAID, supplier, supplier)
                .coerce(
                        STOCK_DOCUMENT.ID,
                        STOCK_DOCUMENT.NUMBER,
                        STOCK_DOCUMENT.SUPPLIER_NUMBER,
                        STOCK_DOCUMENT.BUSINESS_DATE,
                        DUE,
                        REST)
                .fetch(
                        row ->
                                new UnpaidReceipt(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        Rows.date(row.value4()),
                                        Optional.ofNullable(row.value5()).map(Rows::date),
                                        Money.of(row.value6())));
    }

    /// Adds a supplier. The caller has checked the name.
    public Supplier insert(String name) {
        long id = new SupplierNames(sql, told).insert(name);
        return new Supplier(id, name, true);
    }

    /// Changes a supplier.
    public void update(Supplier wanted) {
        int changed =
                sql.update(SUPPLIER)
                        .set(SUPPLIER.NAME, wanted.name())
                        .set(SUPPLIER.ACTIVE, wanted.active() ? 1L : 0L)
                        .where(SUPPLIER.ID.eq(wanted.id()))
                        .execute();
        RowsTaken.check(SUPPLIER.getName(), 1, changed);
        told.touch(SUPPLIER, wanted.id());
    }

    /// Writes an entry.
    public long insert(NewEntry entry, Signature by) {
        return kept.insertNew(
                INSERT_ENTRY,
                entry.uuid().toString(),
                entry.supplier(),
                entry.kind().name(),
                entry.amount().minor(),
                entry.balance().minor(),
                entry.document().orElse(null),
                entry.movement().orElse(null),
                entry.reason(),
                by.shift().orElse(null),
                by.person(),
                by.approval().orElse(null),
                by.at().toEpochMilli(),
                (long) by.offsetSeconds(),
                by.day(),
                by.journalSeq());
    }

    /// The entry that was made under this UUID.
    public Optional<Booked> booked(UUID uuid) {
        return kept.one(
                BY_UUID,
                row ->
                        new Booked(
                                row.number(SUPPLIER_ENTRY.SUPPLIER_ID),
                                row.number(SUPPLIER_ENTRY.ID)),
                uuid.toString());
    }

    /// The entries of a supplier before the one of this row, the newest first.
    public List<SupplierEntry> ledger(long supplier, long before, int limit) {
        return kept.all(LEDGER, SupplierStore::entry, supplier, before, (long) limit);
    }

    private static SupplierEntry entry(KeptRow row) {
        String number = row.textOrNull(STOCK_DOCUMENT.NUMBER);
        return new SupplierEntry(
                row.number(SUPPLIER_ENTRY.ID),
                SupplierEntry.Kind.valueOf(row.text(SUPPLIER_ENTRY.KIND)),
                Money.of(row.number(SUPPLIER_ENTRY.AMOUNT)),
                Money.of(row.number(SUPPLIER_ENTRY.BALANCE)),
                Optional.ofNullable(row.numberOrNull(SUPPLIER_ENTRY.DOCUMENT_ID)),
                number == null ? "" : number,
                Optional.ofNullable(row.numberOrNull(SUPPLIER_ENTRY.MOVEMENT_ID)),
                row.text(SUPPLIER_ENTRY.REASON),
                Rows.employee(row),
                Instant.ofEpochMilli(row.number(SUPPLIER_ENTRY.AT)),
                Rows.date(row.text(SUPPLIER_ENTRY.BUSINESS_DATE)));
    }

    private static SupplierAccount account(org.jooq.Record row) {
        return new SupplierAccount(
                supplier(row), Money.of(Objects.requireNonNull(row.get(BALANCE))));
    }

    private static Supplier supplier(org.jooq.Record row) {
        return new Supplier(
                row.get(SUPPLIER.ID), row.get(SUPPLIER.NAME), row.get(SUPPLIER.ACTIVE) == 1);
    }

    static Supplier supplier(KeptRow row) {
        return new Supplier(
                row.number(SUPPLIER.ID), row.text(SUPPLIER.NAME), row.number(SUPPLIER.ACTIVE) == 1);
    }
}
