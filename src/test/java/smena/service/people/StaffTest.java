package smena.service.people;

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
import smena.domain.journal.JournalGroup;
import smena.domain.journal.JournalLine;
import smena.domain.journal.JournalQuery;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.domain.shift.CashMovement;
import smena.service.TestShop;
import smena.service.people.Staff.Member;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// People are renamed, given another role and deactivated, never deleted.
class StaffTest {
    @TempDir Path folder;
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Staff staff() {
        return shop.services().staff();
    }

    private Member member(long id) {
        return staff().all().stream().filter(m -> m.person().id() == id).findFirst().orElseThrow();
    }

    private void assertSound() {
        assertEquals(List.of(), shop.services().audit().verify().findings());
    }

    @Test
    void everybodyStandsWithTheirLastLogIn() {
        Employee cashier = shop.person(Role.CASHIER);
        assertEquals(Optional.empty(), member(cashier.id()).lastLogIn());
        shop.services().people().logIn(cashier.id(), "1111");
        shop.setClock(shop.now().plus(Duration.ofHours(2)));
        shop.services().people().logIn(cashier.id(), "1111");
        assertEquals(Optional.of(shop.now()), member(cashier.id()).lastLogIn());
        assertEquals(Optional.empty(), member(shop.person(Role.SENIOR).id()).lastLogIn());
    }

    @Test
    void aPersonIsRenamedAndTheirDocumentsAreStillTheirs() {
        shop.open(1_000);
        shop.sell(1);
        Employee cashier = shop.person(Role.CASHIER);
        Employee named = staff().rename(shop.manager(), cashier, "  Dilnoza Rahimova ");
        assertEquals("Dilnoza Rahimova", named.name());
        assertEquals(cashier.id(), named.id());
        assertRefused(
                new Problem.NameTaken("IVAN PETROV"),
                () -> staff().rename(shop.manager(), cashier, "IVAN PETROV"));
        assertRefused(
                new Problem.NameTaken("Dilnoza Rahimova"),
                () ->
                        shop.services()
                                .people()
                                .add(shop.manager(), "Dilnoza Rahimova", Role.CASHIER, "4711"));
        assertRefused(
                new Problem.BadName(),
                () -> staff().rename(shop.manager(), cashier, "x".repeat(81)));
        assertSound();
    }

    @Test
    void whoIsDeactivatedIsGoneFromTheTillAtOnceAndKept() {
        shop.open(1_000);
        shop.fill(1);
        Actor cashier = shop.cashier();
        staff().deactivate(shop.manager(), cashier.employee().id());
        assertEquals(2, shop.services().people().people().size());
        assertFalse(member(cashier.employee().id()).active());
        assertRefused(
                new Problem.PersonNotFound(),
                () -> shop.services().people().logIn(cashier.employee().id(), "1111"));
        assertRefused(
                new Problem.PersonNotFound(), () -> shop.services().baskets().cancel(cashier));
        assertSound();

        shop.services()
                .people()
                .add(shop.manager(), cashier.employee().name(), Role.CASHIER, "4711");
        assertRefused(
                new Problem.NameTaken(cashier.employee().name()),
                () -> staff().reactivate(shop.manager(), cashier.employee().id(), "4712"));
        Employee other = member(staff().all().getLast().person().id()).person();
        staff().rename(shop.manager(), other, "Dilnoza 2");
        staff().reactivate(shop.manager(), cashier.employee().id(), "4712");
        shop.services().people().logIn(cashier.employee().id(), "4712");
        assertSound();
    }

    @Test
    void whatADeactivatedPersonApprovedIsWorthNothing() {
        shop.open(1_000);
        Employee second =
                shop.services().people().add(shop.manager(), "Botir", Role.MANAGER, "864202");
        Approval.Ask ask = new Approval.Ask(Right.MOVE_CASH, "PAY_IN", Money.of(100_00));
        Actor approved =
                shop.services()
                        .people()
                        .approve(shop.cashier().employee(), ask, second.id(), "864202", "change");
        staff().deactivate(shop.manager(), second.id());
        assertRefused(
                new Problem.ApprovalNotValid(),
                () ->
                        shop.services()
                                .shifts()
                                .move(
                                        approved,
                                        CashMovement.Kind.PAY_IN,
                                        Money.of(100_00),
                                        "change"));
        assertRefused(
                new Problem.PersonNotFound(),
                () ->
                        shop.services()
                                .people()
                                .approve(
                                        shop.cashier().employee(),
                                        ask,
                                        second.id(),
                                        "864202",
                                        "change"));
    }

    @Test
    void aLockedPinIsSaidAndTheNewPinUnlocksIt() {
        Employee cashier = shop.person(Role.CASHIER);
        for (int i = 0; i < 10; i++) {
            problemOf(() -> shop.services().people().logIn(cashier.id(), "0000"));
            shop.setClock(shop.now().plus(Duration.ofMinutes(20)));
        }
        assertTrue(member(cashier.id()).locked());
        shop.services().pins().set(shop.manager(), cashier.id(), "8642");
        assertFalse(member(cashier.id()).locked());
        shop.services().people().logIn(cashier.id(), "8642");
    }

    /// However it came about.
    @Test
    void everyNewPinIsInTheJournal() {
        Employee cashier = shop.person(Role.CASHIER);
        String senior = Role.SENIOR.code();
        staff().role(shop.manager(), cashier, senior, Optional.of("8642"));
        staff().role(shop.manager(), cashier, senior, Optional.of("8643"));
        staff().deactivate(shop.manager(), cashier.id());
        staff().reactivate(shop.manager(), cashier.id(), "8644");
        JournalQuery people =
                new JournalQuery(
                        Instant.EPOCH,
                        shop.now().plusSeconds(1),
                        Optional.empty(),
                        Optional.of(JournalGroup.PEOPLE));
        List<JournalLine> told =
                shop.services().journalReader().lines(shop.manager(), people, Optional.empty(), 50);
        assertEquals(3, told.stream().filter(l -> l.facts().containsKey("pinSet")).count());
        assertEquals(1, told.stream().filter(l -> l.facts().containsKey("roleGiven")).count());
        assertSound();
    }

    @Test
    void theLastManagersPinIsNeverLocked() {
        Employee manager = shop.person(Role.MANAGER);
        for (int i = 0; i < 12; i++) {
            problemOf(() -> shop.services().people().logIn(manager.id(), "000000"));
            shop.setClock(shop.now().plus(Duration.ofMinutes(20)));
        }
        assertFalse(member(manager.id()).locked());
        shop.services().people().logIn(manager.id(), "333333");
    }

    @Test
    void oneDigitAgainAndAgainIsNoPinOfAManager() {
        People people = shop.services().people();
        assertRefused(
                new Problem.PinTooSimple(),
                () -> people.add(shop.manager(), "Botir", Role.MANAGER, "777777"));
        assertRefused(
                new Problem.PinTooSimple(),
                () ->
                        shop.services()
                                .pins()
                                .set(shop.manager(), shop.manager().employee().id(), "00000000"));
        people.add(shop.manager(), "Botir", Role.CASHIER, "7777");
    }
}
