package smena.service.supply;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.catalog.SearchText;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.stock.DocumentKind;
import smena.domain.stock.StockDocument;
import smena.domain.stock.Supplier;
import smena.domain.stock.SupplierAccount;
import smena.domain.stock.SupplierDebt;
import smena.domain.stock.SupplierEntry;
import smena.domain.stock.UnpaidReceipt;
import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shift.Shifts;
import smena.store.Database;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who the shop buys from, what it owes them, and paying it. What changes anything needs
/// [Right#MANAGE_STOCK], looking at the ledger too.
public final class Suppliers {
    /// The most letters a reason has.
    public static final int LONGEST_REASON = SupplierEntries.LONGEST_REASON;

    private static final int MOST_UNPAID = 200;
    private static final Comparator<UnpaidReceipt> DUE_FIRST =
            Comparator.<UnpaidReceipt, LocalDate>comparing(
                            receipt -> receipt.due().orElse(LocalDate.MAX))
                    .thenComparing(UnpaidReceipt::document);

    private static final Comparator<SupplierDebt> BY_NAME =
            Comparator.<SupplierDebt, String>comparing(
                            debt -> SearchText.index(debt.account().supplier().name()))
                    .thenComparing(debt -> debt.account().supplier().id());

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Shifts shifts;
    private final SupplierEntries entries;

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
        this.shifts = shifts;
        this.entries = new SupplierEntries(journal, rollbacks, clock, shifts);
    }

    /// A payment to a supplier.
    ///
    /// @param uuid its own, by which it is booked once
    /// @param amount above zero
    /// @param fromDrawer whether it is paid from the drawer; else it was paid elsewhere, as by a
    ///     transfer
    /// @param reason what is noted; may be empty
    /// @param receipt the row of the receipt of goods that it pays; empty where it pays what is due
    ///     first
    public record Payment(
            UUID uuid,
            long supplier,
            Money amount,
            boolean fromDrawer,
            String reason,
            Optional<Long> receipt) {
        /// One that pays what is due first.
        public Payment(UUID uuid, long supplier, Money amount, boolean fromDrawer, String reason) {
            this(uuid, supplier, amount, fromDrawer, reason, Optional.empty());
        }
    }

    /// What a supplier is owed, put right.
    ///
    /// @param uuid its own, by which it is booked once
    /// @param amount what is owed more, below zero less; not zero
    /// @param reason why; must be given
    public record Correction(UUID uuid, long supplier, Money amount, String reason) {}

    /// All suppliers with what they are owed, by name. A shop has some hundreds.
    ///
    /// @param archived also those the shop does not buy from any more
    public List<SupplierAccount> all(boolean archived) {
        return database.read(tx -> tx.supplierLedgers().all(archived));
    }

    /// Those the shop buys from, or does not any more, with what they are owed and until when, by
    /// name. A shop has some hundreds.
    ///
    /// @param archived those the shop does not buy from any more
    public List<SupplierDebt> debts(Actor actor, boolean archived) {
        return database.read(
                tx -> {
                    if (!rights.isOpenTo(tx, actor, Right.MANAGE_STOCK)) {
                        throw new Refused(new Problem.NotAllowed());
                    }
                    return tx.supplierLedgers().debts(archived).stream().sorted(BY_NAME).toList();
                });
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
                once(
                        actor,
                        payment.uuid(),
                        payment.supplier(),
                        what(payment),
                        payment.amount(),
                        (tx, granted) -> {
                            requireTheirs(tx, payment);
                            pay(tx, actor, granted, payment, reason, payment.receipt());
                        });
        shifts.slipWaits();
        return after;
    }

    /// Pays a supplier, by name, out of the drawer of this shift and returns the movement. Refuses
    /// one whom the shop does not buy from, and a shift that is unknown or closed.
    public CashMovement payOut(Actor actor, long shift, String name, Money amount, String reason) {
        return database.write(
                tx -> {
                    if (!rights.isOpenTo(tx, actor, Right.MANAGE_STOCK)) {
                        throw new Refused(new Problem.NotAllowed());
                    }
                    shifts.requireOpen(tx, shift);
                    long supplier =
                            tx.supplierLedgers()
                                    .byName(name.strip())
                                    .filter(Supplier::active)
                                    .orElseThrow(() -> new Refused(new Problem.SupplierNotFound()))
                                    .id();
                    pay(actor, new Payment(UUID.randomUUID(), supplier, amount, true, reason));
                    return tx.supplierLedgers().ledger(supplier, Long.MAX_VALUE, 1).stream()
                            .findFirst()
                            .flatMap(SupplierEntry::movement)
                            .flatMap(tx.shifts()::movement)
                            .orElseThrow();
                });
    }

    /// What an approval is for, beside supplier and sum.
    private static String what(Payment payment) {
        String from = payment.fromDrawer() ? "drawer" : "elsewhere";
        return payment.receipt().map(row -> from + " " + row).orElse(from);
    }

    private static void requireTheirs(Transaction tx, Payment payment) {
        payment.receipt()
                .ifPresent(
                        row ->
                                tx.stockDocuments()
                                        .find(row)
                                        .map(StockDocument::head)
                                        .filter(head -> head.kind() == DocumentKind.RECEIPT)
                                        .flatMap(StockDocument.Head::supplier)
                                        .filter(theirs -> theirs.id() == payment.supplier())
                                        .orElseThrow(
                                                () ->
                                                        new Refused(
                                                                new Problem
                                                                        .GoodsReceiptNotFound())));
    }

    /// The receipts of a supplier of which something is still owed: those that are due first.
    public List<UnpaidReceipt> unpaid(Actor actor, long supplier) {
        return database.read(
                tx -> {
                    if (!rights.isOpenTo(tx, actor, Right.MANAGE_STOCK)) {
                        throw new Refused(new Problem.NotAllowed());
                    }
                    return tx.supplierLedgers().unpaid(supplier).stream()
                            .sorted(DUE_FIRST)
                            .limit(MOST_UNPAID)
                            .toList();
                });
    }

    /// The same in the caller's transaction.
    ///
    /// @param document the row of the receipt of goods that is paid
    void pay(
            Transaction tx,
            Actor actor,
            Rights.Granted granted,
            Payment payment,
            String reason,
            Optional<Long> document) {
        entries.pay(
                tx,
                actor,
                granted,
                new SupplierEntries.Paid(
                        payment.uuid(),
                        payment.supplier(),
                        payment.amount(),
                        payment.fromDrawer(),
                        reason,
                        document));
    }

    /// Puts right what a supplier is owed, and returns it. The same correction again changes
    /// nothing. Refuses one without a reason.
    public SupplierAccount correct(Actor actor, Correction correction) {
        String reason =
                TypedText.required(correction.reason(), LONGEST_REASON, new Problem.BadReason());
        if (!correction.amount().abs().isPrice()) {
            throw new Refused(new Problem.BadAmount());
        }
        return once(
                actor,
                correction.uuid(),
                correction.supplier(),
                "correction",
                correction.amount(),
                (tx, granted) ->
                        entries.correct(
                                tx,
                                granted,
                                correction.uuid(),
                                correction.supplier(),
                                correction.amount(),
                                reason));
    }

    private interface Entry {
        void write(Transaction tx, Rights.Granted granted);
    }

    /// @param what is done
    /// @param amount what an approval has to be of, with its sign
    private SupplierAccount once(
            Actor actor, UUID uuid, long id, String what, Money amount, Entry entry) {
        String subject = Approval.subject(uuid, what, id);
        return database.write(
                tx -> {
                    SupplierAccount account = required(tx, id);
                    if (tx.supplierLedgers().booked(uuid).isPresent()) {
                        return account;
                    }
                    entry.write(tx, rights.grant(tx, actor, Right.MANAGE_STOCK, subject, amount));
                    return required(tx, id);
                });
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
