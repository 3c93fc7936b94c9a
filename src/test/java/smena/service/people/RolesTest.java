package smena.service.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import smena.domain.people.Limit;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.sale.Discount;
import smena.domain.shift.CashMovement;
import smena.service.TestShop;
import smena.service.audit.Verdict;
import smena.service.shift.ClosingRequest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The table of rights is data: changed by a manager, felt at the next act.
class RolesTest {
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

    private Roles roles() {
        return shop.services().roles();
    }

    private Staff staff() {
        return shop.services().staff();
    }

    private Role role(String code) {
        return roles().all().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    }

    private CashMovement payIn(Actor actor, long soms) {
        return shop.services()
                .shifts()
                .move(actor, CashMovement.Kind.PAY_IN, Money.of(soms * 100), "change");
    }

    private static Problem needs(Right right, String subject, long soms) {
        return new Problem.ApprovalNeeded(new Approval.Ask(right, subject, Money.of(soms * 100)));
    }

    @Test
    void aShopThatChangedNothingHasTheUsualTable() {
        assertEquals(Role.DEFAULTS, roles().all());
    }

    @Test
    void aRightIsGivenAndTakenFromTheNextActOn() {
        assertRefused(needs(Right.MOVE_CASH, "PAY_IN", 1_000), () -> payIn(shop.cashier(), 1_000));
        Actor cashier = shop.cashier();
        roles().grant(shop.manager(), role("CASHIER"), Right.MOVE_CASH, Grant.ALLOWED);
        payIn(cashier, 1_000);
        roles().grant(shop.manager(), role("CASHIER"), Right.MOVE_CASH, Grant.DENIED);
        assertRefused(new Problem.NotAllowed(), () -> payIn(cashier, 1_000));
    }

    @Test
    void aSeniorMovesCashUpToTheLimit() {
        Actor senior = shop.senior();
        payIn(senior, 500_000);
        assertRefused(needs(Right.MOVE_CASH, "PAY_IN", 500_001), () -> payIn(senior, 500_001));
        roles().grant(
                        shop.manager(),
                        role("SENIOR"),
                        Right.MOVE_CASH,
                        Grant.upTo(Limit.upTo(Money.of(70_000_000))));
        payIn(senior, 700_000);
        assertRefused(needs(Right.MOVE_CASH, "PAY_IN", 700_001), () -> payIn(senior, 700_001));
    }

    @Test
    void whoApprovesIsWithinTheLimitToo() {
        Approval.Ask ask = new Approval.Ask(Right.MOVE_CASH, "PAY_IN", Money.of(60_000_000));
        assertEquals(
                List.of(shop.manager().employee()),
                shop.services().people().whoMayApprove(shop.cashier().employee(), ask));
        assertRefused(
                new Problem.ApprovalNotValid(),
                () ->
                        shop.services()
                                .people()
                                .approve(
                                        shop.cashier().employee(),
                                        ask,
                                        shop.senior().employee().id(),
                                        "2222",
                                        "why"));
    }

    @Test
    void aDiscountAboveTheChangedLimitIsApproved() {
        shop.fill(1);
        Actor senior = shop.senior();
        discount(senior, 1_000);
        assertInstanceOf(Problem.ApprovalNeeded.class, problemOf(() -> discount(senior, 1_500)));
        roles().grant(
                        shop.manager(),
                        role("SENIOR"),
                        Right.DISCOUNT,
                        Grant.upTo(Limit.percent(1_500)));
        discount(senior, 1_500);
        assertInstanceOf(Problem.ApprovalNeeded.class, problemOf(() -> discount(senior, 1_501)));
    }

    private void discount(Actor actor, int points) {
        shop.services().baskets().discount(actor, Optional.of(new Discount.Percent(points)));
    }

    @Test
    void whatAnotherProgramChangedHoldsAtOnce() {
        Actor cashier = shop.cashier();
        roles().grant(shop.manager(), role("CASHIER"), Right.MOVE_CASH, Grant.ALLOWED);
        payIn(cashier, 1_000);
        shop.run("update role_right set permission = 'DENIED' where act = 'MOVE_CASH'");
        assertRefused(new Problem.NotAllowed(), () -> payIn(cashier, 1_000));
    }

    @Test
    void aRoleOfTheShopBeginsWithTheTableOfAnother() {
        roles().grant(shop.manager(), role("CASHIER"), Right.VOID, Grant.ALLOWED);
        Role store = roles().add(shop.manager(), " Omborchi ", "CASHIER");
        assertEquals("Omborchi", store.title());
        assertEquals(role("CASHIER").table(), store.table());
        Role changed = roles().grant(shop.manager(), store, Right.MANAGE_STOCK, Grant.ALLOWED);
        Employee karim = shop.services().people().add(shop.manager(), "Karim", changed, "4711");
        assertEquals(changed, karim.role());
        assertTrue(karim.role().may(Right.MANAGE_STOCK));
        assertFalse(role("CASHIER").may(Right.MANAGE_STOCK));
        assertEquals(List.of("CASHIER", "SENIOR", "MANAGER", store.code()), codes());

        assertRefused(
                new Problem.RoleInUse("Omborchi", 1),
                () -> roles().archive(shop.manager(), store.code()));
        assertTrue(shop.refuses("update role set active = 0 where code = '" + store.code() + "'"));
        staff().deactivate(shop.manager(), karim.id());
        roles().archive(shop.manager(), store.code());
        assertEquals(List.of("CASHIER", "SENIOR", "MANAGER"), codes());
        Employee back = staff().reactivate(shop.manager(), karim.id(), "4711");
        assertEquals("CASHIER", back.role().code());
        assertSound();
    }

    private List<String> codes() {
        return roles().all().stream().map(Role::code).toList();
    }

    private void assertSound() {
        Verdict verdict = shop.services().audit().verify();
        assertEquals(List.of(), verdict.findings());
    }

    @Test
    void namesOfRolesAreTheShopsOwnAndTakenOnce() {
        Role store = roles().add(shop.manager(), "Omborchi", "SENIOR");
        assertRefused(
                new Problem.NameTaken("omborchi"),
                () -> roles().add(shop.manager(), "omborchi", "CASHIER"));
        assertRefused(new Problem.BadName(), () -> roles().add(shop.manager(), " ", "CASHIER"));
        roles().rename(shop.manager(), store, "Sklad");
        assertEquals("Sklad", role(store.code()).title());
        assertRefused(
                new Problem.RoleNotFound(),
                () -> roles().rename(shop.manager(), role("CASHIER"), "Sotuvchi"));
        assertRefused(new Problem.RoleNotFound(), () -> roles().archive(shop.manager(), "SENIOR"));
    }

    @Test
    void onlyAManagerChangesRights() {
        for (Actor actor : List.of(shop.cashier(), shop.senior())) {
            assertRefused(
                    new Problem.NotAllowed(),
                    () -> roles().grant(actor, role("CASHIER"), Right.VOID, Grant.ALLOWED));
            assertRefused(new Problem.NotAllowed(), () -> roles().add(actor, "Boss", "MANAGER"));
        }
        assertEquals(Role.DEFAULTS, roles().all());
    }

    @Test
    void theLastManagerKeepsPeopleAndSettings() {
        Employee last = shop.manager().employee();
        Actor manager = shop.manager();
        for (Grant less : List.of(Grant.DENIED, Grant.WITH_APPROVAL)) {
            assertRefused(
                    new Problem.LastManager(),
                    () -> roles().grant(manager, role("MANAGER"), Right.EDIT_SETTINGS, less));
        }
        assertRefused(
                new Problem.LastManager(),
                () -> staff().role(manager, last, "SENIOR", Optional.empty()));
        assertRefused(new Problem.LastManager(), () -> staff().deactivate(manager, last.id()));
        assertEquals(Role.DEFAULTS, roles().all());

        Role owner = roles().add(manager, "Xoʻjayin", "MANAGER");
        shop.services().people().add(shop.manager(), "Botir", owner, "864202");
        Actor demoted = shop.manager();
        roles().grant(demoted, role("MANAGER"), Right.EDIT_SETTINGS, Grant.DENIED);
        assertRefused(
                new Problem.NotAllowed(),
                () -> roles().grant(demoted, role("CASHIER"), Right.VOID, Grant.ALLOWED));
    }

    @Test
    void aRightThatNeedsALongPinIsNotGivenToPeopleWithShortOnes() {
        assertRefused(
                new Problem.RoleNeedsLongPins(1),
                () ->
                        roles().grant(
                                        shop.manager(),
                                        role("CASHIER"),
                                        Right.EDIT_SETTINGS,
                                        Grant.ALLOWED));
        Role chief = roles().add(shop.manager(), "Bosh", "SENIOR");
        roles().grant(shop.manager(), chief, Right.EDIT_SETTINGS, Grant.ALLOWED);
        Employee ivan = shop.senior().employee();
        assertRefused(
                new Problem.BadPin(6),
                () -> staff().role(shop.manager(), ivan, chief.code(), Optional.empty()));
        assertRefused(
                new Problem.BadPin(6),
                () -> staff().role(shop.manager(), ivan, chief.code(), Optional.of("8642")));
        assertRefused(
                new Problem.PinTooSimple(),
                () -> staff().role(shop.manager(), ivan, chief.code(), Optional.of("777777")));
        staff().role(shop.manager(), ivan, chief.code(), Optional.of("864202"));
        assertEquals(
                chief.code(), shop.services().people().logIn(ivan.id(), "864202").role().code());
    }

    @Test
    void whoHasTheManagersRightsInARoleOfTheShopClosesWithoutACount() {
        Role owner = roles().add(shop.manager(), "Xoʻjayin", "MANAGER");
        Actor botir =
                Actor.of(shop.services().people().add(shop.manager(), "Botir", owner, "864202"));
        long shift = shop.services().shifts().current().orElseThrow().id();
        ClosingRequest forced = new ClosingRequest("Kassir ketib qolgan", false, true);
        assertEquals(
                Optional.empty(),
                shop.services().shifts().close(botir, shift, forced).difference());
    }

    @Test
    void aLimitFitsItsRight() {
        assertRefused(
                new Problem.BadAmount(),
                () ->
                        roles().grant(
                                        shop.manager(),
                                        role("CASHIER"),
                                        Right.VOID,
                                        Grant.upTo(Limit.percent(5))));
        assertRefused(
                new Problem.BadAmount(),
                () ->
                        roles().grant(
                                        shop.manager(),
                                        role("CASHIER"),
                                        Right.MOVE_CASH,
                                        Grant.upTo(Limit.upTo(Money.of(5), 3))));
    }

    @Test
    void aRightThatIsChangedAgainAndAgainLeavesNoGap() {
        for (Grant grant : List.of(Grant.ALLOWED, Grant.DENIED, Grant.WITH_APPROVAL)) {
            roles().grant(shop.manager(), role("CASHIER"), Right.VOID, grant);
            assertSound();
        }
        roles().grant(shop.manager(), role("CASHIER"), Right.NO_SALE, Grant.ALLOWED);
        assertSound();
    }

    @Test
    void changesAreInTheJournalAndHeldByIt() {
        roles().grant(shop.manager(), role("CASHIER"), Right.VOID, Grant.ALLOWED);
        roles().grant(
                        shop.manager(),
                        role("CASHIER"),
                        Right.REFUND,
                        Grant.upTo(Limit.upTo(Money.of(100), 3)));
        String entry =
                shop.query("select payload from journal order by seq desc limit 1").getFirst();
        assertTrue(entry.contains("\"from\":\"ALLOWED 20000000 14\""), entry);
        assertTrue(entry.contains("\"to\":\"ALLOWED 100 3\""), entry);
        assertSound();
        for (String attack :
                List.of(
                        "update role_right set permission = 'DENIED' where act = 'VOID'",
                        "update role_right set most = 999999999 where act = 'REFUND'",
                        "insert into role_right (role, act, permission)"
                                + " values ('CASHIER', 'EDIT_SETTINGS', 'ALLOWED')")) {
            shop.run(attack);
            assertFalse(shop.services().audit().verify().findings().isEmpty(), attack);
        }
        assertTrue(shop.refuses("delete from role_right"));
        assertTrue(shop.refuses("update role set name = 'x' where code = 'CASHIER'"));
    }
}
