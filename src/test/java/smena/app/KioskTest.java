package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.printing.layout.PaperTypesetter;
import smena.service.ports.Typesetter;
import smena.text.MoneyStyle;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A till that is alone on its computer stays on the screen, and is left by who may.
@OnScreen
class KioskTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Tashkent"));
    private static final Typesetter PAGES = new PaperTypesetter(MoneyStyle.SUM);

    private final Robot robot = new Robot();

    @TempDir private Path folder;

    @Test
    void itFillsTheScreenAndIsLeftOnlyByWhoMayChangeTheSettings() throws Exception {
        DataFolder data = DataFolder.open(folder, CLOCK, PAGES);
        data.services().setup().demo("en");
        StartState state = StartState.read(data.services(), Optional.empty());
        Stage stage = Toolkit.onScreen(Stage::new);
        TillWindow window =
                Toolkit.onScreen(
                        () -> {
                            TillWindow made =
                                    new TillWindow(data, state, CLOCK, PAGES, Platform::runLater);
                            made.alone(stage);
                            made.show(stage);
                            return made;
                        });
        try {
            robot.until("the whole screen", stage::isFullScreen);
            WindowEvent close = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
            Toolkit.run(() -> Event.fireEvent(stage, close));
            assertTrue(stage.isShowing());
            Toolkit.run(() -> stage.setFullScreen(false));
            robot.until("the whole screen again", stage::isFullScreen);

            Employee cashier = person(data, Role.CASHIER);
            Employee manager = person(data, Role.MANAGER);
            Toolkit.run(() -> window.letIn(cashier));
            Toolkit.run(window::exit);
            assertTrue(stage.isShowing());
            Toolkit.run(() -> window.letIn(manager));
            Toolkit.run(window::exit);
            assertFalse(stage.isShowing());
        } finally {
            Toolkit.run(stage::hide);
            window.close();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aComputerIsKeptAwakeForAsLongAsIsNeeded() {
        try (Awake awake = new Awake(List.of("cat"))) {
            assertFalse(awake.keeps());
            awake.need(true);
            awake.need(true);
            assertTrue(awake.keeps());
            awake.need(false);
            assertFalse(awake.keeps());
            awake.need(true);
            assertTrue(awake.keeps());
        }
        long left = ProcessHandle.current().children().filter(KioskTest::isCat).count();
        assertEquals(0, left);
    }

    @Test
    void aSystemThatCannotIsNoTrouble() {
        for (List<String> command : List.of(List.<String>of(), List.of("no-such-program"))) {
            try (Awake awake = new Awake(command)) {
                awake.need(true);
                assertFalse(awake.keeps());
            }
        }
    }

    private static Employee person(DataFolder data, Role role) {
        return data.services().people().people().stream()
                .filter(person -> person.role().is(role))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCat(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("/cat")).isPresent();
    }
}
