package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

import smena.domain.Problem;
import smena.domain.Refused;

import java.util.ArrayList;
import java.util.List;

class BackgroundTest {
    private final List<Problem> refusals = new ArrayList<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final SimpleBooleanProperty busy = new SimpleBooleanProperty();
    private final Background background =
            new Background(waiting::add, Runnable::run, refusals::add, bugs::add);

    @Test
    void aResultArrivesAndTheButtonIsFreeAgain() {
        List<Integer> results = new ArrayList<>();
        background.call(() -> 42).busy(busy).deliver(results::add);
        assertTrue(busy.get());
        work();
        assertEquals(List.of(42), results);
        assertFalse(busy.get());
    }

    @Test
    void aButtonHitTwiceActsOnce() {
        List<Integer> results = new ArrayList<>();
        background.call(() -> 1).busy(busy).deliver(results::add);
        background.call(() -> 2).busy(busy).deliver(results::add);
        work();
        assertEquals(List.of(1), results);
    }

    @Test
    void aRefusalGoesToWhoeverAnswersIt() {
        Problem problem = new Problem.NoOpenShift();
        background.run(() -> refuse(problem)).busy(busy).deliver(_ -> {});
        work();
        assertEquals(List.of(problem), refusals);

        List<Problem> own = new ArrayList<>();
        background.run(() -> refuse(problem)).refused(own::add).deliver(_ -> {});
        work();
        assertEquals(List.of(problem), own);
        assertEquals(1, refusals.size());
        assertEquals(List.of(), bugs);
        assertFalse(busy.get());
    }

    @Test
    void anythingElseIsABug() {
        AssertionError inWork = new AssertionError();
        IllegalStateException inAnswer = new IllegalStateException();
        background
                .run(
                        () -> {
                            throw inWork;
                        })
                .busy(busy)
                .deliver(_ -> {});
        work();
        background
                .call(() -> 1)
                .busy(busy)
                .deliver(
                        _ -> {
                            throw inAnswer;
                        });
        work();
        assertEquals(List.of(inWork, inAnswer), bugs);
        assertFalse(busy.get());
    }

    private static void refuse(Problem problem) {
        throw new Refused(problem);
    }

    private void work() {
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
