package smena.service.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class PeopleTest {
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

    @Test
    void whoLoggedInLastStandsFirstAtTheLogIn() {
        List<Employee> came = shop.services().people().people();
        assertEquals(came, shop.services().people().atLogIn(), "nobody has logged in yet");
        shop.services().people().logIn(shop.person(Role.SENIOR).id(), "2222");
        shop.setClock(shop.now().plusSeconds(1));
        shop.services().people().logIn(shop.person(Role.MANAGER).id(), "333333");
        assertEquals(
                List.of(Role.MANAGER, Role.SENIOR, Role.CASHIER).stream()
                        .map(shop::person)
                        .toList(),
                shop.services().people().atLogIn());
        shop.services().staff().deactivate(shop.manager(), shop.person(Role.SENIOR).id());
        assertEquals(2, shop.services().people().atLogIn().size());
    }

    @Test
    void theRightPinLetsIn() {
        Employee dilnoza = shop.person(Role.CASHIER);
        assertEquals(dilnoza, people().logIn(dilnoza.id(), "1111"));
    }

    @Test
    void wrongPinsCostMoreAndMoreAndARestartForgetsNothing() {
        long id = shop.person(Role.CASHIER).id();
        assertRefused(new Problem.WrongPin(9), () -> people().logIn(id, "0000"));
        assertRefused(new Problem.WrongPin(8), () -> people().logIn(id, "abc"));
        assertRefused(new Problem.WaitForPin(5), () -> people().logIn(id, "0000"));
        shop.restart();
        assertInstanceOf(
                Problem.WaitForPin.class, problemOf(() -> people().logIn(id, "1111")), "even so");
        shop.setClock(shop.now().plusSeconds(6));
        people().logIn(id, "1111");
        assertRefused(new Problem.WrongPin(9), () -> people().logIn(id, "0000"));
    }

    @Test
    void tenLockACashierButNeverTheLastManager() {
        failTenTimes(shop.person(Role.CASHIER).id());
        assertRefused(
                new Problem.PinLocked(),
                () -> people().logIn(shop.person(Role.CASHIER).id(), "1111"));
        Employee manager = shop.person(Role.MANAGER);
        failTenTimes(manager.id());
        shop.setClock(shop.now().plus(Duration.ofHours(1)));
        assertEquals(manager, people().logIn(manager.id(), "333333"));
    }

    @Test
    void aManagersPinHasSixDigits() {
        assertRefused(
                new Problem.BadPin(6),
                () -> people().add(shop.manager(), "Otabek", Role.MANAGER, "12345"));
        assertRefused(
                new Problem.BadName(),
                () -> people().add(shop.manager(), " ", Role.CASHIER, "1234"));
        assertRefused(
                new Problem.NotAllowed(),
                () -> people().add(shop.senior(), "Otabek", Role.CASHIER, "1234"));
        Employee otabek = people().add(shop.manager(), "Otabek", Role.CASHIER, "1234");
        assertEquals(otabek, people().logIn(otabek.id(), "1234"));
    }

    private void failTenTimes(long id) {
        for (int i = 0; i < 10; i++) {
            problemOf(() -> people().logIn(id, "0000"));
            shop.setClock(shop.now().plus(Duration.ofMinutes(20)));
        }
    }

    private People people() {
        return shop.services().people();
    }
}
