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
import smena.domain.Refused;
import smena.domain.figures.Grouping;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.KeptCount;
import smena.domain.shift.Shift;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.PrinterRole;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Nobody without the right learns what should be in the drawer before their count stands, and
/// the person who has learned it does not count blind.
class BlindCountTest {
    private static final Problem REASON = new Problem.ReasonNeeded();
    private static final String BLIND =
            "select place || ' ' || blind from cash_count where purpose = 'CLOSING' order by id";

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
    void whoCountsHearsThatTheCountIsKept() {
        assertEquals(new KeptCount(1, false), count(shop.cashier(), 90_000));
        assertEquals(new KeptCount(2, false), count(shop.senior(), 90_000));
        assertEquals(new KeptCount(3, true), count(shop.manager(), 90_000));
        assertEquals(
                List.of("1 1", "2 1", "3 1"), shop.query(BLIND), "each is a record of its own");
    }

    @Test
    void theFiguresOfTheOpenShiftAreForWhoHasTheRight() {
        assertRefused(new Problem.NotAllowed(), () -> x(shop.cashier()));
        Problem.ApprovalNeeded needed = (Problem.ApprovalNeeded) problemOf(() -> x(shop.senior()));
        assertEquals(
                List.of(shop.person(Role.MANAGER)),
                shop.services()
                        .people()
                        .whoMayApprove(shop.person(Role.SENIOR), Right.SEE_FIGURES));
        Money expected = x(shop.manager()).expected();
        assertEquals(expected, x(shop.approved(shop.senior(), needed.ask())).expected());
        assertRefused(
                new Problem.NothingToPrint(), () -> shop.services().reports().zOf(shift.id()));
        assertRefused(
                new Problem.NotAllowed(),
                () -> shop.services().printing().printX(shop.cashier(), shift.id()));
        assertEquals(
                Problem.ApprovalNeeded.class,
                problemOf(() -> shop.services().printing().printX(shop.senior(), shift.id()))
                        .getClass());
    }

    @Test
    void theComparisonNeedsACountAndAManagersApprovalForThisClosing() {
        assertRefused(new Problem.NotCounted(), () -> shifts().compare(shop.manager()));
        count(shop.cashier(), 90_000);
        Approval.Ask ask = ask(() -> shifts().compare(shop.cashier()));
        assertEquals(Right.SEE_FIGURES, ask.right());
        Actor approved = shop.approved(shop.cashier(), ask);
        assertRefused(new Problem.NotAllowed(), () -> x(approved));
        ShiftReport shown = shifts().compare(approved);
        Money price = shop.product(0).price();
        assertEquals(Optional.of(Money.of(-10_000_00).minus(price)), shown.difference());
        assertRefused(new Problem.ApprovalNotValid(), () -> shifts().compare(approved));
        assertEquals(
                List.of("1"),
                shop.query("select count(*) from journal where kind = 'CASH_COMPARED'"));
    }

    @Test
    void onceAgainBeforeTheComparisonIsFree() {
        count(shop.cashier(), 90_000);
        count(shop.cashier(), 91_000);
        Approval.Ask ask = ask(() -> count(shop.cashier(), 92_000));
        assertEquals(Right.RECOUNT, ask.right());
        assertEquals(Right.RECOUNT, ask(() -> count(shop.senior(), 92_000)).right());
        count(shop.approved(shop.cashier(), ask), 92_000);
        shop.sell(1);
        count(shop.cashier(), 93_000);
        assertEquals(List.of("1 1", "2 1", "3 1", "4 1"), shop.query(BLIND));
    }

    @Test
    void afterTheComparisonEveryRecountNeedsAnApproval() {
        count(shop.cashier(), 90_000);
        shifts().compare(shop.manager());
        Approval.Ask ask = ask(() -> count(shop.cashier(), 91_000));
        count(shop.approved(shop.cashier(), ask), 91_000);
        ask(() -> count(shop.cashier(), 92_000));
        shop.sell(1);
        ask(() -> count(shop.cashier(), 92_000));
        count(shop.manager(), 92_000);
    }

    @Test
    void whoHasLookedDoesNotCountBlindUntilSomethingMoves() {
        x(shop.manager());
        count(shop.manager(), 90_000);
        count(shop.cashier(), 90_000);
        shop.sell(1);
        count(shop.manager(), 90_000);
        shifts().compare(shop.manager());
        count(shop.manager(), 90_000);
        assertEquals(List.of("1 0", "2 1", "3 1", "4 0"), shop.query(BLIND));
        assertEquals(
                List.of("0", "1", "1", "0"),
                shop.query(
                        "select json_extract(payload, '$.blind') from journal where kind ="
                                + " 'CASH_COUNTED' order by seq"));
    }

    @Test
    void aLookWhereNobodyLogsInIsEverybodys() {
        shop.services().reports().xOnCommandLine(shift.id());
        count(shop.cashier(), 90_000);
        assertEquals(List.of("1 0"), shop.query(BLIND));
    }

    @Test
    void aReportOfAPeriodIsALookIfTheOpenShiftIsInIt() {
        LocalDate today = shift.businessDate();
        LocalDate yesterday = today.minusDays(1);
        Grouping methods = Grouping.METHOD;
        shop.services().periodReports().of(yesterday, yesterday, methods);
        count(shop.cashier(), 90_000);
        shop.services().periodReports().of(yesterday, today, methods);
        count(shop.cashier(), 90_000);
        assertEquals(List.of("1 1", "2 0"), shop.query(BLIND));
    }

    @Test
    void anXOnPaperCanBeReadByAnybody() {
        long job = shop.services().printing().printX(shop.manager(), shift.id());
        count(shop.cashier(), 90_000);
        shop.services().printJobs(java.util.Set.of(PrinterRole.REPORT)).bodyOf(job);
        count(shop.cashier(), 90_000);
        assertEquals(List.of("1 1", "2 0"), shop.query(BLIND));
    }

    /// A paper that a manager has ordered is no way to one for somebody who may not ask for it.
    @Test
    void anXIsNotPrintedAgainForACashier() {
        long job = shop.services().printing().printX(shop.manager(), shift.id());
        for (Actor asker : List.of(shop.cashier(), shop.senior())) {
            for (Runnable act : again(asker, job)) {
                Problem problem = problemOf(act);
                assertTrue(
                        problem instanceof Problem.NotAllowed
                                || problem instanceof Problem.ApprovalNeeded,
                        problem::toString);
            }
        }
        shop.services().printJobs(java.util.Set.of(PrinterRole.REPORT)).bodyOf(job);
        assertEquals(Optional.empty(), shop.services().printing().page(job));
        again(shop.manager(), job).forEach(Runnable::run);
        closeAfterCount();
        shop.services().printDecisions().again(shop.cashier(), job);
    }

    private List<Runnable> again(Actor asker, long job) {
        return List.of(
                () -> shop.services().printDecisions().again(asker, job),
                () -> shop.services().printDecisions().redirect(asker, job, PrinterRole.RECEIPT));
    }

    private void closeAfterCount() {
        count(shop.manager(), 1);
        closeWith("short");
    }

    @Test
    void askedTwiceTheJournalHearsOfOneLook() {
        x(shop.manager());
        x(shop.manager());
        shop.sell(1);
        x(shop.manager());
        assertEquals(
                List.of("2"),
                shop.query("select count(*) from journal where kind = 'FIGURES_SEEN'"));
    }

    @Test
    void aRefusedPayOutNamesNoAmountAndIsNoWayToFeelForIt() {
        assertRefused(
                new Problem.TooLittleInDrawer(),
                () ->
                        shifts().move(
                                        shop.senior(),
                                        CashMovement.Kind.PAY_OUT,
                                        Money.of(400_000_00),
                                        "water"));
        count(shop.cashier(), 90_000);
        count(shop.senior(), 90_000);
        assertEquals(List.of("1 1", "2 0"), shop.query(BLIND));
    }

    @Test
    void aReasonAskedForTellsNothing() {
        Money right = shop.figures(shift.id()).expected();
        for (Money counted : List.of(right, Money.ZERO)) {
            count(shop.cashier(), counted.minor() / 100);
            ClosingRequest blank = new ClosingRequest("", false, false);
            Actor approved =
                    shop.approved(
                            shop.cashier(),
                            ask(() -> shifts().close(shop.cashier(), shift.id(), blank)));
            assertRefused(REASON, () -> shifts().close(approved, shift.id(), blank));
        }
    }

    @Test
    void whoClosesWithoutHavingSeenItIsNotHeldUpByADifference() {
        count(shop.cashier(), 0);
        ClosingRequest closing = new ClosingRequest("", "not seen", false, false);
        Actor approved =
                shop.approved(
                        shop.cashier(),
                        ask(() -> shifts().close(shop.cashier(), shift.id(), closing)));
        ShiftReport z = shifts().close(approved, shift.id(), closing);
        assertEquals("not seen", z.count().orElseThrow().reason());
        assertTrue(z.difference().orElseThrow().isNegative());
    }

    @Test
    void withoutADifferenceNothingStandsForAReason() {
        Money right = shop.figures(shift.id()).expected();
        shifts().count(shop.manager(), CashCount.total(right));
        ShiftReport z =
                shifts().close(
                                shop.manager(),
                                shift.id(),
                                new ClosingRequest("", "not seen", false, false));
        assertEquals("", z.count().orElseThrow().reason());
    }

    @Test
    void zNamesTheFirstAndTheLastCountAndHowMany() {
        count(shop.cashier(), 90_000);
        shop.setClock(shop.now().plusSeconds(60));
        count(shop.cashier(), 91_000);
        x(shop.manager());
        shop.setClock(shop.now().plusSeconds(60));
        count(shop.manager(), 92_000);
        ShiftReport z = closeWith("counted");
        ShiftReport.Counts counts = z.counts();
        assertEquals(3, counts.number());
        ShiftReport.Tally first = counts.first().orElseThrow();
        assertEquals(Money.of(90_000_00), first.counted());
        assertEquals(shop.person(Role.CASHIER).name(), first.stamp().by());
        assertTrue(first.blind());
        ShiftReport.Tally last = counts.last().orElseThrow();
        assertEquals(Optional.of(last.counted()), z.count().orElseThrow().counted());
        assertEquals(shop.person(Role.MANAGER).name(), last.stamp().by());
        assertEquals(shop.now(), last.stamp().at());
        assertFalse(last.blind());
        assertEquals(z, shop.services().reports().z(1));
        assertEquals(Optional.empty(), shop.services().audit().verify().first());
    }

    @Test
    void anXOfACountedShiftNamesItsCounts() {
        count(shop.cashier(), 90_000);
        assertEquals(1, x(shop.manager()).counts().number());
    }

    @Test
    void aMovementAfterTheLastCountMakesItStale() {
        Runnable[] movements = {
            () -> shop.sell(1),
            () -> shifts().move(shop.senior(), CashMovement.Kind.PAY_IN, Money.of(1), "coin"),
            () -> shifts().move(shop.senior(), CashMovement.Kind.PAY_OUT, Money.of(1), "coin"),
            () -> shifts().move(shop.senior(), CashMovement.Kind.SAFE_DROP, Money.of(1), "coin")
        };
        for (Runnable movement : movements) {
            count(shop.manager(), 90_000);
            movement.run();
            assertRefused(new Problem.CountStale(), () -> closeWith("short"));
            assertRefused(new Problem.CountStale(), () -> shifts().compare(shop.manager()));
        }
        count(shop.manager(), 90_000);
        shop.services().printing().openDrawer(shop.senior(), "change");
        assertEquals(Money.of(90_000_00), closeWith("short").count().orElseThrow().cashLeft());
    }

    @Test
    void theDatabaseHoldsItToo() {
        String insert =
                "insert into cash_count (shift_id, purpose, place, counted, blind, person_id,"
                        + " approval_id, after_seq, at, offset_s) values (1, 'CLOSING', %d, 5, %d,"
                        + " %d, %s, (select max(seq) from journal), 1, 0)";
        long manager = shop.person(Role.MANAGER).id();
        assertTrue(shop.refuses(insert.formatted(2, 1, manager, "null")), "a gap");
        x(shop.manager());
        assertTrue(shop.refuses(insert.formatted(1, 1, manager, "null")), "not blind");
        assertFalse(shop.refuses(insert.formatted(1, 0, manager, "null")));
        String close =
                "update shift set status = 'CLOSED', closed_by = 1, closed_at = 1, closed_offset ="
                        + " 0, counted_cash = %d, expected_cash = 5, cash_left = 5, z_number = 1";
        assertTrue(shop.refuses(close.formatted(6)), "not what was counted last");
        shop.sell(1);
        assertTrue(shop.refuses(close.formatted(5)), "stale");
        assertFalse(shop.refuses(insert.formatted(2, 1, manager, "null")));
        assertFalse(shop.refuses(close.formatted(5)));
    }

    @Test
    void whatMovesIsTheSameInTheSchema() {
        for (String trigger :
                List.of("shift_closes_on_its_last_count", "cash_count_is_not_blind_after_a_look")) {
            String sql =
                    shop.query("select sql from sqlite_schema where name = '" + trigger + "'")
                            .getFirst();
            smena.domain.journal.EntryKind.MOVEMENTS.forEach(
                    kind -> assertTrue(sql.contains("'" + kind + "'"), kind + " in " + trigger));
        }
    }

    private ShiftReport closeWith(String reason) {
        return shifts().close(shop.manager(), shift.id(), new ClosingRequest(reason, false, false));
    }

    private KeptCount count(Actor actor, long soms) {
        return shifts().count(actor, CashCount.total(Money.of(soms * 100)));
    }

    private ShiftReport x(Actor actor) {
        return shop.services().reports().x(actor, shift.id());
    }

    private static Approval.Ask ask(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return ((Problem.ApprovalNeeded) refused.problem()).ask();
        }
        throw new AssertionError("no approval was asked for");
    }

    private Shifts shifts() {
        return shop.services().shifts();
    }
}
