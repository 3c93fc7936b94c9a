package smena.service.shift;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.journal.Sha256;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.sale.ParkedBasket;
import smena.domain.shift.ReportSnapshot;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;
import smena.service.figures.FrozenFigures;
import smena.service.journal.Journal;
import smena.service.printjob.PrintOrders;
import smena.service.shop.Settings;
import smena.service.terminal.TerminalSteps;
import smena.store.ReportStore;
import smena.store.ShiftStore.Purpose;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;

/// The end of a shift: its preconditions, and its figures frozen as a Z-report.
final class ShiftClosing {
    private final Journal journal;
    private final Reports reports;
    private final PrintOrders printing;
    private final CashCounts counts;
    private final FiguresSeen seen;

    ShiftClosing(
            Journal journal,
            Reports reports,
            PrintOrders printing,
            CashCounts counts,
            FiguresSeen seen) {
        this.journal = journal;
        this.reports = reports;
        this.printing = printing;
        this.counts = counts;
        this.seen = seen;
    }

    /// No basket may be open; parked ones go over to the next shift or prevent the closing.
    static void checkBaskets(Transaction tx, boolean carryParked) {
        if (tx.baskets().open().filter(basket -> !basket.isEmpty()).isPresent()) {
            throw new Refused(new Problem.BasketOpen());
        }
        List<ParkedBasket> parked = tx.baskets().allParked();
        if (!parked.isEmpty() && !carryParked) {
            throw new Refused(new Problem.BasketsParked(parked.size()));
        }
    }

    /// Closes it with the last count, or without one where a manager says why.
    ShiftReport close(Transaction tx, Shift shift, Employee by, ClosingRequest closing) {
        TerminalSteps.requireSettled(tx);
        if (closing.uncounted()) {
            if (!by.role().isManager() || closing.reason().isEmpty()) {
                throw new Refused(new Problem.ReasonNeeded());
            }
            return freeze(tx, shift, by, Optional.empty(), closing.reason());
        }
        Money counted = counts.last(tx, shift, Purpose.CLOSING).counted();
        Money difference = counted.minus(reports.x(tx, shift.id()).expected());
        String reason = reason(tx, shift, by, closing, difference);
        return freeze(tx, shift, by, Optional.of(counted), reason);
    }

    /// A person who has not learned the drawer's figures is asked for a reason whatever the
    /// difference is: being asked must not reveal that there is one.
    private String reason(
            Transaction tx, Shift shift, Employee by, ClosingRequest closing, Money difference) {
        if (!closing.reason().isEmpty() || !closing.otherwise().isEmpty()) {
            boolean explained = !closing.reason().isEmpty() || difference.isZero();
            return explained ? closing.reason() : closing.otherwise();
        }
        boolean sees = by.role().may(Right.SEE_FIGURES);
        if (!sees && !FiguresSeen.isBy(tx, by, shift.id())) {
            throw new Refused(new Problem.ReasonNeeded());
        }
        if (difference.abs().compareTo(Settings.read(tx).differenceLimit()) > 0) {
            seen.noteRefusal(by, shift.id());
            throw new Refused(new Problem.ReasonNeeded());
        }
        return "";
    }

    private ShiftReport freeze(
            Transaction tx, Shift shift, Employee by, Optional<Money> counted, String reason) {
        Moment now = journal.now();
        long number = tx.counters().next("z");
        Money expected = reports.x(tx, shift.id()).expected();
        Money left = counted.orElse(expected.isNegative() ? Money.ZERO : expected);
        ShiftReport z =
                reports.take(
                        tx,
                        shift,
                        Optional.of(number),
                        Optional.of(
                                new ShiftReport.Stamp(by.name(), now.at(), now.offsetSeconds())),
                        Optional.of(new ShiftReport.Count(counted, reason, left)));
        String snapshot = ReportSnapshot.write(z);
        String hash = Sha256.hex(snapshot);
        JournalEntry entry =
                journal.append(
                        tx,
                        EntryKind.SHIFT_CLOSED,
                        by,
                        Optional.of(shift.id()),
                        "z",
                        number,
                        "expected",
                        expected.minor(),
                        "counted",
                        counted.map(Money::minor).orElse(-1L),
                        "reason",
                        reason,
                        "snapshot",
                        hash,
                        "report",
                        ReportSnapshot.values(z),
                        "at",
                        now.at().toEpochMilli());
        tx.shifts().close(shift.id(), by, now, counted, expected, left, number);
        tx.reports()
                .insertZ(
                        new ReportStore.StoredZ(number, shift.id(), snapshot, hash, now.at()),
                        entry.seq());
        FrozenFigures.freeze(tx, shift.id());
        ShopSettings shop = Settings.read(tx);
        printing.paper(tx, "REPORT", "Z", number, shop, now.at());
        return z;
    }
}
