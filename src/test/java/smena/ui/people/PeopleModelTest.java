package smena.ui.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import smena.domain.people.Grant;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.service.Services;
import smena.service.TestShop;
import smena.service.people.Staff.Member;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The page of people over real services.
class PeopleModelTest {
    @TempDir Path folder;
    private final List<Problem> noticed = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private TestShop shop;
    private Employee cashier;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        cashier = shop.person(Role.CASHIER);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    static PeopleServices services(Services all) {
        return new PeopleServices(all.staff(), all.roles(), all.people(), all.pins());
    }

    private PeopleModel model(Actor actor) {
        PeopleModel model =
                new PeopleModel(
                        services(shop.services()),
                        new ApprovedActions(
                                Overlay.atOnce(noticed::add),
                                () -> actor,
                                (ask, _) -> noticed.add(new Problem.ApprovalNeeded(ask)),
                                noticed::add));
        model.load();
        return model;
    }

    private Employee logIn(String pin) {
        return shop.services().people().logIn(cashier.id(), pin);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThrows(Refused.class, () -> logIn("0000"));
            shop.setClock(shop.now().plus(Duration.ofMinutes(20)));
        }
    }

    private static Member selected(PeopleModel model) {
        return Objects.requireNonNull(model.selectedProperty().get());
    }

    @Test
    void aLockedPersonIsShownAndGetsInWithANewPinOrAnotherTry() {
        fail(10);
        PeopleModel model = model(shop.manager());
        assertTrue(model.working().getFirst().locked());
        model.set(cashier, "123", () -> done.add("set"));
        assertEquals(new Problem.BadPin(4), model.problemProperty().get());
        model.set(cashier, "2468", () -> done.add("set"));
        assertFalse(model.working().getFirst().locked());
        assertEquals(cashier, logIn("2468"));
        fail(10);
        model.unlock(cashier, () -> done.add("unlocked"));
        assertEquals(List.of("set", "unlocked"), done);
        assertEquals(cashier, logIn("2468"));
    }

    @Test
    void aCashierChangesNobody() {
        PeopleModel cashiers = model(shop.cashier());
        cashiers.set(cashier, "2468", () -> done.add("set"));
        assertEquals(new Problem.NotAllowed(), cashiers.problemProperty().get());
        cashiers.deactivate(cashier, () -> done.add("gone"));
        cashiers.grant(cashier.role(), Right.VOID, Grant.ALLOWED, () -> done.add("right"));
        assertEquals(List.of(new Problem.NotAllowed(), new Problem.NotAllowed()), noticed);
        assertEquals(List.of(), done);
    }

    @Test
    void somebodyNewIsAddedAndLookedAt() {
        PeopleModel model = model(shop.manager());
        Optional<LocalDate> born = Optional.of(LocalDate.of(2001, 2, 3));
        model.add(
                new PeopleModel.Newcomer(cashier.name(), Role.CASHIER, "4711", born),
                () -> done.add("added"));
        assertEquals(new Problem.NameTaken(cashier.name()), model.problemProperty().get());
        Optional<LocalDate> tomorrow = Optional.of(LocalDate.of(2999, 2, 3));
        model.add(
                new PeopleModel.Newcomer("Malika", Role.CASHIER, "4711", tomorrow),
                () -> done.add("added"));
        assertEquals(new Problem.BadBirthDate(), model.problemProperty().get());
        assertEquals(3, model.working().size());
        model.add(
                new PeopleModel.Newcomer("Malika", Role.CASHIER, "4711", born),
                () -> done.add("added"));
        assertEquals(List.of("added"), done);
        assertEquals("Malika", selected(model).person().name());
        assertEquals(born, selected(model).born());
    }

    @Test
    void whoLeavesIsFoldedAwayAndComesBackWithANewPin() {
        PeopleModel model = model(shop.manager());
        model.deactivate(cashier, () -> done.add("gone"));
        assertEquals(List.of(cashier), model.left().stream().map(Member::person).toList());
        assertEquals(2, model.working().size());
        model.activate(cashier, "2468", () -> done.add("back"));
        assertEquals(List.of(), model.left());
        assertEquals(cashier, logIn("2468"));
        Employee last = shop.manager().employee();
        model.deactivate(last, () -> done.add("nobody"));
        model.give(last, Role.CASHIER, Optional.empty(), () -> done.add("nobody"));
        assertEquals(List.of(new Problem.LastManager(), new Problem.LastManager()), noticed);
        assertEquals(List.of("gone", "back"), done);
    }

    @Test
    void aRoleOfTheShopIsOneMoreColumn() {
        PeopleModel model = model(shop.manager());
        model.selectedProperty().set(model.working().get(1));
        model.addRole(" ", Role.CASHIER, () -> done.add("role"));
        assertEquals(new Problem.BadName(), model.problemProperty().get());
        model.addRole("Omborchi", Role.CASHIER, () -> done.add("role"));
        Role store = model.roles().getLast();
        assertEquals("Omborchi", store.title());
        assertEquals("Ivan Petrov", selected(model).person().name());
        model.grant(store, Right.MANAGE_STOCK, Grant.ALLOWED, () -> done.add("right"));
        assertTrue(model.roles().getLast().may(Right.MANAGE_STOCK));
        model.renameRole(store, "Sklad", () -> done.add("renamed"));
        assertEquals("Sklad", model.roles().getLast().title());
        model.give(cashier, store, Optional.empty(), () -> done.add("given"));
        model.archiveRole(store);
        assertEquals(List.of(new Problem.RoleInUse("Sklad", 1)), noticed);
        assertEquals(List.of("role", "right", "renamed", "given"), done);
    }
}
