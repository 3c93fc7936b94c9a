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
    private final List<Role> again = new ArrayList<>();
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

    private void grant(PeopleModel model, Role role, Grant grant) {
        model.grant(role, Right.VOID, grant, () -> done.add("right"), again::add);
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
        grant(cashiers, cashier.role(), Grant.ALLOWED);
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
        model.grant(store, Right.MANAGE_STOCK, Grant.ALLOWED, () -> done.add("right"), again::add);
        assertTrue(model.roles().getLast().may(Right.MANAGE_STOCK));
        model.renameRole(store, "Sklad", () -> done.add("renamed"));
        assertEquals("Sklad", model.roles().getLast().title());
        model.give(cashier, store, Optional.empty(), () -> done.add("given"));
        model.archiveRole(store);
        assertEquals(List.of(new Problem.RoleInUse("Sklad", 1)), noticed);
        assertEquals(List.of("role", "right", "renamed", "given"), done);
    }

    /// Two managers have the same card open: the one who saves second is told, sees behind the
    /// dialog what stands now, and whoever saves once more has it their way.
    @Test
    void whoSavesANameSecondIsToldAndMayKeepTheirs() {
        PeopleModel mine = model(shop.manager());
        mine.begin();
        PeopleModel theirs = model(shop.manager());
        theirs.rename(cashier, "Olim", () -> done.add("theirs"));
        mine.rename(cashier, "Nodir", () -> done.add("mine"));
        assertEquals(new Problem.NameChangedMeanwhile("Olim"), mine.problemProperty().get());
        assertEquals("Olim", mine.working().getFirst().person().name());
        mine.rename(cashier, "Nodir", () -> done.add("mine"));
        assertEquals(List.of("theirs", "mine"), done);
        assertEquals("Nodir", mine.working().getFirst().person().name());
        mine.begin();
        mine.rename(cashier, "Sobir", () -> done.add("old"));
        assertEquals(new Problem.NameChangedMeanwhile("Nodir"), mine.problemProperty().get());
    }

    @Test
    void whoSavesADateOfBirthSecondIsToldAndMayKeepTheirs() {
        PeopleModel mine = model(shop.manager());
        Member seen = mine.working().getFirst();
        mine.begin();
        Optional<LocalDate> saved = Optional.of(LocalDate.of(1990, 1, 2));
        Optional<LocalDate> typed = Optional.of(LocalDate.of(1991, 3, 4));
        model(shop.manager()).born(seen, saved, () -> done.add("theirs"));
        mine.born(seen, typed, () -> done.add("mine"));
        assertEquals(new Problem.BirthDateChangedMeanwhile(saved), mine.problemProperty().get());
        assertEquals(saved, mine.working().getFirst().born());
        mine.born(seen, typed, () -> done.add("mine"));
        assertEquals(List.of("theirs", "mine"), done);
        assertEquals(typed, mine.working().getFirst().born());
    }

    /// Chosen in the list, or with a new PIN in a dialog.
    @Test
    void whoGivesARoleSecondIsToldAndMayKeepTheirs() {
        PeopleModel mine = model(shop.manager());
        model(shop.manager()).addRole("Omborchi", Role.CASHIER, () -> {});
        mine.load();
        Role own = mine.roles().getLast();
        PeopleModel theirs = model(shop.manager());
        theirs.give(cashier, own, Optional.empty(), () -> done.add("theirs"));
        mine.give(cashier, Role.SENIOR, Optional.empty(), () -> done.add("mine"));
        assertEquals(List.of(new Problem.RoleChangedMeanwhile(own)), noticed);
        Employee now = mine.working().getFirst().person();
        assertEquals(own, now.role(), "what stands now is shown");
        mine.begin();
        theirs.give(now, Role.SENIOR, Optional.empty(), () -> done.add("theirs"));
        mine.give(now, Role.MANAGER, Optional.of("864202"), () -> done.add("mine"));
        assertTrue(mine.problemProperty().get() instanceof Problem.RoleChangedMeanwhile);
        mine.give(now, Role.MANAGER, Optional.of("864202"), () -> done.add("mine"));
        assertEquals(List.of("theirs", "theirs", "mine"), done);
        assertTrue(mine.working().getFirst().person().role().is(Role.MANAGER));
    }

    @Test
    void whoChangesARightSecondIsToldAndMayKeepTheirs() {
        PeopleModel mine = model(shop.manager());
        Role seen = mine.roles().getFirst();
        grant(model(shop.manager()), seen, Grant.DENIED);
        grant(mine, seen, Grant.ALLOWED);
        Role now = mine.roles().getFirst();
        assertEquals(Grant.DENIED, now.grant(Right.VOID), "what stands now is shown");
        assertEquals(List.of(new Problem.GrantChangedMeanwhile(now, Right.VOID)), noticed);
        assertEquals(List.of(now), again);
        grant(mine, again.getFirst(), Grant.ALLOWED);
        assertEquals(List.of("right", "right"), done);
        assertTrue(mine.roles().getFirst().may(Right.VOID));
    }

    @Test
    void whoRenamesARoleSecondIsToldAndMayKeepTheirs() {
        PeopleModel mine = model(shop.manager());
        mine.addRole("Omborchi", Role.CASHIER, () -> {});
        Role seen = mine.roles().getLast();
        model(shop.manager()).renameRole(seen, "Sklad", () -> done.add("theirs"));
        mine.begin();
        mine.renameRole(seen, "Ombor", () -> done.add("mine"));
        assertEquals(new Problem.NameChangedMeanwhile("Sklad"), mine.problemProperty().get());
        assertEquals("Sklad", mine.roles().getLast().title());
        mine.renameRole(seen, "Ombor", () -> done.add("mine"));
        assertEquals(List.of("theirs", "mine"), done);
        assertEquals("Ombor", mine.roles().getLast().title());
    }
}
