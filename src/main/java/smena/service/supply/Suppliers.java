package smena.service.supply;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.stock.Supplier;
import smena.domain.stock.SupplierAccount;
import smena.domain.stock.SupplierEntry;
import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shift.Shifts;
import smena.store.Database;
import smena.store.SupplierStore;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who the shop buys from, what it owes them, and paying it. What changes anything needs
/// [Right#MANAGE_STOCK], looking at the ledger too.
public final class Suppliers {
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Rollbacks rollbacks;
    private final ClockCheck clock;
    private final Shifts shifts;

    public Suppliers(
            Database database,
            Journal journal,
            Rights rights,
            Rollbacks rollbacks,
            ClockCheck clock,
            Shifts shifts) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.rollbacks = rollbacks;
        this.clock = clock;
        this.shifts = shifts;
    }

    /// A payment to a supplier.
    ///
    /// @param uuid its own, by which it is booked once
    /// @param amount above zero
    /// @param fromDrawer whether it is paid from the drawer; else it was paid elsewhere, as by a
    ///     transfer
    /// @param reason what is noted; may be empty
    public record Payment(
            UUID uuid, long supplier, Money amount, boolean fromDrawer, String reason) {}

    /// All suppliers with what they are owed, by name. A shop has some hundreds.
    ///
    /// @param archived also those the shop does not buy from any more
    public List<SupplierAccount> all(boolean archived) {
        return database.read(tx -> tx.supplierLedgers().all(archived));
    }

    /// A supplier with what they are owed.
    public Optional<SupplierAccount> find(long id) {
        return database.read(tx -> tx.supplierLedgers().find(id));
    }

    /// The entries of a supplier before the one of this row, the newest first: a page of a list.
    public List<SupplierEntry> ledger(Actor actor, long supplier, long before, int limit) {
        return database.read(
                tx -> {
                    if (!rights.isOpenTo(tx, actor, Right.MANAGE_STOCK)) {
                        throw new Refused(new Problem.NotAllowed());
                    }
                    return tx.supplierLedgers().ledger(supplier, before, limit);
                });
    }

    /// Adds a supplier. Refuses a name that there is already.
    public Supplier add(Actor actor, String name) {
        String clean = named(name);
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.MANAGE_STOCK);
                    requireFree(tx, 0, clean);
                    Supplier made = tx.supplierLedgers().insert(clean);
                    note(tx, by, "added", made);
                    return made;
                });
    }

    /// Gives a supplier another name.
    public Supplier rename(Actor actor, long id, String name) {
        String clean = named(name);
        return change(actor, id, before -> new Supplier(id, clean, before.active()));
    }

    /// The shop does not buy from a supplier any more, or again.
    public Supplier archive(Actor actor, long id, boolean archived) {
        return change(actor, id, before -> new Supplier(id, before.name(), !archived));
    }

    private interface Change {
        Supplier of(Supplier before);
    }

    private Supplier change(Actor actor, long id, Change change) {
        return database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.MANAGE_STOCK);
                    Supplier before = required(tx, id).supplier();
                    Supplier wanted = change.of(before);
                    if (!wanted.equals(before)) {
                        requireFree(tx, id, wanted.name());
                        tx.supplierLedgers().update(wanted);
                        note(tx, by, "changed", wanted);
                    }
                    return wanted;
                });
    }

    /// Pays a supplier and returns what they are owed then: below zero they owe the shop. The same
    /// payment again changes nothing.
    public SupplierAccount pay(Actor actor, Payment payment) {
        String reason =
                TypedText.optional(payment.reason(), LONGEST_REASON, new Problem.BadReason());
        if (!payment.amount().isPrice()) {
            throw new Refused(new Problem.BadAmount());
        }
        SupplierAccount after =
                database.write(
                        tx -> {
                            SupplierAccount account = required(tx, payment.supplier());
                            if (tx.supplierLedgers().booked(payment.uuid()).isPresent()) {
                                return account;
                            }
                            Rights.Granted granted =
                                    rights.grant(
                                            tx,
                                            actor,
                                            Right.MANAGE_STOCK,
                                            payment.uuid().toString(),
                                            payment.amount());
                            return pay(tx, actor, granted, payment, reason, Optional.empty());
                        });
        shifts.slipWaits();
        return after;
    }

    /// The same in the caller's transaction.
    ///
    /// @param document the row of the receipt of goods that is paid
    SupplierAccount pay(
            Transaction tx,
            Actor actor,
            Rights.Granted granted,
            Payment payment,
            String reason,
            Optional<Long> document) {
        rollbacks.check();
        Moment now = clock.requireNoLeap();
        SupplierAccount before = required(tx, payment.supplier());
        Money balance = before.balance().minus(payment.amount());
        Optional<Long> movement = drawer(tx, actor, payment, reason, before.supplier(), document);
        Optional<Shift> shift = tx.shifts().open();
        LocalDate day = shift.map(Shift::businessDate).orElse(now.day());
        JournalEntry entry =
                journal.append(
                        tx,
                        EntryKind.SUPPLIER_PAID,
                        granted.by(),
                        shift.map(Shift::id),
                        "uuid",
                        payment.uuid().toString(),
                        "supplier",
                        payment.supplier(),
                        "amount",
                        payment.amount().minor(),
                        "balance",
                        balance.minor(),
                        "document",
                        document.orElse(0L),
                        "movement",
                        movement.orElse(0L),
                        "reason",
                        reason,
                        "day",
                        day.toString(),
                        "approval",
                        granted.approval().orElse(0L));
        tx.supplierLedgers()
                .insert(
                        new SupplierStore.NewEntry(
                                payment.uuid(),
                                payment.supplier(),
                                SupplierEntry.Kind.PAYMENT,
                                payment.amount().negated(),
                                balance,
                                document,
                                movement,
                                reason),
                        new SupplierStore.Signature(
                                shift.map(Shift::id),
                                granted.by().id(),
                                granted.approval(),
                                entry.at(),
                                entry.offsetSeconds(),
                                day.toString(),
                                entry.seq()));
        return new SupplierAccount(before.supplier(), balance);
    }

    private Optional<Long> drawer(
            Transaction tx,
            Actor actor,
            Payment payment,
            String reason,
            Supplier supplier,
            Optional<Long> document) {
        if (!payment.fromDrawer()) {
            return Optional.empty();
        }
        String why = reason.isEmpty() ? supplier.name() : supplier.name() + ": " + reason;
        String line = why.substring(0, Math.min(LONGEST_REASON, why.length()));
        CashMovement movement = shifts.payGoods(tx, actor, payment.amount(), line, document);
        return Optional.of(movement.id());
    }

    /// The supplier of this name, made if new: the entry that follows tells of it.
    static Supplier named(Transaction tx, String name) {
        String clean = named(name);
        return tx.supplierLedgers()
                .byName(clean)
                .filter(Supplier::active)
                .orElseGet(() -> tx.supplierLedgers().insert(clean));
    }

    private static String named(String name) {
        return TypedText.required(name, Supplier.LONGEST_NAME, new Problem.BadSupplierName());
    }

    private static SupplierAccount required(Transaction tx, long id) {
        return tx.supplierLedgers()
                .find(id)
                .orElseThrow(() -> new Refused(new Problem.SupplierNotFound()));
    }

    private static void requireFree(Transaction tx, long id, String name) {
        if (tx.supplierLedgers().byName(name).filter(s -> s.id() != id).isPresent()) {
            throw new Refused(new Problem.SupplierNameTaken(name));
        }
    }

    private void note(Transaction tx, Employee by, String act, Supplier supplier) {
        journal.append(
                tx,
                EntryKind.SUPPLIER_CHANGED,
                by,
                tx.shifts().open().map(Shift::id),
                act,
                supplier.name(),
                "supplier",
                supplier.id());
    }
}
