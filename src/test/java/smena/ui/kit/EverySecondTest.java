package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What ticks is held by the toolkit; what a hidden window showed is not.
@OnScreen
class EverySecondTest {
    private static final int TRIES = 50;

    @BeforeAll
    static void toolkit() {
        Toolkit.start();
    }

    @Test
    void ticksWhileItsNodeIsShown() throws InterruptedException {
        Page page = Toolkit.onScreen(Page::new);
        Stage stage = Toolkit.onScreen(Stage::new);
        try {
            assertFalse(page.ticked.await(1500, TimeUnit.MILLISECONDS), "nobody sees it");
            Toolkit.run(() -> show(stage, page));
            assertTrue(page.ticked.await(30, TimeUnit.SECONDS));
        } finally {
            Toolkit.run(stage::hide);
        }
    }

    @Test
    void isLetGoWithItsWindow() {
        WeakReference<Page> page = shownAndHidden();
        for (int i = 0; i < TRIES && page.get() != null; i++) {
            Toolkit.run(() -> {});
            System.gc();
        }
        assertNull(page.get());
    }

    private static WeakReference<Page> shownAndHidden() {
        return Toolkit.onScreen(
                () -> {
                    Page page = new Page();
                    Stage stage = new Stage();
                    show(stage, page);
                    stage.hide();
                    return new WeakReference<>(page);
                });
    }

    private static void show(Stage stage, Page page) {
        stage.setScene(new Scene(page.view));
        stage.show();
    }

    private static final class Page {
        private final StackPane view = new StackPane();
        private final CountDownLatch ticked = new CountDownLatch(1);

        Page() {
            new EverySecond(this::tick).startWith(view);
        }

        private void tick() {
            ticked.countDown();
        }
    }
}
