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
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.service.TestShop;
import smena.service.people.Pins.PinState;
import smena.store.ReadOnlyDatabase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Nobody is locked out for good.
class PinsTest {
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

    private Pins pins() {
        return shop.services().pins();
    }

    private People people() {
        return shop.services().people();
    }

    private void failTenTimes(Employee person) {
        for (int i = 0; i < 10; i++) {
            problemOf(() -> people().logIn(person.id(), "0000"));
            shop.setClock(shop.now().plus(Duration.ofMinutes(20)));
        }
    }

    private PinState state(Employee person) {
        return pins().all().stream()
                .filter(s -> s.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private String lastEntry() {
        return ReadOnlyDatabase.read(
                folder.resolve("smena.db"),
                tx -> tx.journal().head().map(e -> e.kind() + e.payload()).orElseThrow());
    }

    @Test
    void aManagerGivesALockedCashierANewPin() {
        Employee cashier = shop.person(Role.CASHIER);
        failTenTimes(cashier);
        assertEquals(new PinState(cashier, 10, true), state(cashier));
        assertRefused(new Problem.PinLocked(), () -> people().logIn(cashier.id(), "1111"));

        pins().set(shop.manager(), cashier.id(), "8642");
        assertEquals(new PinState(cashier, 0, false), state(cashier));
        String hash =
                shop.query("select pin_hash from person where id = " + cashier.id()).getFirst();
        assertTrue(lastEntry().contains("\"pin\":\"" + hash), lastEntry());
        assertFalse(lastEntry().contains("8642"), lastEntry());
        assertRefused(new Problem.WrongPin(9), () -> people().logIn(cashier.id(), "1111"));
        people().logIn(cashier.id(), "8642");
    }

    @Test
    void aManagerUnlocksWithoutANewPin() {
        Employee cashier = shop.person(Role.CASHIER);
        failTenTimes(cashier);
        pins().unlock(shop.manager(), cashier.id());
        assertTrue(lastEntry().contains("\"unlocked\":\"" + cashier.name()), lastEntry());
        people().logIn(cashier.id(), "1111");
    }

    @Test
    void nobodyElseDoes() {
        long cashier = shop.person(Role.CASHIER).id();
        Problem refused = new Problem.NotAllowed();
        assertRefused(refused, () -> pins().set(shop.senior(), cashier, "8642"));
        assertRefused(refused, () -> pins().unlock(shop.cashier(), cashier));
        assertRefused(new Problem.PersonNotFound(), () -> pins().unlock(shop.manager(), 99));
        assertRefused(new Problem.PersonNotFound(), () -> pins().set(99, "123456"));
    }

    @Test
    void aNewPinFitsTheRole() {
        Employee manager = shop.person(Role.MANAGER);
        assertRefused(
                new Problem.BadPin(6), () -> pins().set(shop.manager(), manager.id(), "12345"));
        assertRefused(new Problem.BadPin(6), () -> pins().set(manager.id(), ""));
        assertRefused(new Problem.BadPin(6), () -> pins().set(manager.id(), "12345x"));
        assertRefused(
                new Problem.BadPin(4), () -> pins().set(shop.person(Role.CASHIER).id(), "١٢٣٤"));
        pins().set(manager.id(), "12345678");
        people().logIn(manager.id(), "12345678");
    }

    @Test
    void whoOwnsTheMachineDoesSoToo() {
        Employee manager = shop.person(Role.MANAGER);
        pins().set(manager.id(), "654321");
        assertEquals(
                List.of("0"),
                shop.query("select coalesce(person_id, 0) from journal order by seq desc limit 1"));
        people().logIn(manager.id(), "654321");
    }

    /// Two managers, the first locked: the second is the last who can let anybody in.
    @Test
    void aLockedManagerDoesNotCountAsOneWhoCanEnter() {
        Employee first = shop.person(Role.MANAGER);
        Employee second = people().add(shop.manager(), "Otabek", Role.MANAGER, "864202");
        failTenTimes(first);
        assertTrue(state(first).locked());
        failTenTimes(second);
        assertFalse(state(second).locked());
        shop.setClock(shop.now().plus(Duration.ofHours(1)));
        assertEquals(second, people().logIn(second.id(), "864202"));
        assertRefused(new Problem.PinLocked(), () -> people().logIn(first.id(), "333333"));
    }

    @Test
    void whereTheOtherManagerHasLeftALockedOneGetsIn() {
        Employee first = shop.person(Role.MANAGER);
        Employee second = people().add(shop.manager(), "Otabek", Role.MANAGER, "864202");
        failTenTimes(first);
        shop.run("update person set active = 0 where id = " + second.id());
        shop.setClock(shop.now().plus(Duration.ofHours(1)));
        assertFalse(state(first).locked());
        assertEquals(first, people().logIn(first.id(), "333333"));
    }
}
