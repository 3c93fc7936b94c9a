package smena.ui.pins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.service.TestShop;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The page of PINs over real services.
@OnScreen
class PinsModelTest {
    @TempDir Path folder;
    private final List<Problem> noticed = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private TestShop shop;
    private Employee cashier;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        cashier = shop.person(Role.CASHIER);
        for (int i = 0; i < 10; i++) {
            assertThrows(Refused.class, () -> logIn("0000"));
            shop.setClock(shop.now().plus(Duration.ofMinutes(20)));
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Employee logIn(String pin) {
        return shop.services().people().logIn(cashier.id(), pin);
    }

    private PinsModel model(Actor actor) {
        PinsModel model =
                new PinsModel(
                        shop.services().pins(),
                        new ApprovedActions(
                                Overlay.atOnce(noticed::add),
                                () -> actor,
                                (ask, _) -> noticed.add(new Problem.ApprovalNeeded(ask)),
                                noticed::add));
        model.load();
        return model;
    }

    @Test
    void aLockedPersonIsShownAndUnlocked() {
        PinsModel model = model(shop.manager());
        assertTrue(model.people().getFirst().locked());
        model.unlock(cashier, () -> done.add("unlocked"));
        assertEquals(0, model.people().getFirst().failures());
        assertEquals(List.of("unlocked"), done);
        assertEquals(cashier, logIn("1111"));
    }

    @Test
    void aNewPinIsSet() {
        PinsModel model = model(shop.manager());
        model.set(cashier, "123", () -> done.add("set"));
        assertEquals(new Problem.BadPin(4), model.problemProperty().get());
        model.set(cashier, "2468", () -> done.add("set"));
        assertEquals(List.of("set"), done);
        assertEquals(cashier, logIn("2468"));
    }

    @Test
    void aCashierSetsNone() {
        PinsModel cashiers = model(shop.cashier());
        cashiers.set(cashier, "2468", () -> done.add("set"));
        assertEquals(List.of(), done);
        assertEquals(new Problem.NotAllowed(), cashiers.problemProperty().get());
    }
}
