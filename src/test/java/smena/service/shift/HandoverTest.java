package smena.service.shift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static smena.service.Refusals.assertRefused;
import static smena.service.Refusals.problemOf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.HandoverFacts;
import smena.domain.shift.HandoverRecord;
import smena.domain.shift.Shift;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The drawer from one person to the next: counted blind, both PINs, and nothing in between.
class HandoverTest {
    private static final String ENTRIES = "select count(*) from journal where kind = 'HANDED_OVER'";

    @TempDir Path folder;
    private TestShop shop;
    private Shift shift;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shift = shop.open(100_000);
        shop.sell(1);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theDrawerGoesFromOneToTheOther() {
        count(shop.manager(), 90_000);
        GivenDrawer given = hand().give(shop.manager(), "333333");
        assertTrue(given.asks().isEmpty());
        assertEquals(shop.person(Role.CASHIER), hand().take(given, cashier().id(), "1111"));
        assertEquals(
                List.of(
                        "%d %s %s %d %d 9000000 %d 1"
                                .formatted(
                                        shop.person(Role.MANAGER).id(),
                                        shop.person(Role.MANAGER).name(),
                                        cashier().name(),
                                        cashier().id(),
                                        lastCount(),
                                        shop.figures(shift.id()).expected().minor())),
                shop.query(
                        "select format('%s %s %s %s %s %s %s %s', person_id, payload ->> 'from',"
                                + " payload ->> 'to', payload ->> 'taker', payload ->> 'count',"
                                + " payload ->> 'counted', payload ->> 'expected', payload ->>"
                                + " 'blind') from journal where kind ="
                                + " 'HANDED_OVER'"));
        assertEquals(shift.id(), shop.services().shifts().current().orElseThrow().id());
        assertEquals(
                List.of("0"), shop.query("select count(*) from z_report"), "a handover has no Z");
        shop.sell(1);
        shop.close(shift, Money.of(1));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    /// Whoever may see figures reads what differed then; every count for it is told.
    @Test
    void whatDifferedIsToldToWhoMaySeeFigures() {
        Money first = shop.figures(shift.id()).expected();
        count(shop.manager(), 90_000);
        count(shop.manager(), 91_000);
        hand().take(hand().give(shop.manager(), "333333"), cashier().id(), "1111");
        shop.sell(2);
        Money second = shop.figures(shift.id()).expected();
        count(shop.cashier(), 95_000);
        GivenDrawer given = hand().give(shop.cashier(), "1111");
        Actor approved = shop.approved(shop.cashier(), given.asks().orElseThrow());
        hand().take(given.by(approved), shop.person(Role.MANAGER).id(), "333333");
        List<HandoverRecord> told = handovers(shop.manager());
        String manager = shop.person(Role.MANAGER).name();
        assertEquals(
                List.of(
                        new HandoverRecord(
                                manager,
                                cashier().name(),
                                told.getFirst().at(),
                                5 * 3600,
                                List.of(Money.of(90_000_00), Money.of(91_000_00)),
                                first,
                                true),
                        new HandoverRecord(
                                cashier().name(),
                                manager,
                                told.getLast().at(),
                                5 * 3600,
                                List.of(Money.of(95_000_00)),
                                second,
                                true)),
                told);
        assertTrue(told.getLast().at().isAfter(told.getFirst().at()));
        assertEquals(1, told.getFirst().recounts());
        assertEquals(Money.of(91_000_00).minus(first), told.getFirst().difference());
        assertRefused(new Problem.NotAllowed(), () -> handovers(shop.cashier()));
        assertEquals(
                Optional.empty(),
                shop.services().figureRows().handoversIfAllowed(shop.senior(), shift.id()));
        count(shop.manager(), 95_000);
        assertFalse(hand().facts().blind(), "whoever has read it counts not blind");
        shop.close(shift, Money.of(1));
        assertEquals(told, handovers(shop.manager()), "the Z changes nothing");
        assertRefused(new Problem.NotAllowed(), () -> handovers(shop.cashier()));
    }

    /// A count that was given up while sales went on is no count of the handover that follows.
    @Test
    void anAbandonedCountIsNoRecount() {
        count(shop.manager(), 70_000);
        shop.sell(1);
        count(shop.manager(), 90_000);
        count(shop.manager(), 91_000);
        hand().take(hand().give(shop.manager(), "333333"), cashier().id(), "1111");
        HandoverRecord told = handovers(shop.manager()).getFirst();
        assertEquals(List.of(Money.of(90_000_00), Money.of(91_000_00)), told.counts());
        assertEquals(1, told.recounts());
    }

    private List<HandoverRecord> handovers(Actor actor) {
        return shop.services().figureRows().handovers(actor, shift.id());
    }

    @Test
    void whatGoesAlongIsNamedAndNotWhatShouldBeThere() {
        shop.fill(2);
        shop.services().baskets().park(shop.cashier(), "a");
        shop.fill(3);
        count(shop.senior(), 90_000);
        HandoverFacts facts = hand().facts();
        assertEquals(Money.of(90_000_00), facts.counted());
        assertEquals(shift.id(), facts.shift().id());
        assertEquals(1, facts.sales());
        assertEquals(3, facts.basketLines());
        assertTrue(facts.basketTotal().isPositive());
        assertEquals(1, facts.parked());
        assertTrue(facts.blind());
        assertFalse(facts.recounted());
        assertTrue(facts.mayRecount());
        String expected = Long.toString(shop.figures(shift.id()).expected().minor());
        assertFalse(facts.toString().contains(expected));
    }

    /// A cashier hands over with an approval, which is used by the handover itself.
    @Test
    void withoutTheRightItNeedsAnApproval() {
        for (Actor giver : List.of(shop.cashier(), shop.senior())) {
            count(giver, 90_000);
            GivenDrawer given = hand().give(giver, giver.equals(shop.cashier()) ? "1111" : "2222");
            Approval.Ask ask = given.asks().orElseThrow();
            assertEquals(
                    new Approval.Ask(Right.HAND_OVER, Long.toString(shift.id()), Money.ZERO), ask);
            long taker = shop.person(Role.MANAGER).id();
            assertRefused(
                    new Problem.ApprovalNeeded(ask), () -> hand().take(given, taker, "333333"));
            Actor approved = shop.approved(giver, ask);
            hand().take(given.by(approved), taker, "333333");
            assertRefused(
                    new Problem.CountStale(),
                    () -> hand().take(given.by(approved), taker, "333333"));
        }
        assertEquals(List.of("2"), shop.query(ENTRIES));
    }

    /// Before anybody approves it or takes it.
    @Test
    void whoMayNotHandOverAtAllHearsItAtOnce() {
        count(shop.cashier(), 90_000);
        shop.services().roles().grant(shop.manager(), Role.CASHIER, Right.HAND_OVER, Grant.DENIED);
        assertRefused(new Problem.NotAllowed(), () -> hand().give(shop.cashier(), "1111"));
    }

    @Test
    void theGiverDoesNotTake() {
        count(shop.manager(), 90_000);
        GivenDrawer given = hand().give(shop.manager(), "333333");
        long self = shop.person(Role.MANAGER).id();
        assertRefused(new Problem.TakerIsGiver(), () -> hand().take(given, self, "333333"));
        assertFalse(hand().whoMayTake(shop.manager()).contains(shop.person(Role.MANAGER)));
        assertEquals(List.of("0"), shop.query(ENTRIES));
    }

    @Test
    void aWrongPinIsThrottledAsAtLogIn() {
        count(shop.manager(), 90_000);
        assertEquals(Problem.WrongPin.class, problem(() -> hand().give(shop.manager(), "999999")));
        GivenDrawer given = hand().give(shop.manager(), "333333");
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    Problem.WrongPin.class,
                    problem(() -> hand().take(given, cashier().id(), "9999")));
        }
        assertEquals(
                Problem.WaitForPin.class,
                problem(() -> hand().take(given, cashier().id(), "9999")));
        assertEquals(
                Problem.WaitForPin.class,
                problem(() -> hand().take(given, cashier().id(), "1111")),
                "even the right one");
        assertEquals(List.of("0"), shop.query(ENTRIES));
        assertEquals(
                List.of("4"),
                shop.query("select count(*) from journal where kind = 'LOG_IN_FAILED'"));
    }

    @Test
    void withoutACountThereIsNothingToGive() {
        assertRefused(new Problem.NotCounted(), () -> hand().give(shop.manager(), "333333"));
        assertRefused(new Problem.NotCounted(), () -> hand().facts());
        shop.close(shift, Money.of(1));
        assertRefused(new Problem.NoOpenShift(), () -> count(shop.manager(), 1));
        assertRefused(new Problem.NoOpenShift(), () -> hand().give(shop.manager(), "333333"));
    }

    @Test
    void whatMovesMakesTheCountStaleAtEveryStep() {
        Runnable[] movements = {
            () -> shop.sell(1),
            () ->
                    shop.services()
                            .shifts()
                            .move(shop.manager(), CashMovement.Kind.PAY_IN, Money.of(1), "coin"),
            () -> count(shop.manager(), 91_000)
        };
        for (Runnable movement : movements) {
            count(shop.manager(), 90_000);
            GivenDrawer given = hand().give(shop.manager(), "333333");
            movement.run();
            assertRefused(
                    new Problem.CountStale(), () -> hand().take(given, cashier().id(), "1111"));
        }
        count(shop.manager(), 90_000);
        shop.sell(1);
        assertRefused(new Problem.CountStale(), () -> hand().give(shop.manager(), "333333"));
        assertRefused(new Problem.CountStale(), () -> hand().facts());
        assertEquals(List.of("0"), shop.query(ENTRIES));
    }

    /// A count serves one handover; what was counted at the closing serves none.
    @Test
    void eachHandoverHasACountOfItsOwn() {
        shop.services().shifts().count(shop.manager(), CashCount.total(Money.of(1)));
        assertRefused(new Problem.NotCounted(), () -> hand().give(shop.manager(), "333333"));
        count(shop.manager(), 90_000);
        hand().take(hand().give(shop.manager(), "333333"), cashier().id(), "1111");
        assertRefused(new Problem.CountStale(), () -> hand().give(shop.cashier(), "1111"));
        assertEquals(1, countOf(shop.cashier()), "the first of the next handover is free");
        assertEquals(2, countOf(shop.cashier()));
        assertEquals(Problem.ApprovalNeeded.class, problem(() -> count(shop.cashier(), 90_002)));
    }

    @Test
    void onceAgainIsFreeAndThenNeedsAnApproval() {
        count(shop.cashier(), 90_000);
        assertTrue(hand().facts().mayRecount());
        count(shop.cashier(), 91_000);
        assertFalse(hand().facts().mayRecount());
        assertTrue(hand().facts().recounted());
        Approval.Ask ask =
                ((Problem.ApprovalNeeded) problemOf(() -> count(shop.cashier(), 92_000))).ask();
        assertEquals(Right.RECOUNT, ask.right());
        count(shop.approved(shop.cashier(), ask), 92_000);
        assertEquals(Money.of(92_000_00), hand().facts().counted());
        assertEquals(
                List.of("1", "2", "3"),
                shop.query("select place from cash_count where purpose = 'HANDOVER' order by id"));
        shop.sell(1);
        count(shop.cashier(), 93_000);
        assertEquals(0, shop.services().audit().verify().findings().size());
    }

    @Test
    void whoHasLookedHandsOverAndTakesNotBlind() {
        shop.services().reports().x(shop.manager(), shift.id());
        count(shop.cashier(), 90_000);
        assertTrue(hand().facts().blind());
        GivenDrawer given = hand().give(shop.cashier(), "1111");
        Actor approved = shop.approved(shop.cashier(), given.asks().orElseThrow());
        hand().take(given.by(approved), shop.person(Role.MANAGER).id(), "333333");
        count(shop.manager(), 90_000);
        assertFalse(hand().facts().blind());
        hand().take(hand().give(shop.manager(), "333333"), cashier().id(), "1111");
        assertEquals(
                List.of("0", "0"),
                shop.query(
                        "select payload ->> 'blind' from journal where kind = 'HANDED_OVER' order"
                                + " by seq"));
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void whatWasGivenIsTakenWithinTenMinutes() {
        count(shop.manager(), 90_000);
        GivenDrawer given = hand().give(shop.manager(), "333333");
        shop.setClock(shop.now().plus(Duration.ofMinutes(11)));
        assertRefused(
                new Problem.ApprovalNotValid(), () -> hand().take(given, cashier().id(), "1111"));
    }

    @Test
    void nobodyTakesWhoIsGoneOrWhoseShiftIsOver() {
        count(shop.manager(), 90_000);
        GivenDrawer given = hand().give(shop.manager(), "333333");
        assertRefused(new Problem.PersonNotFound(), () -> hand().take(given, 4711, "1111"));
        shop.close(shift, Money.of(1));
        shop.open(1);
        assertRefused(
                new Problem.ShiftClosed(shift.id()),
                () -> hand().take(given, cashier().id(), "1111"));
    }

    private static Class<?> problem(Runnable act) {
        return problemOf(act::run).getClass();
    }

    private int countOf(Actor actor) {
        count(actor, 90_001);
        return Integer.parseInt(
                shop.query(
                                "select count(*) from cash_count where purpose = 'HANDOVER' and"
                                        + " counted = 9000100")
                        .getFirst());
    }

    private long lastCount() {
        return Long.parseLong(shop.query("select max(id) from cash_count").getFirst());
    }

    private void count(Actor actor, long soms) {
        hand().count(actor, CashCount.total(Money.of(soms * 100)));
    }

    private Employee cashier() {
        return shop.person(Role.CASHIER);
    }

    private Handovers hand() {
        return shop.services().handovers();
    }
}
