package smena.service.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import smena.domain.Problem;
import smena.domain.backup.BackupPurpose;
import smena.domain.journal.ClockReading;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Sale;
import smena.domain.shift.CashCount;
import smena.domain.shift.CashMovement;
import smena.domain.shift.Shift;
import smena.domain.shop.PrinterRole;
import smena.service.Refusals;
import smena.service.TestShop;
import smena.service.ports.PrintKind;
import smena.service.shift.Handovers;
import smena.store.Database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A computer's clock that leaps, and what the books make of it.
class ClockTest {
    @TempDir Path folder;
    private TestShop shop;
    private Instant opened;
    private Shift shift;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        opened = shop.now();
        shift = shop.open(0);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void leap(Duration by) {
        shop.leap(shop.now().plus(by));
    }

    private ClockCheck clock() {
        return shop.services().clockCheck();
    }

    private JournalEntry head() {
        try (Database database = Database.open(folder.resolve("smena.db"))) {
            return database.read(tx -> tx.journal().head()).orElseThrow();
        }
    }

    private void endShift() {
        shop.close(shop.services().shifts().current().orElseThrow(), Money.ZERO);
    }

    private void assertSound() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void aSmallStepBackIsStampedAMillisecondLaterAndFlagged() {
        leap(Duration.ofMinutes(1));
        Sale first = shop.sell(1);
        leap(Duration.ofMinutes(-4));
        Sale second = shop.sell(1);
        assertEquals(first.at().plusMillis(1), second.at());
        assertTrue(head().payload().contains("clockBehindMillis"), head().payload());
        assertTrue(clock().standing().isEmpty());
        leap(Duration.ofMinutes(5));
        assertEquals(shop.now(), shop.sell(1).at());
        assertSound();
    }

    @Test
    void aLeapAheadIsNotFollowedUntilAManagerHasDecided() {
        endShift();
        shop.leap(opened.plus(Duration.ofDays(3)));
        shop.restart();
        shop.services().started();
        assertTrue(head().at().isBefore(opened.plusSeconds(60)), "the start is not dated ahead");
        assertTrue(head().payload().contains("clockAheadMillis"), head().payload());

        ClockReading seen = clock().standing().orElseThrow();
        assertEquals(shop.now(), seen.clock());
        assertInstanceOf(
                Problem.ClockUndecided.class,
                Refusals.problemOf(() -> shop.open(0)),
                "a manager too");
        assertInstanceOf(
                Problem.ApprovalNeeded.class,
                Refusals.problemOf(() -> clock().decide(shop.cashier(), seen)));

        clock().decide(shop.manager(), seen);
        JournalEntry decided = head();
        assertEquals(EntryKind.CLOCK_DECIDED, decided.kind());
        assertEquals(shop.now(), decided.at());
        assertEquals(shop.manager().employee().id(), decided.person().orElseThrow());
        assertTrue(
                decided.payload().contains("\"clock\":" + shop.now().toEpochMilli())
                        && decided.payload()
                                .contains("\"lastEntry\":" + seen.last().toEpochMilli()),
                decided.payload());
        Shift next = shop.open(0);
        assertEquals(
                opened.plus(Duration.ofDays(3))
                        .atZone(shop.services().clock().getZone())
                        .toLocalDate(),
                next.businessDate());
        assertSound();
    }

    /// The complaint: one leap ahead, and all later receipts carried the wrong future second.
    @Test
    void afterALeapThatCameBackReceiptsCarryTheRealTime() {
        leap(Duration.ofMinutes(1));
        shop.sell(1);
        leap(Duration.ofDays(3));
        assertInstanceOf(
                Problem.ClockUndecided.class, Refusals.problemOf(() -> shop.sell(1)), "no sale");
        assertInstanceOf(
                Problem.ClockUndecided.class, Refusals.problemOf(() -> WrittenOff.one(shop)));
        shop.services().people().logOut(shop.cashier().employee());
        shop.services().printing().printTest(PrinterRole.RECEIPT);
        leap(Duration.ofDays(-3).plusMinutes(2));
        assertTrue(clock().standing().isEmpty(), "nothing to decide");
        Sale sale =
                shop.services()
                        .selling()
                        .pay(
                                shop.cashier(),
                                shop.services().baskets().open(),
                                shop.cash(Money.of(100_000_000)));
        assertEquals(shop.now(), sale.at());
        assertSound();
    }

    @Test
    void timeStepsBackOnceWhereAManagerSaysSo() {
        leap(Duration.ofHours(6));
        Sale ahead = shop.sell(1);
        leap(Duration.ofHours(-6).plusMinutes(1));
        Sale undecided = shop.sell(1);
        assertTrue(undecided.at().isAfter(ahead.at()), "an open shift sells on, in order");
        leap(Duration.ofMinutes(10));
        Sale later = shop.sell(1);
        Duration passed = Duration.between(undecided.at(), later.at());
        assertTrue(passed.compareTo(Duration.ofMinutes(9)) > 0, "time goes on: " + passed);

        endShift();
        assertInstanceOf(Problem.ClockUndecided.class, Refusals.problemOf(() -> shop.open(0)));
        clock().decide(shop.manager(), clock().standing().orElseThrow());
        assertEquals(shop.now(), head().at(), "the real time");
        shop.open(0);
        leap(Duration.ofSeconds(5));
        Sale real = shop.sell(1);
        assertEquals(shop.now(), real.at());
        assertTrue(real.seq() > later.seq());
        assertTrue(real.at().isBefore(ahead.at()));
        assertTrue(clock().standing().isEmpty());
        assertSound();
    }

    /// Ten years back or two days ahead: the open drawer is counted, handed over and closed in
    /// order, and the next shift waits for a manager.
    @ParameterizedTest
    @ValueSource(longs = {-3653, 2})
    void aDrawerIsHandedOverAndClosedByAWrongClock(long days) {
        shop.sell(1);
        leap(Duration.ofDays(days));
        Handovers handovers = shop.services().handovers();
        handovers.count(shop.manager(), CashCount.total(Money.of(1)));
        handovers.take(
                handovers.give(shop.manager(), "333333"), shop.person(Role.CASHIER).id(), "1111");
        Duration since = Duration.between(opened, head().at());
        assertTrue(since.abs().compareTo(Duration.ofHours(24)) < 0, since::toString);
        endShift();
        assertInstanceOf(Problem.ClockUndecided.class, Refusals.problemOf(() -> shop.open(0)));
        clock().decide(shop.manager(), clock().standing().orElseThrow());
        shop.open(0);
        leap(Duration.ofSeconds(1));
        assertEquals(shop.now(), shop.sell(1).at());
        assertSound();
    }

    @Test
    void aDecisionIsForTheClockThatWasShown() {
        leap(Duration.ofDays(3));
        ClockReading seen = clock().standing().orElseThrow();
        leap(Duration.ofDays(30));
        Problem again = Refusals.problemOf(() -> clock().decide(shop.manager(), seen));
        assertEquals(new Problem.ClockUndecided(clock().standing().orElseThrow()), again);
        leap(Duration.ofDays(-33).plusMinutes(1));
        long seq = head().seq();
        clock().decide(shop.manager(), seen);
        assertEquals(seq, head().seq(), "there is nothing to decide any more");
    }

    @Test
    void whoOwnsTheMachineDecidesToo() {
        leap(Duration.ofDays(2));
        clock().decide();
        assertEquals(EntryKind.CLOCK_DECIDED, head().kind());
        assertTrue(head().person().isEmpty());
    }

    @Test
    void aWeekendIsALeapAndADayIsNone() {
        leap(Duration.ofHours(24));
        assertTrue(clock().standing().isEmpty());
        leap(Duration.ofSeconds(1));
        assertTrue(clock().standing().isPresent());
    }

    /// Every column of a time, whatever is done while the clock is far ahead.
    @Test
    void noMomentIsStoredByAClockThatLeaped() {
        leap(Duration.ofMinutes(1));
        shop.sell(1);
        shop.fill(1);
        shop.leap(Instant.parse("2126-01-01T00:00:00Z"));
        actsOf(shop);
        endShift();
        shop.services().backups().make(BackupPurpose.ON_DEMAND);
        shop.services().wholeLook().take();
        List<String> columns = timeColumns();
        assertTrue(columns.size() > 20, columns::toString);
        for (String column : columns) {
            String[] names = column.split("\\.");
            List<String> late =
                    shop.query(
                            "select %s from %s where %s > %d"
                                    .formatted(
                                            names[1],
                                            names[0],
                                            names[1],
                                            opened.plus(Duration.ofHours(1)).toEpochMilli()));
            assertEquals(List.of(), late, column);
        }
        assertEquals(
                List.of(),
                shop.query("select name || value from setting where value like '%2126%'"));
        assertTrue(
                shop.services().backups().all().stream()
                        .allMatch(made -> made.at().isBefore(opened.plus(Duration.ofHours(1)))));
        assertSound();
    }

    private static void actsOf(TestShop shop) {
        Actor manager = shop.manager();
        var services = shop.services();
        services.people().logIn(shop.person(Role.CASHIER).id(), "1111");
        Refusals.problemOf(() -> services.people().logIn(shop.person(Role.CASHIER).id(), "9999"));
        services.baskets().park(manager, "later");
        shop.fill(1);
        services.baskets().cancel(manager);
        services.baskets().cancelParked(manager, services.baskets().parked().getFirst().id());
        var ask = new Approval.Ask(Right.MOVE_CASH, "PAY_IN", Money.of(500));
        services.shifts()
                .move(
                        shop.approved(shop.cashier(), ask),
                        CashMovement.Kind.PAY_IN,
                        Money.of(500),
                        "change");
        services.shifts().move(manager, CashMovement.Kind.PAY_OUT, Money.of(500), "back");
        services.printing().printTest(PrinterRole.RECEIPT);
        services.apiClients().make("program", manager.employee().id());
    }

    private List<String> timeColumns() {
        return shop.query(
                """
                select m.name || '.' || c.name from sqlite_schema m, pragma_table_info(m.name) c
                where m.type = 'table' and m.name not like 'sqlite_%'
                  and m.name not like 'flyway%' and c.type = 'INTEGER'
                  and (c.name = 'at' or c.name like '%\\_at' escape '\\'
                    or c.name in ('last_used', 'last_failure'))""");
    }

    @Test
    void aDrawerOpensWhileTheClockIsInDoubt() {
        leap(Duration.ofHours(-3));
        shop.sell(1);
        var job = shop.services().printJobs(PrinterRole.REAL).next().orElseThrow();
        assertEquals(PrintKind.DRAWER_KICK, job.kind());
        Duration age = Duration.between(job.queuedAt(), shop.services().clock().instant());
        assertTrue(age.abs().compareTo(Duration.ofSeconds(1)) < 0, age::toString);
    }

    @Test
    void whoMistypedAheadOfTheClockDoesNotWaitForYears() {
        long cashier = shop.person(Role.CASHIER).id();
        leap(Duration.ofHours(20));
        for (int i = 0; i < 3; i++) {
            Refusals.problemOf(() -> shop.services().people().logIn(cashier, "9999"));
        }
        leap(Duration.ofHours(-20).plusMinutes(1));
        assertInstanceOf(
                Problem.WaitForPin.class,
                Refusals.problemOf(() -> shop.services().people().logIn(cashier, "1111")));
        leap(Duration.ofSeconds(7));
        shop.services().people().logIn(cashier, "1111");
    }

    @Test
    void aDecisionLetsNobodyWaitForTheFuture() {
        long cashier = shop.person(Role.CASHIER).id();
        leap(Duration.ofHours(20));
        for (int i = 0; i < 3; i++) {
            Refusals.problemOf(() -> shop.services().people().logIn(cashier, "9999"));
        }
        leap(Duration.ofHours(-20).plusMinutes(1));
        clock().decide(shop.manager(), clock().standing().orElseThrow());
        leap(Duration.ofSeconds(7));
        shop.services().people().logIn(cashier, "1111");
    }

    @Test
    void anApprovalRunsOutWhileTheClockIsInDoubt() {
        leap(Duration.ofHours(-5));
        var ask = new Approval.Ask(Right.MOVE_CASH, "PAY_IN", Money.of(500));
        Actor approved = shop.approved(shop.cashier(), ask);
        leap(Duration.ofMinutes(11));
        assertEquals(
                new Problem.ApprovalNotValid(),
                Refusals.problemOf(
                        () ->
                                shop.services()
                                        .shifts()
                                        .move(
                                                approved,
                                                CashMovement.Kind.PAY_IN,
                                                Money.of(500),
                                                "late")));
    }

    @Test
    void theShiftIsAsOldAsTheTillsTimeSays() {
        leap(Duration.ofHours(6));
        shop.sell(1);
        leap(Duration.ofHours(-6));
        clock().decide();
        assertFalse(shift.age(shop.services().clock().instant()).isNegative());
        shop.sell(1);
    }
}
