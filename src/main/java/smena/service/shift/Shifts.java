package smena.service.shift;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Comparison;
import smena.domain.shift.KeptCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.Denominations;
import smena.service.integrity.ClockCheck;
import smena.service.integrity.Rollbacks;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.printjob.PrintOrders;
import smena.store.Database;
import smena.store.ShiftStore.Purpose;
import smena.store.Transaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Opens, counts and closes shifts.
public final class Shifts {
    private static final Money MOST = Money.LARGEST_PRICE.times(100L);
    private static final int LONGEST_REASON = 200;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Rollbacks rollbacks;
    private final ClockCheck clock;
    private final Reports reports;
    private final PrintOrders printing;
    private final CashCounts counts;
    private final ShiftClosing shiftClosing;
    private final DrawerMoves moves;
    private final CopyOnWriteArrayList<Runnable> closed = new CopyOnWriteArrayList<>();
    private volatile Supplier<List<Money>> denominations = () -> Denominations.ALL;

    public Shifts(
            Database database,
            Journal journal,
            Rights rights,
            Rollbacks rollbacks,
            ClockCheck clock,
            Reports reports,
            PrintOrders printing,
            FiguresSeen seen) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.rollbacks = rollbacks;
        this.clock = clock;
        this.reports = reports;
        this.printing = printing;
        this.counts = new CashCounts(journal, rights);
        this.shiftClosing = new ShiftClosing(journal, reports, printing, counts, seen);
        this.moves = new DrawerMoves(journal, reports, printing, seen);
    }

    /// Where the notes and coins come from that have a line where the drawer is counted.
    public void countedBy(Supplier<List<Money>> counted) {
        denominations = counted;
    }

    /// The notes and coins that have a line where the drawer is counted, largest first.
    public List<Money> denominations() {
        return denominations.get();
    }

    /// Calls `listener` after each shift that was closed; it must return at once.
    public void onClose(Runnable listener) {
        closed.add(listener);
    }

    /// The open shift.
    public Optional<Shift> current() {
        return database.read(tx -> tx.shifts().open());
    }

    /// The shift of this number, open or closed.
    public Optional<Shift> find(long id) {
        return database.read(tx -> tx.shifts().find(id));
    }

    /// The cash movement of this row.
    public Optional<CashMovement> movement(long id) {
        return database.read(tx -> tx.shifts().movement(id));
    }

    /// The newest shifts first.
    public List<Shift> newest(int limit) {
        return database.read(tx -> tx.shifts().newest(limit));
    }

    /// What the last shift left in the drawer; zero before the first.
    public Money lastCashLeft() {
        return database.read(tx -> tx.shifts().lastCashLeft().orElse(Money.ZERO));
    }

    /// The till's time now, by which the age of a shift counts.
    public Instant now() {
        return journal.now().at();
    }

    /// Opens the shift and its drawer with what was counted into it. Refuses while another shift
    /// is open, and while the clock is in doubt. Needs [Right#OPEN_SHIFT].
    public Shift open(Actor actor, CashCount counted) {
        check(counted);
        rollbacks.check();
        return database.write(
                tx -> {
                    tx.shifts()
                            .open()
                            .ifPresent(
                                    shift -> {
                                        throw new Refused(new Problem.ShiftAlreadyOpen(shift.id()));
                                    });
                    clock.require();
                    Employee by = rights.require(tx, actor, Right.OPEN_SHIFT, "", counted.total());
                    return begin(tx, by, counted);
                });
    }

    /// Stores a count for the closing, a record of its own each time. Needs [Right#SELL]; after the
    /// comparison, or from the third count on, [Right#RECOUNT]. Does not reveal what should be in
    /// the drawer.
    public KeptCount count(Actor actor, CashCount count) {
        check(count);
        return database.write(tx -> counts.keep(tx, required(tx), actor, count, Purpose.CLOSING));
    }

    /// What was counted beside what should be in the drawer. Needs [Right#SEE_FIGURES], or for
    /// anyone else an approval for this closing. Refuses without a valid count.
    public ShiftReport compare(Actor actor) {
        return comparison(actor).figures();
    }

    /// The same with where the difference may come from.
    public Comparison comparison(Actor actor) {
        return database.write(
                tx -> {
                    Shift shift = required(tx);
                    Money counted = counts.last(tx, shift, Purpose.CLOSING).counted();
                    counts.compare(tx, shift, actor);
                    ShiftReport figures =
                            reports.take(
                                    tx,
                                    shift,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(
                                            new ShiftReport.Count(
                                                    Optional.of(counted), "", counted)));
                    Money difference = figures.difference().orElse(Money.ZERO);
                    return new Comparison(figures, FigureRows.causes(tx, shift.id(), difference));
                });
    }

    /// Closes the shift: freezes its figures as a Z-report and queues its print. A difference never
    /// prevents it; a movement after the last count does, until there is a new one. Needs
    /// [Right#CLOSE_SHIFT].
    public ShiftReport close(Actor actor, long shiftId, ClosingRequest closing) {
        return close(actor, shiftId, closing, (_, _) -> {});
    }

    /// The same with the count it closes on, so that nothing comes between the two; where it is
    /// refused, nothing is counted either.
    public ShiftReport close(Actor actor, long shiftId, CashCount counted, ClosingRequest closing) {
        check(counted);
        return close(
                actor,
                shiftId,
                closing,
                (tx, shift) -> counts.keep(tx, shift, actor, counted, Purpose.CLOSING));
    }

    /// @param before what is done in the same transaction before the figures are frozen
    private ShiftReport close(
            Actor actor,
            long shiftId,
            ClosingRequest closing,
            BiConsumer<Transaction, Shift> before) {
        ClosingRequest clean =
                new ClosingRequest(
                        TypedText.optional(
                                closing.reason(), LONGEST_REASON, new Problem.BadReason()),
                        TypedText.optional(
                                closing.otherwise(), LONGEST_REASON, new Problem.BadReason()),
                        closing.carryParked(),
                        closing.uncounted());
        ShiftReport z =
                database.write(
                        tx -> {
                            Shift shift = named(tx, shiftId);
                            ShiftClosing.checkBaskets(tx, clean.carryParked());
                            before.accept(tx, shift);
                            Employee by =
                                    rights.require(
                                            tx,
                                            actor,
                                            Right.CLOSE_SHIFT,
                                            Long.toString(shiftId),
                                            Money.ZERO);
                            return shiftClosing.close(tx, shift, by, clean);
                        });
        printing.wake();
        database.afterCommit(() -> closed.forEach(Runnable::run));
        return z;
    }

    /// Refuses a shift that is unknown or closed.
    public void requireOpen(Transaction tx, long shiftId) {
        named(tx, shiftId);
    }

    /// Moves cash into or out of the drawer. Needs [Right#MOVE_CASH] and an open shift.
    public CashMovement move(Actor actor, CashMovement.Kind kind, Money amount, String reason) {
        return move(actor, Shifts::required, kind, amount, reason);
    }

    /// The same in the shift of this number; refuses one that is unknown or closed.
    public CashMovement move(
            Actor actor, long shiftId, CashMovement.Kind kind, Money amount, String reason) {
        return move(actor, tx -> named(tx, shiftId), kind, amount, reason);
    }

    private CashMovement move(
            Actor actor,
            Function<Transaction, Shift> open,
            CashMovement.Kind kind,
            Money amount,
            String reason) {
        String why = TypedText.required(reason, LONGEST_REASON, new Problem.BadReason());
        checkAmount(amount);
        if (!amount.isPositive()) {
            throw new Refused(new Problem.BadAmount());
        }
        CashMovement movement =
                database.write(
                        tx -> {
                            Shift shift = open.apply(tx);
                            Rights.Granted granted =
                                    rights.grant(tx, actor, Right.MOVE_CASH, kind.name(), amount);
                            return moves.move(tx, shift, granted, kind, amount, why);
                        });
        printing.wake();
        return movement;
    }

    /// Pays goods from the drawer, in the caller's transaction, which calls [#slipWaits] after it.
    /// Needs [Right#MOVE_CASH] and an open shift.
    ///
    /// @param document the row of the receipt of goods; empty for several
    public CashMovement payGoods(
            Transaction tx, Actor actor, Money amount, String reason, Optional<Long> document) {
        checkAmount(amount);
        Shift shift = required(tx);
        Rights.Granted granted =
                rights.grant(tx, actor, Right.MOVE_CASH, CashMovement.Kind.PAY_OUT.name(), amount);
        return moves.move(tx, shift, granted, CashMovement.Kind.PAY_OUT, amount, reason, document);
    }

    /// A slip may wait for the printer.
    public void slipWaits() {
        printing.wake();
    }

    private Shift begin(Transaction tx, Employee by, CashCount counted) {
        Moment now = journal.now();
        Shift shift = tx.shifts().insert(by, now, counted.total());
        Money left = tx.shifts().lastCashLeft().orElse(counted.total());
        Money difference = counted.total().minus(left);
        if (!difference.isZero()) {
            tx.shifts().insertOpeningDifference(shift.id(), left, counted.total());
        }
        long count = counts.keepOpening(tx, shift, by, counted, now);
        journal.append(
                tx,
                EntryKind.SHIFT_OPENED,
                by,
                Optional.of(shift.id()),
                "openingCash",
                counted.total().minor(),
                "difference",
                difference.minor(),
                "businessDate",
                shift.businessDate().toString(),
                "by",
                by.name(),
                "at",
                now.at().toEpochMilli(),
                "count",
                count,
                "pieces",
                CashCounts.pieces(counted));
        return shift;
    }

    private static Shift required(Transaction tx) {
        return tx.shifts().open().orElseThrow(() -> new Refused(new Problem.NoOpenShift()));
    }

    private static Shift named(Transaction tx, long id) {
        Shift shift =
                tx.shifts().find(id).orElseThrow(() -> new Refused(new Problem.ShiftNotFound(id)));
        if (!shift.open()) {
            throw new Refused(new Problem.ShiftClosed(id));
        }
        return shift;
    }

    static void check(CashCount count) {
        count.check();
        checkAmount(count.total());
    }

    private static void checkAmount(Money amount) {
        if (amount.isNegative() || amount.compareTo(MOST) > 0) {
            throw new Refused(new Problem.BadAmount());
        }
    }
}
