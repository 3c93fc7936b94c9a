package smena.ui.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Refused;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.domain.people.Grant;
import smena.domain.people.Limit;
import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.service.TestShop;
import smena.text.Language;
import smena.ui.kit.AmountField;
import smena.ui.kit.Background;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Theme;
import smena.ui.kit.ThemeManager;
import smena.ui.kit.Toolkit;
import smena.ui.office.Framed;
import smena.ui.shell.TestUi;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws the page of people and its dialogs, to be looked at in `target/pictures`.
@OnScreen
class PeoplePicturesTest {
    private static final List<Language> BOTH = List.of(Language.RU, Language.UZ);

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private final List<Employee> journal = new ArrayList<>();
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        fail(Role.CASHIER, 10);
        fail(Role.SENIOR, 2);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void fail(Role role, int times) {
        for (int i = 0; i < times; i++) {
            try {
                shop.services().people().logIn(shop.person(role).id(), "0000");
            } catch (Refused wrong) {
                shop.setClock(shop.now().plus(Duration.ofMinutes(20)));
            }
        }
    }

    @Test
    void page() {
        Role store = shop.services().roles().add(shop.manager(), "Omborchi", "CASHIER");
        shop.services().roles().grant(shop.manager(), Role.SENIOR, Right.VOID, Grant.DENIED);
        shop.services()
                .people()
                .add(
                        shop.manager(),
                        "Abdurashidxoʻja Muhammadaliyevich Xoʻjanazarov",
                        store,
                        "4711");
        long left = shop.services().people().add(shop.manager(), "Olga", store, "4712").id();
        shop.services().staff().deactivate(shop.manager(), left);
        shop.services().people().logIn(shop.person(Role.SENIOR).id(), "2222");
        Snapshots.takeAll("office-people", BOTH, this::screen);
    }

    /// Roles that come once the page is laid out stand below their heads after one more look, as in
    /// a window, where the second pass that a picture makes does not come.
    @Test
    void aRoleStandsBelowItsHead() {
        Toolkit.run(
                () -> {
                    PeoplePage page =
                            new PeoplePage(
                                    ui(Snapshots.localization(Language.RU)),
                                    PeopleModelTest.services(shop.services()),
                                    journal::add);
                    Parent root = page.view();
                    Scene scene = new Scene(root, 952, 700);
                    new ThemeManager(Theme.LIGHT).dress(scene);
                    root.applyCss();
                    root.layout();
                    page.activate();
                    root.applyCss();
                    root.layout();
                    Region head = (Region) root.lookup(".rights-head .scroll-pane");
                    Region below = (Region) root.lookup(".rights .scroll-pane .scroll-pane");
                    assertEquals(left(below), left(head));
                    assertEquals(below.getWidth(), head.getWidth(), 8.5, "but for the bar");
                });
    }

    private static double left(Region region) {
        return region.localToScene(0, 0).getX();
    }

    @Test
    void theJournalOfAPersonIsOpenedByWhoMaySeeIt() {
        Toolkit.run(
                () -> {
                    history().fire();
                    assertEquals(List.of(shop.person(Role.CASHIER)), journal);
                    shop.services()
                            .roles()
                            .grant(shop.manager(), Role.MANAGER, Right.SEE_FIGURES, Grant.DENIED);
                    assertFalse(history().isVisible());
                });
    }

    private Button history() {
        PeoplePage page =
                new PeoplePage(
                        ui(Snapshots.localization(Language.UZ)),
                        PeopleModelTest.services(shop.services()),
                        journal::add);
        page.activate();
        return (Button) page.view().lookup("#history");
    }

    @Test
    void aNewRoleCanBeGivenAtOnce() {
        Toolkit.run(
                () -> {
                    PeoplePage page =
                            new PeoplePage(
                                    ui(Snapshots.localization(Language.UZ)),
                                    PeopleModelTest.services(shop.services()),
                                    journal::add);
                    page.activate();
                    ComboBox<?> role = (ComboBox<?>) page.view().lookup("#role");
                    assertEquals(3, role.getItems().size());
                    shop.services().roles().add(shop.manager(), "Omborchi", "CASHIER");
                    page.activate();
                    assertEquals(4, role.getItems().size());
                });
    }

    /// Days alone are no limit: what looks like one must not allow everything.
    @Test
    void aLimitInDaysAsksForAnAmount() {
        List<Grant> chosen = new ArrayList<>();
        Toolkit.run(
                () -> {
                    GrantPopOver values =
                            new GrantPopOver(
                                    Snapshots.localization(Language.UZ),
                                    Right.REFUND,
                                    Grant.DENIED,
                                    chosen::add);
                    ((AmountField) values.form().lookup("#grantDays")).typedProperty().set("14");
                    Button allowed = (Button) values.form().lookup("#grant-ALLOWED");
                    allowed.fire();
                    assertEquals(List.of(), chosen);
                    ((AmountField) values.form().lookup("#grantMost")).typedProperty().set("200");
                    allowed.fire();
                });
        assertEquals(
                List.of(new Grant(Permission.ALLOWED, Limit.upTo(Money.of(20_000), 14))), chosen);
    }

    @Test
    void somebodyNew() {
        Snapshots.takeAll(
                "office-person-new",
                BOTH,
                localization ->
                        Overlay.with(localization, dialogs -> dialogs.show(adding(localization))));
    }

    private Region adding(Localization localization) {
        PeopleModel model = model(localization);
        model.load();
        return (Region)
                new Fxml(localization)
                        .load(
                                "people/add.fxml",
                                new AddPersonController(model, localization, () -> {}, () -> {}));
    }

    @Test
    void newPin() {
        Snapshots.takeAll(
                "office-new-pin",
                BOTH,
                localization ->
                        Overlay.with(
                                localization,
                                dialogs ->
                                        dialogs.show(
                                                (Region)
                                                        new Fxml(localization)
                                                                .load(
                                                                        "people/new_pin.fxml",
                                                                        dialog(localization)))));
    }

    @Test
    void birthDate() {
        Snapshots.takeAll(
                "office-birth-date",
                BOTH,
                localization ->
                        Overlay.with(
                                localization,
                                dialogs -> dialogs.show(birthDialog(localization, _ -> {}))));
    }

    /// What is no day is told and kept by nobody; nothing typed forgets the date.
    @Test
    void aDateOfBirthIsTypedRefusedAndForgotten() {
        List<Optional<LocalDate>> kept = new ArrayList<>();
        Toolkit.run(
                () -> {
                    Region dialog = birthDialog(Snapshots.localization(Language.UZ), kept::add);
                    TextField date = (TextField) dialog.lookup("#date");
                    Button save = (Button) dialog.lookup("#saveBirth");
                    date.setText("31.02.1999");
                    save.fire();
                    assertTrue(dialog.lookup("#notice").isVisible());
                    date.setText("5.2.1999");
                    save.fire();
                    date.clear();
                    save.fire();
                });
        assertEquals(List.of(Optional.of(LocalDate.of(1999, 2, 5)), Optional.empty()), kept);
    }

    private Region birthDialog(Localization localization, Consumer<Optional<LocalDate>> kept) {
        return (Region)
                new Fxml(localization)
                        .load(
                                "people/birth.fxml",
                                new BirthDateController(
                                        model(localization),
                                        shop.person(Role.CASHIER),
                                        Optional.of(LocalDate.of(1990, 1, 2)),
                                        localization,
                                        kept,
                                        () -> {}));
    }

    private PeopleModel model(Localization localization) {
        return new PeopleModel(
                PeopleModelTest.services(shop.services()), ui(localization).actions());
    }

    private NewPinController dialog(Localization localization) {
        return new NewPinController(
                model(localization),
                shop.person(Role.MANAGER).name(),
                6,
                localization,
                _ -> {},
                () -> {});
    }

    private Parent screen(Localization localization) {
        UiContext ui = ui(localization);
        return Framed.page(
                ui,
                shop.services(),
                "people",
                _ -> new PeoplePage(ui, PeopleModelTest.services(shop.services()), journal::add));
    }

    private UiContext ui(Localization localization) {
        return TestUi.of(localization, background, shop.manager());
    }
}
