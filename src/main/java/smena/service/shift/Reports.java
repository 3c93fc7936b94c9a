package smena.service.shift;

import com.fasterxml.jackson.jr.ob.JSON;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.JournalEntry;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Drawer;
import smena.domain.shift.ReportSnapshot;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftFilter;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;
import smena.service.people.Rights;
import smena.service.shop.Settings;
import smena.store.Database;
import smena.store.ReportStore;
import smena.store.ShiftStore.Purpose;
import smena.store.Transaction;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// X at any time and Z once closed: the same figures from the same function.
public final class Reports {
    private final Database database;
    private final Clock clock;
    private final Rights rights;
    private final FiguresSeen seen;

    public Reports(Database database, Clock clock, Rights rights, FiguresSeen seen) {
        this.database = database;
        this.clock = clock;
        this.rights = rights;
        this.seen = seen;
    }

    /// The X-report of an open shift, for a person who cannot count its drawer blind from then on.
    /// Needs [Right#SEE_FIGURES].
    public ShiftReport x(Actor actor, long shiftId) {
        return database.write(
                tx -> {
                    String subject = Long.toString(shiftId);
                    Employee by = rights.require(tx, actor, Right.SEE_FIGURES, subject, Money.ZERO);
                    seen.note(tx, by, shiftId, FiguresSeen.Way.X);
                    return x(tx, shiftId);
                });
    }

    /// The X-report of an open shift on the command line, for the owner of the machine: nobody logs
    /// in there, so nobody counts blind from then on.
    public ShiftReport xOnCommandLine(long shiftId) {
        return database.write(
                tx -> {
                    seen.noteOnCommandLine(tx, shiftId);
                    return x(tx, shiftId);
                });
    }

    /// The Z-report of a closed shift.
    public ShiftReport zOf(long shiftId) {
        return database.read(
                tx ->
                        tx.reports()
                                .zOfShift(shiftId)
                                .map(Reports::read)
                                .orElseThrow(() -> new Refused(new Problem.NothingToPrint())));
    }

    /// A Z-report as it was frozen. Refuses a number that was not given yet.
    public ShiftReport z(long zNumber) {
        return database.read(tx -> z(tx, zNumber));
    }

    /// The newest Z-reports first.
    public List<ShiftReport> newestZ(int limit) {
        return zBefore(Long.MAX_VALUE, limit);
    }

    /// The Z-reports before the one of this number, the newest first: the next page of a list.
    public List<ShiftReport> zBefore(long zNumber, int limit) {
        return zBefore(ShiftFilter.ALL, zNumber, limit);
    }

    /// The same of those that fit.
    public List<ShiftReport> zBefore(ShiftFilter filter, long zNumber, int limit) {
        return database.read(
                tx ->
                        tx.reports().zBefore(filter, zNumber, limit).stream()
                                .map(Reports::read)
                                .toList());
    }

    /// The months in which there were shifts, and those between them, the newest first.
    public List<YearMonth> months() {
        List<LocalDate> days = database.read(tx -> tx.reports().days());
        return days.isEmpty()
                ? List.of()
                : Stream.iterate(
                                YearMonth.from(days.getLast()),
                                month -> !month.isBefore(YearMonth.from(days.getFirst())),
                                month -> month.minusMonths(1))
                        .toList();
    }

    public ShiftReport x(Transaction tx, long shiftId) {
        Shift shift =
                tx.shifts()
                        .find(shiftId)
                        .orElseThrow(() -> new Refused(new Problem.ShiftNotFound(shiftId)));
        return shift.open()
                ? take(tx, shift, Optional.empty(), Optional.empty(), Optional.empty())
                : read(tx.reports().zOfShift(shiftId).orElseThrow());
    }

    public static ShiftReport z(Transaction tx, long zNumber) {
        return read(
                tx.reports()
                        .z(zNumber)
                        .orElseThrow(() -> new Refused(new Problem.ZNotFound(zNumber))));
    }

    /// The one function that computes all figures of a shift.
    ShiftReport take(
            Transaction tx,
            Shift shift,
            Optional<Long> zNumber,
            Optional<ShiftReport.Stamp> closed,
            Optional<ShiftReport.Count> count) {
        ReportStore rows = tx.reports();
        long id = shift.id();
        Optional<JournalEntry> head = tx.journal().head();
        List<String> numbers = rows.numbers(id);
        List<ShiftReport.Method> methods = rows.methods(id);
        List<ShiftReport.Movement> movements = rows.movements(id);
        ShiftReport.Repayments repayments = rows.repayments(id);
        return new ShiftReport(
                shop(Settings.read(tx)),
                id,
                zNumber,
                shift.businessDate(),
                new ShiftReport.Stamp(
                        shift.openedBy().name(), shift.openedAt(), shift.offsetSeconds()),
                closed,
                Moment.of(clock),
                rows.sales(id),
                rows.refunds(id),
                rows.reductions(id),
                rows.taxes(id),
                methods,
                repayments,
                rows.rounding(id),
                drawer(shift, methods, repayments, movements),
                movements,
                rows.acts(id),
                numbers.stream().findFirst(),
                numbers.stream().reduce((first, last) -> last),
                rows.openingDifference(id),
                count,
                counts(tx, id),
                rows.totalsAtOpening(id),
                head.map(JournalEntry::totals).orElse(LifetimeTotals.NONE),
                head.map(JournalEntry::hash).orElse(""));
    }

    private static ShiftReport.Counts counts(Transaction tx, long shiftId) {
        List<ShiftReport.Tally> tallies =
                tx.shifts().counts(shiftId, Purpose.CLOSING).stream()
                        .map(
                                c ->
                                        new ShiftReport.Tally(
                                                c.counted(),
                                                new ShiftReport.Stamp(
                                                        c.by(), c.at(), c.offsetSeconds()),
                                                c.blind()))
                        .toList();
        return tallies.isEmpty()
                ? ShiftReport.Counts.NONE
                : new ShiftReport.Counts(
                        tallies.size(),
                        Optional.of(tallies.getFirst()),
                        Optional.of(tallies.getLast()));
    }

    private static ShiftReport.Shop shop(ShopSettings shop) {
        return new ShiftReport.Shop(shop.name(), shop.address(), shop.taxId(), shop.till());
    }

    private static Drawer drawer(
            Shift shift,
            List<ShiftReport.Method> methods,
            ShiftReport.Repayments repayments,
            List<ShiftReport.Movement> movements) {
        List<ShiftReport.Method> cash =
                methods.stream().filter(m -> m.kind().isInDrawer()).toList();
        return new Drawer(
                shift.openingCash(),
                cash.stream().map(ShiftReport.Method::sold).reduce(Money.ZERO, Money::plus),
                cash.stream().map(ShiftReport.Method::returned).reduce(Money.ZERO, Money::plus),
                repayments.methods().stream()
                        .filter(m -> m.kind().isInDrawer())
                        .map(m -> m.sold().minus(m.returned()))
                        .reduce(Money.ZERO, Money::plus),
                moved(movements, CashMovement.Kind.PAY_IN),
                moved(movements, CashMovement.Kind.PAY_OUT),
                moved(movements, CashMovement.Kind.SAFE_DROP));
    }

    private static Money moved(List<ShiftReport.Movement> movements, CashMovement.Kind kind) {
        return movements.stream()
                .filter(m -> m.kind() == kind)
                .map(ShiftReport.Movement::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static ShiftReport read(ReportStore.StoredZ stored) {
        try {
            Map<String, Object> values = JSON.std.mapFrom(stored.snapshot());
            return ReportSnapshot.read(values);
        } catch (IOException e) {
            throw new IllegalStateException("Z " + stored.zNumber() + " can not be read", e);
        }
    }
}
