package smena.service.shop;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.Transaction;

import java.util.Map;
import java.util.Optional;

/// Which printers the shop has. A running till applies changes made on its own settings page at
/// once, and those of another program when it next starts.
public final class PrinterSettings {
    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public PrinterSettings(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// The receipt printer; the screen until one is set up.
    public PrinterSetup receipt() {
        return read(PrinterRole.RECEIPT).orElse(PrinterSetup.ON_SCREEN);
    }

    /// The printer for reports; empty where the receipt printer prints them.
    public Optional<PrinterSetup> report() {
        return read(PrinterRole.REPORT);
    }

    /// Sets a printer up for anyone who can run commands on this machine; the journal names nobody.
    public void set(PrinterRole role, PrinterSetup setup) {
        put(role, new PrinterValues(role).write(setup));
    }

    /// Forgets a printer for anyone who can run commands on this machine: receipts go to the
    /// screen, reports to the receipt printer.
    public void forget(PrinterRole role) {
        put(role, new PrinterValues(role).none());
    }

    /// Sets a printer up, or forgets it where `wanted` is empty, if it still is as it was `seen`;
    /// refuses where somebody else has set it up otherwise meanwhile. Needs [Right#EDIT_SETTINGS].
    ///
    /// @param seen as [#receipt] or [#report] told it
    public void change(
            Actor actor,
            PrinterRole role,
            Optional<PrinterSetup> seen,
            Optional<PrinterSetup> wanted) {
        PrinterValues values = new PrinterValues(role);
        database.write(
                tx -> {
                    Employee by = rights.require(tx, actor, Right.EDIT_SETTINGS);
                    Optional<PrinterSetup> now = now(tx, role);
                    if (!now.equals(seen) && !now.equals(wanted)) {
                        throw new Refused(
                                new Problem.SettingChangedMeanwhile(name(role), told(tx, role)));
                    }
                    return put(
                            tx,
                            Optional.of(by),
                            role,
                            wanted.map(values::write).orElseGet(values::none));
                });
    }

    private static Optional<PrinterSetup> now(Transaction tx, PrinterRole role) {
        Optional<PrinterSetup> kept = new PrinterValues(role).read(tx.settings().all());
        return role == PrinterRole.RECEIPT
                ? kept.or(() -> Optional.of(PrinterSetup.ON_SCREEN))
                : kept;
    }

    private Optional<PrinterSetup> read(PrinterRole role) {
        return database.read(tx -> new PrinterValues(role).read(tx.settings().all()));
    }

    private void put(PrinterRole role, Map<String, String> values) {
        database.write(tx -> put(tx, Optional.empty(), role, values));
    }

    private JournalEntry put(
            Transaction tx, Optional<Employee> by, PrinterRole role, Map<String, String> values) {
        String old = told(tx, role);
        values.forEach(tx.settings()::put);
        Object[] change = {"name", name(role), "old", old, "new", told(tx, role)};
        return by.map(
                        who ->
                                journal.append(
                                        tx,
                                        EntryKind.SETTING_CHANGED,
                                        who,
                                        tx.shifts().open().map(Shift::id),
                                        change))
                .orElseGet(() -> journal.append(tx, EntryKind.SETTING_CHANGED, change));
    }

    private static String name(PrinterRole role) {
        return role == PrinterRole.RECEIPT ? "printer" : "report.printer";
    }

    /// The set-up in one line, for the journal.
    private static String told(Transaction tx, PrinterRole role) {
        PrinterValues values = new PrinterValues(role);
        return values.read(tx.settings().all())
                .map(setup -> String.join(" ", values.write(setup).values()))
                .orElse("");
    }
}
