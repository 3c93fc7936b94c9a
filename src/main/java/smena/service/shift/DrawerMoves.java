package smena.service.shift;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.Canonical;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shop.ShopSettings;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.printjob.PrintOrders;
import smena.service.shop.Settings;
import smena.store.Transaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Cash that goes into or out of the drawer without a sale.
final class DrawerMoves {
    private final Journal journal;
    private final Reports reports;
    private final PrintOrders printing;
    private final FiguresSeen seen;

    DrawerMoves(Journal journal, Reports reports, PrintOrders printing, FiguresSeen seen) {
        this.journal = journal;
        this.reports = reports;
        this.printing = printing;
        this.seen = seen;
    }

    /// Moves cash, prints the slip and opens the drawer. Refuses to take out more than is in there.
    CashMovement move(
            Transaction tx,
            Shift shift,
            Rights.Granted granted,
            CashMovement.Kind kind,
            Money amount,
            String why) {
        return move(tx, shift, granted, kind, amount, why, Optional.empty());
    }

    /// The same for goods that are paid from the drawer.
    ///
    /// @param document the row of the receipt of goods
    CashMovement move(
            Transaction tx,
            Shift shift,
            Rights.Granted granted,
            CashMovement.Kind kind,
            Money amount,
            String why,
            Optional<Long> document) {
        checkDrawer(tx, shift, granted.by(), kind, amount);
        Moment now = journal.now();
        CashMovement movement =
                tx.shifts()
                        .insertMovement(
                                shift.id(),
                                kind,
                                amount,
                                why,
                                granted.by(),
                                granted.approval(),
                                document,
                                now);
        Map<String, Object> facts =
                new LinkedHashMap<>(
                        Canonical.of(
                                "kind", kind.name(),
                                "amount", amount.minor(),
                                "reason", why,
                                "at", now.at().toEpochMilli(),
                                "movement", movement.id(),
                                "approval", granted.approval().orElse(0L)));
        document.ifPresent(row -> facts.put("document", row));
        journal.append(tx, EntryKind.CASH_MOVED, granted.by(), Optional.of(shift.id()), facts);
        ShopSettings shop = Settings.read(tx);
        printing.kick(tx, "CASH", movement.id(), shop, now.at());
        printing.paper(tx, "RECEIPT", "CASH", movement.id(), shop, now.at());
        return movement;
    }

    /// A refusal tells the person that there is less: they cannot count blind any more.
    private void checkDrawer(
            Transaction tx, Shift shift, Employee by, CashMovement.Kind kind, Money amount) {
        Money expected = reports.x(tx, shift.id()).expected();
        if (!kind.isIntoDrawer() && amount.compareTo(expected) > 0) {
            seen.noteRefusal(by, shift.id());
            throw new Refused(new Problem.TooLittleInDrawer());
        }
    }
}
