package smena.ui.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import smena.text.Language;
import smena.ui.kit.OnScreen;
import smena.ui.kit.Snapshots;
import smena.ui.kit.Toolkit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// The till is warmed up while the log-in is shown, step by step.
@OnScreen
class WarmUpTest {
    @TempDir private Path folder;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private TillFixture tillFixture;
    private TillScreen screen;

    @BeforeEach
    void open() {
        tillFixture = new TillFixture(folder);
        TillParts parts = tillFixture.parts(Snapshots.localization(Language.UZ));
        screen = Toolkit.onScreen(() -> new TillScreen(parts, tillFixture.soon::add, () -> {}));
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> screen.deactivate());
        tillFixture.close();
    }

    @Test
    void layOutWhatSeveralSearchesFind() {
        Toolkit.run(
                () -> {
                    screen.prepare(steps::add);
                    Set<String> first = new HashSet<>();
                    while (!steps.isEmpty()) {
                        steps.remove().run();
                        tillFixture.settle();
                        if (screen.view().lookup(".product-tile .name") instanceof Label name) {
                            first.add(name.getText());
                        }
                    }
                    assertTrue(first.size() > 3, first.toString());
                    assertEquals("", typed());
                    assertEquals(
                            new MessageBar.Hidden(),
                            screen.tillModels().model().barProperty().get());
                });
    }

    @Test
    void endsWhereSomebodyLogsInMeanwhile() {
        Toolkit.run(
                () -> {
                    screen.prepare(steps::add);
                    for (int i = 0; i < 5; i++) {
                        steps.remove().run();
                    }
                    assertFalse(typed().isEmpty());
                    screen.activate();
                    while (!steps.isEmpty()) {
                        steps.remove().run();
                    }
                    tillFixture.settle();
                    assertEquals("", typed());
                    ShelfModel shelf = screen.tillModels().shelf();
                    assertEquals(ShelfModel.PAGE, shelf.products().size());
                    assertTrue(screen.tillModels().basket().basketProperty().get().isEmpty());
                });
    }

    /// A list that is laid out without a window has cells of no height, and hundreds of them.
    @Test
    void leavesNoMoreLinesBehindThanAreSeenAtOnce() {
        Toolkit.run(
                () -> {
                    TillParts parts =
                            tillFixture.parts(Snapshots.localization(Language.UZ), steps::add);
                    TillScreen later = new TillScreen(parts, tillFixture.soon::add, () -> {});
                    later.prepare(steps::add);
                    while (!steps.isEmpty()) {
                        steps.remove().run();
                        tillFixture.settle();
                    }
                    int lines = later.view().lookupAll(".basket-line").size();
                    assertTrue(lines <= 10, lines + " lines");
                });
    }

    private String typed() {
        return screen.tillModels().shelf().queryProperty().get();
    }
}
