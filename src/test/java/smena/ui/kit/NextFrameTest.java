package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@OnScreen
class NextFrameTest {
    /// The step has not had its turn when the frame comes.
    @Test
    void itIsNotLaterThanTheFrame() throws Exception {
        List<String> done = new ArrayList<>();
        List<Runnable> steps = new ArrayList<>();
        CountDownLatch framed = new CountDownLatch(1);
        Toolkit.run(
                () -> {
                    Region node = new Region();
                    Stage stage = new Stage();
                    Scene scene = new Scene(node, 100, 100);
                    stage.setScene(scene);
                    stage.show();
                    NextFrame.prepare(node, steps::add, () -> done.add("scrolled"));
                    scene.addPostLayoutPulseListener(
                            () -> {
                                if (framed.getCount() > 0) {
                                    done.add("laid out");
                                    framed.countDown();
                                    stage.close();
                                }
                            });
                    Platform.requestNextPulse();
                });
        assertTrue(framed.await(10, TimeUnit.SECONDS));
        Toolkit.run(() -> steps.forEach(Runnable::run));
        assertEquals(List.of("scrolled", "laid out"), done);
    }

    /// In no window there are no frames.
    @Test
    void withoutAWindowTheStepDoesIt() {
        List<String> done = new ArrayList<>();
        Toolkit.run(
                () -> {
                    NextFrame.prepare(new Region(), Runnable::run, () -> done.add("alone"));
                    Region node = new Region();
                    assertEquals(100, new Scene(node, 100, 100).getWidth());
                    NextFrame.prepare(node, Runnable::run, () -> done.add("in a scene"));
                });
        assertEquals(List.of("alone", "in a scene"), done);
    }
}
