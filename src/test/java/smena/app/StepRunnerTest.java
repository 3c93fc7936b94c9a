package smena.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import smena.app.StepRunner.Failure;
import smena.domain.Problem;
import smena.domain.Refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class StepRunnerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final StepRunner steps = new StepRunner(StepRunner.Watch.NONE);

    @Test
    void eachStepStandsForItself() {
        steps.run("refused", LONG, StepRunnerTest::refuse)
                .run("broken", LONG, () -> assertEquals(1, 2))
                .run("sound", LONG, () -> done.add("sound"));
        assertEquals(List.of("sound"), done);
        assertEquals(
                List.of("refused", "broken"),
                steps.failures().stream().map(Failure::step).toList());
        Failure refused = steps.failures().getFirst();
        assertEquals(Optional.of(new Problem.DiskFull()), refused.problem());
        assertEquals(Optional.empty(), steps.failures().getLast().problem());
        assertTrue(refused.code().matches("[A-Z2-9]{3}-[A-Z2-9]{3}"), refused::code);
        assertTrue(steps.did("sound"));
        assertFalse(steps.did("broken"));
    }

    @Test
    void aStepThatHangsIsLeftBehindAndTold() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        steps.run("hangs", Duration.ofMillis(50), () -> hang(interrupted))
                .run("next", LONG, () -> done.add("next"));
        assertEquals(List.of("next"), done);
        assertInstanceOf(TimeoutException.class, steps.failures().getFirst().why());
        assertTrue(interrupted.await(30, TimeUnit.SECONDS), "the step is asked to end");
    }

    @Test
    void anInterruptCutsNothingShortAndIsKept() {
        Thread runner = Thread.currentThread();
        runner.interrupt();
        steps.run("slow", LONG, () -> holdUntilAwaited(runner));
        assertTrue(Thread.interrupted());
        assertEquals(List.of("held"), done);
        assertEquals(List.of(), steps.failures());
    }

    /// Ends only once `runner` has taken its interrupt and waits all the same.
    private void holdUntilAwaited(Thread runner) {
        while (runner.isInterrupted() || runner.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        done.add("held");
    }

    private static void hang(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
    }

    private static void refuse() {
        throw new Refused(new Problem.DiskFull());
    }
}
