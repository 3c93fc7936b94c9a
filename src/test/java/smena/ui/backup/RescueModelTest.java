package smena.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.backup.BackupPurpose;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.service.backup.Restore;
import smena.text.MoneyStyle;
import smena.ui.kit.Overlay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A till whose database is damaged, and the way back.
class RescueModelTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneId.of("Asia/Tashkent"));

    @TempDir Path data;
    private final List<Restore.Done> restored = new ArrayList<>();
    private RescueModel model;

    @BeforeEach
    void damage() throws IOException {
        Files.createDirectory(data.resolve("backups"));
        DemoFolder.putInto(data, CLOCK, "uz");
        try (Services services = open()) {
            services.backups().make(BackupPurpose.DAILY);
        }
        Files.write(data.resolve("smena.db"), new byte[8_192]);
        Problem why = new Problem.DatabaseDamaged(data.resolve("smena.db").toString());
        model =
                new RescueModel(
                        new TestRescue(data, CLOCK), why, Overlay.atOnce(_ -> {}), restored::add);
        model.load();
    }

    @Test
    void theBackupComesBackAndTheDamagedFileIsKept() throws IOException {
        assertEquals(1, model.backups().size());
        model.choose(model.backups().getFirst().file());
        model.restore();
        Path aside = restored.getFirst().setAside().orElseThrow();
        assertEquals(8_192, Files.size(aside.resolve("smena.db")));
        try (Services services = open()) {
            assertTrue(services.checkup().run().size() > 5);
            assertEquals(3, services.people().people().size());
        }
    }

    @Test
    void aCopyThatThisTillDidNotSignIsAQuestionOfItsOwn() throws IOException {
        Path made = model.backups().getFirst().file();
        Path bare = Files.copy(made, data.resolve("bare.db"));
        model.choose(bare);
        assertNull(model.chosenProperty().get());
        assertNotNull(model.doubtedProperty().get());
        model.restore();
        model.back();
        assertNull(model.doubtedProperty().get());
        model.choose(bare);
        model.acceptUnsigned();
        assertNull(model.doubtedProperty().get());
        assertEquals(List.of(), restored);
        model.restore();
        assertEquals(1, restored.size());
    }

    @Test
    void somebodyMayThinkAgain() {
        model.choose(model.backups().getFirst().file());
        model.back();
        assertNull(model.chosenProperty().get());
        model.restore();
        assertEquals(List.of(), restored);
    }

    @Test
    void aFileThatIsNoBackupIsRefusedAndNothingIsTouched() throws IOException {
        Path file = Files.writeString(data.resolve("backups").resolve("letter.db"), "Dear shop");
        model.choose(file);
        assertInstanceOf(Problem.BackupNotSound.class, model.problemProperty().get());
        assertNull(model.chosenProperty().get());
        assertEquals(8_192, Files.size(data.resolve("smena.db")));
        try (Services services = open()) {
            throw new AssertionError("a damaged database was opened: " + services);
        } catch (Refused refusal) {
            assertInstanceOf(Problem.DatabaseDamaged.class, refusal.problem());
        }
    }

    private Services open() {
        return Services.open(data, CLOCK, new PaperTypesetter(MoneyStyle.SUM));
    }
}
