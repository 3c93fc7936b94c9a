package smena.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What is rehearsed neither comes before the first picture nor in one piece.
class PacedStepsTest {
    private final List<String> done = new ArrayList<>();
    private final List<Long> pauses = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final PacedSteps steps =
            new PacedSteps(
                    (millis, action) -> {
                        pauses.add(millis);
                        later.add(action);
                        return () -> later.remove(action);
                    });

    @Test
    void oneStepAPauseAndNoneAtOnce() {
        steps.execute(() -> done.add("a"));
        steps.execute(() -> done.add("b"));
        assertEquals(List.of(), done);
        later.remove().run();
        assertEquals(List.of("a"), done);
        later.remove().run();
        assertEquals(List.of("a", "b"), done);
        later.remove().run();
        assertEquals(0, later.size());
        assertEquals(List.of(PacedSteps.FIRST, PacedSteps.BETWEEN, PacedSteps.BETWEEN), pauses);
    }

    @Test
    void aFailedStepKeepsNoneOfTheOthers() {
        steps.execute(
                () -> {
                    throw new IllegalStateException();
                });
        steps.execute(() -> done.add("b"));
        Runnable first = later.remove();
        try {
            first.run();
        } catch (IllegalStateException expected) {
            done.add("a");
        }
        later.remove().run();
        assertEquals(List.of("a", "b"), done);
    }

    @Test
    void beginsAgain() {
        steps.execute(() -> done.add("a"));
        later.remove().run();
        later.remove().run();
        steps.execute(() -> done.add("b"));
        later.remove().run();
        assertEquals(List.of("a", "b"), done);
    }
}
