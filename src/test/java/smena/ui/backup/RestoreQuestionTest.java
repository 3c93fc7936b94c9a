package smena.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.people.Actor;
import smena.domain.people.Role;
import smena.printing.layout.PaperTypesetter;
import smena.service.DemoFolder;
import smena.service.Services;
import smena.service.backup.AcceptedCopies;
import smena.text.Language;
import smena.text.MoneyStyle;
import smena.ui.kit.Background;
import smena.ui.kit.Dialogs;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Overlay;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;
import smena.ui.shell.TestUi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

@OnScreen
class RestoreQuestionTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T13:30:00Z"), ZoneId.of("Asia/Tashkent"));

    static {
        Toolkit.start();
    }

    @TempDir Path folder;
    private final Background background = Overlay.atOnce(_ -> {});
    private final Localization localization = Snapshots.localization(Language.EN);
    private final StackPane layer = new StackPane();
    private final Dialogs dialogs = new Dialogs(layer, new Fxml(localization));
    private TestBackupContext room;
    private Services services;

    @BeforeEach
    void open() throws IOException {
        Path till = Files.createDirectory(folder.resolve("till"));
        services = DemoFolder.open(till, CLOCK, new PaperTypesetter(MoneyStyle.SUM), "uz");
        room = new TestBackupContext(till, CLOCK, background);
        Toolkit.run(() -> new Scene(layer));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void aCopyThatThisTillDidNotSignIsAskedAboutFirst() throws IOException {
        Path signed = services.backups().to(folder.resolve("copy.db")).file();
        Path bare = Files.copy(signed, folder.resolve("bare.db"));
        Toolkit.run(
                () -> {
                    question().ask(signed);
                    press("Bring back");
                    question().ask(bare);
                    assertEquals(List.of("Back", "I know where it comes from"), buttons());
                    press("Back");
                    assertFalse(dialogs.anyOpenProperty().get());
                    question().ask(bare);
                    press("I know where it comes from");
                    assertTrue(dialogs.anyOpenProperty().get());
                    press("Bring back");
                });
        assertEquals(
                List.of(AcceptedCopies.SIGNED, AcceptedCopies.UNSIGNED_TOO),
                room.restored.stream().map(view -> view.accepted()).toList());
    }

    private RestoreQuestion question() {
        Actor manager =
                Actor.of(
                        services.people().people().stream()
                                .filter(person -> person.role().is(Role.MANAGER))
                                .findFirst()
                                .orElseThrow());
        return new RestoreQuestion(
                services.backups(),
                TestUi.of(localization, dialogs, background, manager, CLOCK),
                room,
                problem -> {
                    throw new AssertionError(problem);
                });
    }

    private List<String> buttons() {
        return layer.lookupAll(".button").stream()
                .map(node -> ((Button) node).getText())
                .sorted()
                .toList();
    }

    private void press(String text) {
        layer.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .fire();
    }
}
