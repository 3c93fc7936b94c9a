package smena.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;
import smena.ui.kit.Overlay;
import smena.ui.shell.ApprovedActions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page of backups over real services and folders.
class BackupModelTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneId.of("Asia/Tashkent"));

    @TempDir Path folder;
    private final List<Problem> noticed = new ArrayList<>();
    private final Background background = Overlay.atOnce(noticed::add);
    private Services services;
    private BackupModel model;
    private int made;

    @BeforeEach
    void open() throws IOException {
        Path till = Files.createDirectory(folder.resolve("till"));
        Files.createDirectory(till.resolve("backups"));
        services = DemoFolder.open(till, CLOCK, new PaperTypesetter(MoneyStyle.SUM), "uz");
        model = modelFor(Role.MANAGER);
        model.load();
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void oneNowGoesToBothPlaces() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        assertEquals(List.of(), model.made());
        model.second(Optional.of(stick));
        model.make();
        assertTrue(model.doneProperty().get());
        assertEquals(2, model.made().size());
        assertEquals(1, made);
        assertEquals(List.of(1, 2), model.made().stream().map(model::placeOf).sorted().toList());
    }

    @Test
    void aStickThatIsPulledOutIsSaidAndNoFailure() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        model.second(Optional.of(stick));
        Files.delete(stick.resolve("smena-backups.txt"));
        model.make();
        assertTrue(model.doneProperty().get());
        assertEquals(1, model.made().size());
        assertFalse(known(model.stateProperty().get()).second().orElseThrow().there());
    }

    @Test
    void aFolderThatIsATillIsRefusedAndTheChoiceStays() {
        model.first(Optional.of(folder.resolve("till")));
        assertInstanceOf(Problem.BackupPlaceUnusable.class, model.problemProperty().get());
        assertTrue(model.isUsual(known(model.placesProperty().get())));
    }

    @Test
    void theUsualPlaceStaysUsualWhenOnlyTheSecondIsChosen() throws IOException {
        model.second(Optional.of(Files.createDirectory(folder.resolve("stick"))));
        assertTrue(model.isUsual(known(model.placesProperty().get())));
        model.second(Optional.empty());
        assertEquals(Optional.empty(), known(model.placesProperty().get()).second());
    }

    @Test
    void aCashierChoosesNoOtherPlace() throws IOException {
        BackupModel cashiers = modelFor(Role.CASHIER);
        cashiers.load();
        cashiers.second(Optional.of(Files.createDirectory(folder.resolve("stick"))));
        assertEquals(Optional.empty(), services.backups().places().second());
        assertEquals(new Problem.NotAllowed(), cashiers.problemProperty().get());
    }

    private static <T> T known(T value) {
        assertNotNull(value);
        return value;
    }

    private BackupModel modelFor(Role role) {
        Actor actor =
                Actor.of(
                        services.people().people().stream()
                                .filter(person -> person.role().is(role))
                                .findFirst()
                                .orElseThrow());
        ApprovedActions actions =
                new ApprovedActions(
                        background,
                        () -> actor,
                        (ask, _) -> noticed.add(new Problem.ApprovalNeeded(ask)),
                        noticed::add);
        BackupContext room =
                new TestBackupContext(folder.resolve("till"), CLOCK, background, () -> made++);
        return new BackupModel(services.backups(), actions, room);
    }
}
