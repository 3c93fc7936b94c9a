package smena.ui.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.shop.HttpSettings;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.service.ports.ApiServerControl;
import smena.text.MoneyStyle;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page of other programs over real services.
class ProgramsModelTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneId.of("Asia/Tashkent"));

    @TempDir Path folder;
    private final TestServerControl door = new TestServerControl();
    private final List<Problem> noticed = new ArrayList<>();
    private Services services;
    private ProgramsModel model;

    @BeforeEach
    void open() {
        services = DemoFolder.open(folder, CLOCK, new PaperTypesetter(MoneyStyle.SUM), "uz");
        model = modelFor(Role.MANAGER);
        model.load();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void switchedOnItOpensAtOnce() {
        assertFalse(model.onProperty().get());
        assertFalse(model.changedProperty().get());
        model.onProperty().set(true);
        assertTrue(model.changedProperty().get());
        model.save();
        assertTrue(services.httpAccess().settings().on());
        assertFalse(model.changedProperty().get());
        assertEquals(door.afterRenewal, model.stateProperty().get());
    }

    @Test
    void theNetworkIsEncryptedUntilSomebodyChoosesOtherwise() {
        model.onProperty().set(true);
        model.networkProperty().set(true);
        assertFalse(model.exposes());
        model.save();
        assertEquals(HttpSettings.Reach.ENCRYPTED, services.httpAccess().settings().reach());

        model.encryptedProperty().set(false);
        assertTrue(model.exposes(), "somebody has to hear what it means");
        model.save();
        assertEquals(HttpSettings.Reach.PLAIN, services.httpAccess().settings().reach());
        assertFalse(model.exposes(), "and has");
    }

    @Test
    void theCertificateIsShownOnceItIsThere() {
        assertNull(model.certificateProperty().get());
        services.httpCertificate().secret();
        model.load();
        assertEquals(
                services.httpCertificate().shown().orElseThrow(),
                model.certificateProperty().get());
    }

    @Test
    void aTakenPortIsSaid() {
        door.afterRenewal = new ApiServerControl.State.Failed(new Problem.PortTaken(8765));
        model.onProperty().set(true);
        model.save();
        assertInstanceOf(ApiServerControl.State.Failed.class, model.stateProperty().get());
    }

    @Test
    void whatIsNoPortOrPageIsRefusedAndNothingIsKept() {
        model.portProperty().set("");
        model.save();
        assertInstanceOf(Problem.BadPort.class, model.problemProperty().get());
        model.portProperty().set("8765");
        model.originsProperty().set("https://shop.example\nfile:///etc");
        model.save();
        assertInstanceOf(Problem.BadOrigin.class, model.problemProperty().get());
        assertEquals(HttpSettings.USUAL, services.httpAccess().settings());
    }

    @Test
    void aTokenIsToldOnceAndWorksUntilItIsWithdrawn() {
        List<String> told = new ArrayList<>();
        Employee owner = model.people().getFirst();
        model.make("Internet-doʻkon", owner, told::add);
        assertEquals(1, told.size());
        assertEquals(owner, services.apiClients().recognise(told.getFirst()).orElseThrow().owner());
        model.withdraw(model.programs().getFirst());
        assertEquals(List.of(), model.programs());
        assertEquals(Optional.empty(), services.apiClients().recognise(told.getFirst()));
    }

    @Test
    void aCashierMakesNoToken() {
        ProgramsModel cashiers = modelFor(Role.CASHIER);
        cashiers.load();
        cashiers.make("Internet-doʻkon", cashiers.people().getFirst(), _ -> {});
        assertEquals(List.of(), services.apiClients().all());
        assertEquals(new Problem.NotAllowed(), cashiers.problemProperty().get());
    }

    private ProgramsModel modelFor(Role role) {
        Actor actor =
                Actor.of(
                        services.people().people().stream()
                                .filter(person -> person.role().is(role))
                                .findFirst()
                                .orElseThrow());
        assertNotNull(actor);
        ApprovedActions actions =
                new ApprovedActions(
                        Overlay.atOnce(noticed::add),
                        () -> actor,
                        (ask, _) -> noticed.add(new Problem.ApprovalNeeded(ask)),
                        noticed::add);
        return new ProgramsModel(
                services.httpAccess(), services.apiClients(), services.people(), actions, door);
    }
}
