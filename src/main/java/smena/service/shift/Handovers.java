package smena.service.shift;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.sale.Basket;
import smena.domain.sale.Pricing;
import smena.domain.shift.CashCount;
import smena.domain.shift.HandoverFacts;
import smena.domain.shift.KeptCount;
import smena.domain.shift.Shift;
import smena.service.journal.Journal;
import smena.service.people.People;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.ShiftStore.CountedDrawer;
import smena.store.ShiftStore.Purpose;
import smena.store.Transaction;

import java.util.List;
import java.util.Optional;

/// Hands the drawer of an open shift from one person to the next: counted blind, with the PIN of
/// both, in the journal. The shift stays open and there is no Z.
public final class Handovers {
    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final People people;
    private final Reports reports;
    private final CashCounts counts;

    public Handovers(
            Database database, Journal journal, Rights rights, People people, Reports reports) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.people = people;
        this.reports = reports;
        this.counts = new CashCounts(journal, rights);
    }

    /// Stores a count for the handover, a record of its own each time. Needs [Right#SELL], from the
    /// third count on [Right#RECOUNT]. Does not reveal what should be in the drawer.
    public KeptCount count(Actor giver, CashCount count) {
        Shifts.check(count);
        return database.write(tx -> counts.keep(tx, open(tx), giver, count, Purpose.HANDOVER));
    }

    /// What goes along. Refuses without a valid count.
    public HandoverFacts facts() {
        return database.read(
                tx -> {
                    Shift shift = open(tx);
                    CountedDrawer counted = counts.last(tx, shift, Purpose.HANDOVER);
                    Optional<Basket> basket = tx.baskets().open().filter(lines -> !lines.isEmpty());
                    return new HandoverFacts(
                            shift,
                            counted.counted(),
                            counts.isRepeated(tx, shift, Purpose.HANDOVER),
                            counted.at(),
                            counted.blind(),
                            counts.isFree(tx, shift, Purpose.HANDOVER),
                            tx.reports().sales(shift.id()).count(),
                            basket.map(lines -> lines.lines().size()).orElse(0),
                            basket.map(lines -> Pricing.of(lines).total()).orElse(Money.ZERO),
                            tx.baskets().allParked().size());
                });
    }

    /// Who can take the drawer from this person.
    public List<Employee> whoMayTake(Actor giver) {
        return people.people().stream()
                .filter(person -> person.id() != giver.employee().id())
                .filter(person -> person.role().may(Right.SELL))
                .toList();
    }

    /// The giver confirms the last count with their PIN, which is throttled as at log-in. Nothing
    /// has changed hands yet. Refuses without a valid count, and whom even an approval of
    /// [Right#HAND_OVER] does not help.
    public GivenDrawer give(Actor giver, String digits) {
        CountedDrawer counted =
                database.read(
                        tx -> {
                            if (!rights.isOpenTo(tx, giver, Right.HAND_OVER)) {
                                throw new Refused(new Problem.NotAllowed());
                            }
                            return counts.last(tx, open(tx), Purpose.HANDOVER);
                        });
        Employee by = people.confirm(giver.employee().id(), digits);
        return database.read(
                tx -> {
                    Shift shift = open(tx);
                    requireSame(counted.id(), counts.last(tx, shift, Purpose.HANDOVER));
                    Approval.Ask ask = ask(shift);
                    Optional<Approval.Ask> asks =
                            by.role().may(ask) ? Optional.empty() : Optional.of(ask);
                    return new GivenDrawer(giver, shift.id(), counted.id(), now().at(), asks);
                });
    }

    /// The taker takes it with their PIN, throttled as at log-in: from now on they stand at the
    /// till. Needs [Right#HAND_OVER] of the giver. Refuses the giver as the taker, a shift that was
    /// closed and a count that has become stale meanwhile.
    public Employee take(GivenDrawer given, long takerId, String digits) {
        if (takerId == given.giver().employee().id()) {
            throw new Refused(new Problem.TakerIsGiver());
        }
        database.read(tx -> standing(tx, given));
        Employee taker = people.confirm(takerId, digits);
        return database.write(
                tx -> {
                    CountedDrawer counted = standing(tx, given);
                    if (!taker.role().may(Right.SELL)) {
                        throw new Refused(new Problem.NotAllowed());
                    }
                    Shift shift = open(tx);
                    Approval.Ask ask = ask(shift);
                    Rights.Granted granted =
                            rights.grant(
                                    tx, given.giver(), ask.right(), ask.subject(), ask.amount());
                    note(tx, shift, granted, taker, counted);
                    return taker;
                });
    }

    private void note(
            Transaction tx,
            Shift shift,
            Rights.Granted granted,
            Employee taker,
            CountedDrawer counted) {
        boolean blind = counted.blind() && !FiguresSeen.isBy(tx, taker, shift.id());
        Optional<Long> open = Optional.of(shift.id());
        journal.append(
                tx,
                EntryKind.HANDED_OVER,
                granted.by(),
                open,
                "from",
                granted.by().name(),
                "to",
                taker.name(),
                "taker",
                taker.id(),
                "count",
                counted.id(),
                "counted",
                counted.counted().minor(),
                "expected",
                reports.x(tx, shift.id()).expected().minor(),
                "blind",
                blind ? 1 : 0,
                "at",
                now().at().toEpochMilli(),
                "approval",
                granted.approval().orElse(0L));
        journal.append(tx, EntryKind.LOG_OUT, granted.by(), open);
        journal.append(tx, EntryKind.LOG_IN, taker, open);
    }

    /// The count that was given, if it still stands.
    private CountedDrawer standing(Transaction tx, GivenDrawer given) {
        Shift shift = open(tx);
        if (shift.id() != given.shiftId()) {
            throw new Refused(new Problem.ShiftClosed(given.shiftId()));
        }
        CountedDrawer counted = counts.last(tx, shift, Purpose.HANDOVER);
        requireSame(given.count(), counted);
        if (!given.isGoodAt(now().at())) {
            throw new Refused(new Problem.ApprovalNotValid());
        }
        return counted;
    }

    private static void requireSame(long count, CountedDrawer last) {
        if (last.id() != count) {
            throw new Refused(new Problem.CountStale());
        }
    }

    private static Approval.Ask ask(Shift shift) {
        return new Approval.Ask(Right.HAND_OVER, Long.toString(shift.id()), Money.ZERO);
    }

    private static Shift open(Transaction tx) {
        return tx.shifts().open().orElseThrow(() -> new Refused(new Problem.NoOpenShift()));
    }

    private Moment now() {
        return journal.now();
    }
}
