package smena.service.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import smena.domain.people.Right;
import smena.domain.shift.CashMovement;
import smena.service.TestShop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An approval is for one act, one amount and one basket, used once, good for ten minutes.
class ApprovalsTest {
    private static final Problem NOT_VALID = new Problem.ApprovalNotValid();

    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.open(100_000);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void isGoodForTenMinutes() {
        Actor late = approvedPayIn(1_000);
        shop.setClock(given().plus(Approval.GOOD_FOR).plusMillis(1));
        assertRefused(NOT_VALID, () -> payIn(late, 1_000));

        Actor inTime = approvedPayIn(1_000);
        shop.setClock(given().plus(Approval.GOOD_FOR));
        assertEquals(Money.of(1_000_00), payIn(inTime, 1_000).amount());
    }

    @Test
    void aClockSetBackDoesNotMakeItLastLonger() {
        Actor approved = approvedPayIn(1_000);
        Instant back = given().minus(Duration.ofHours(3));
        shop.setClock(back);
        assertTrue(shop.services().clock().instant().isAfter(back), "time does not go back");
        shop.setClock(back.plus(Approval.GOOD_FOR).plusSeconds(1));
        assertRefused(NOT_VALID, () -> payIn(approved, 1_000));

        Actor again = approvedPayIn(1_000);
        shop.setClock(shop.now().minus(Duration.ofMinutes(2)));
        assertEquals(Money.of(1_000_00), payIn(again, 1_000).amount());
    }

    /// When the newest approval was given.
    private Instant given() {
        String at = shop.query("select max(at) from approval").getFirst();
        return Instant.ofEpochMilli(Long.parseLong(at));
    }

    @Test
    void isForThisActAndThisAmountAndUsedOnce() {
        Actor approved = approvedPayIn(1_000);
        assertRefused(NOT_VALID, () -> payIn(approved, 999));
        assertRefused(
                NOT_VALID,
                () ->
                        shop.services()
                                .shifts()
                                .move(
                                        approved,
                                        CashMovement.Kind.PAY_OUT,
                                        Money.of(1_000_00),
                                        "water"));
        payIn(approved, 1_000);
        assertRefused(NOT_VALID, () -> payIn(approved, 1_000));
    }

    @Test
    void isForThisBasket() {
        var baskets = shop.services().baskets();
        shop.fill(1);
        Actor approved = approve(shop.cashier(), () -> baskets.remove(shop.cashier(), 1));
        baskets.park(shop.cashier(), "");
        shop.fill(1);
        assertRefused(NOT_VALID, () -> baskets.remove(approved, 1));
    }

    @Test
    void ofSomebodyWhoNeedsNoneIsNotUsedUp() {
        Actor approved = approvedPayIn(1_000);
        Actor senior = new Actor(shop.senior().employee(), approved.approval());
        assertEquals(Money.of(1_000_00), payIn(senior, 1_000).amount());
        assertEquals(Money.of(1_000_00), payIn(approved, 1_000).amount());
        assertEquals(
                List.of("none", "own"),
                shop.query(
                        "select case when approval_id is null then 'none' else 'own' end"
                                + " from cash_movement order by id"));
    }

    /// Not even by somebody who may do it alone: the PIN is another person's.
    @Test
    void nobodyApprovesTheirOwn() {
        long manager = shop.manager().employee().id();
        Approval.Ask ask = new Approval.Ask(Right.VOID, "", Money.ZERO);
        assertRefused(
                NOT_VALID,
                () ->
                        shop.services()
                                .people()
                                .approve(shop.manager().employee(), ask, manager, "333333", "x"));
    }

    @Test
    void theDatabaseHoldsItToo() {
        approvedPayIn(1_000);
        String use = "update approval set used_at = at + %d where id = 1";
        assertTrue(shop.refuses(use.formatted(Approval.GOOD_FOR.toMillis() + 1)));
        assertTrue(shop.refuses(use.formatted(-Approval.GOOD_FOR.toMillis() - 1)));
        assertTrue(shop.refuses("update approval set approved_by = asked_by"));
        assertTrue(shop.refuses("update approval set amount = amount + 1, used_at = at"));
        assertTrue(
                shop.refuses(
                        "insert into approval (act, asked_by, approved_by, reason, subject, amount,"
                                + " at, used_at) values ('SELL', 1, 2, 'x', '', 0, 1, 1)"));
        String move =
                "insert into cash_movement (shift_id, kind, amount, reason, person_id,"
                        + " approval_id, at, offset_s) values (1, 'PAY_IN', %d, 'x', %d, 1, 1, 0)";
        long asker = shop.cashier().employee().id();
        assertTrue(shop.refuses(move.formatted(1_000_00, asker)), "not used");
        assertTrue(!shop.refuses(use.formatted(Approval.GOOD_FOR.toMillis())));
        assertTrue(shop.refuses(use.formatted(0)), "used before");
        assertTrue(shop.refuses(move.formatted(1_000_01, asker)), "another amount");
        assertTrue(shop.refuses(move.formatted(1_000_00, asker + 1)), "another person");
        assertTrue(!shop.refuses(move.formatted(1_000_00, asker)));
        assertTrue(shop.refuses(move.formatted(1_000_00, asker)), "a second act");
    }

    @Test
    void ofSomebodyWhoMayNoLongerIsWorthNothing() {
        Actor approved = approvedPayIn(1_000);
        shop.run("update person set active = 0 where id = " + shop.manager().employee().id());
        assertRefused(NOT_VALID, () -> payIn(approved, 1_000));
    }

    @Test
    void anOpeningIsApprovedWithItsCash() {
        shop.close(shop.services().shifts().current().orElseThrow(), Money.of(100_000_00));
        Approval.Ask ask =
                ((Problem.ApprovalNeeded)
                                problemOf(
                                        () ->
                                                shop.services()
                                                        .shifts()
                                                        .open(
                                                                shop.cashier(),
                                                                smena.domain.shift.CashCount.total(
                                                                        Money.of(7)))))
                        .ask();
        assertEquals(new Approval.Ask(Right.OPEN_SHIFT, "", Money.of(7)), ask);
    }

    private Actor approvedPayIn(long soms) {
        return approve(shop.cashier(), () -> payIn(shop.cashier(), soms));
    }

    private Actor approve(Actor asker, Runnable act) {
        return shop.approved(asker, ((Problem.ApprovalNeeded) problemOf(act)).ask());
    }

    private CashMovement payIn(Actor actor, long soms) {
        return shop.services()
                .shifts()
                .move(actor, CashMovement.Kind.PAY_IN, Money.of(soms * 100), "change");
    }
}
