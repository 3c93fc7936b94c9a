package smena.service.supply;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.people.Actor;
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
import smena.store.SupplierStore;
import smena.store.Transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes what changes a supplier's balance by itself, a payment or a correction, into journal and
/// ledger.
final class SupplierEntries {
    /// The most letters a reason has.
    static final int LONGEST_REASON = 200;

    private final Journal journal;
    private final Rollbacks rollbacks;
    private final ClockCheck clock;
    private final Shifts shifts;

    SupplierEntries(Journal journal, Rollbacks rollbacks, ClockCheck clock, Shifts shifts) {
        this.journal = journal;
        this.rollbacks = rollbacks;
        this.clock = clock;
        this.shifts = shifts;
    }

    /// What is paid.
    ///
    /// @param document the row of the receipt of goods that is paid
    record Paid(
            UUID uuid,
            long supplier,
            Money amount,
            boolean fromDrawer,
            String reason,
            Optional<Long> document) {}

    void pay(Transaction tx, Actor actor, Rights.Granted granted, Paid paid) {
        SupplierAccount before = account(tx, paid.supplier());
        Optional<Long> movement = drawer(tx, actor, paid, before.supplier());
        SupplierStore.NewEntry entry =
                new SupplierStore.NewEntry(
                        paid.uuid(),
                        paid.supplier(),
                        SupplierEntry.Kind.PAYMENT,
                        paid.amount().negated(),
                        before.balance().minus(paid.amount()),
                        paid.document(),
                        movement,
                        paid.reason());
        long document = paid.document().orElse(0L);
        List<?> besides = List.of("document", document, "movement", movement.orElse(0L));
        write(tx, granted, EntryKind.SUPPLIER_PAID, entry, paid.amount(), besides);
    }

    /// @param change what is owed more, below zero less
    void correct(
            Transaction tx,
            Rights.Granted granted,
            UUID uuid,
            long supplier,
            Money change,
            String reason) {
        SupplierStore.NewEntry entry =
                new SupplierStore.NewEntry(
                        uuid,
                        supplier,
                        SupplierEntry.Kind.CORRECTION,
                        change,
                        account(tx, supplier).balance().plus(change),
                        Optional.empty(),
                        Optional.empty(),
                        reason);
        write(tx, granted, EntryKind.SUPPLIER_CORRECTED, entry, change, List.of());
    }

    /// @param amount as the journal says it
    /// @param besides further fields of the journal entry
    private void write(
            Transaction tx,
            Rights.Granted granted,
            EntryKind kind,
            SupplierStore.NewEntry entry,
            Money amount,
            List<?> besides) {
        rollbacks.check();
        Moment now = clock.requireNoLeap();
        Optional<Shift> shift = tx.shifts().open();
        LocalDate day = shift.map(Shift::businessDate).orElse(now.day());
        List<Object> facts = new ArrayList<>();
        facts.addAll(List.of("uuid", entry.uuid().toString(), "supplier", entry.supplier()));
        facts.addAll(List.of("amount", amount.minor(), "balance", entry.balance().minor()));
        facts.addAll(besides);
        facts.addAll(List.of("reason", entry.reason(), "day", day.toString()));
        facts.addAll(List.of("approval", granted.approval().orElse(0L)));
        JournalEntry written =
                journal.append(tx, kind, granted.by(), shift.map(Shift::id), facts.toArray());
        tx.supplierLedgers()
                .insert(
                        entry,
                        new SupplierStore.Signature(
                                shift.map(Shift::id),
                                granted.by().id(),
                                granted.approval(),
                                written.at(),
                                written.offsetSeconds(),
                                day.toString(),
                                written.seq()));
    }

    private Optional<Long> drawer(Transaction tx, Actor actor, Paid paid, Supplier supplier) {
        if (!paid.fromDrawer()) {
            return Optional.empty();
        }
        String reason = paid.reason();
        String why = reason.isEmpty() ? supplier.name() : supplier.name() + ": " + reason;
        String line = why.substring(0, Math.min(LONGEST_REASON, why.length()));
        CashMovement movement = shifts.payGoods(tx, actor, paid.amount(), line, paid.document());
        return Optional.of(movement.id());
    }

    private static SupplierAccount account(Transaction tx, long id) {
        return tx.supplierLedgers()
                .find(id)
                .orElseThrow(() -> new Refused(new Problem.SupplierNotFound()));
    }
}
