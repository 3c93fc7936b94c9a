package smena.app;

import smena.domain.FaultLog;
import smena.domain.Problem;
import smena.domain.Refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs named steps in order, each on its own: an exception is logged with a code, a step that
/// hangs is abandoned when its time is up, and the next one runs all the same. Used by one thread.
final class StepRunner {
    private final Watch watch;
    private final List<Failure> failures = new ArrayList<>();

    StepRunner(Watch watch) {
        this.watch = watch;
    }

    /// Observes the steps, and may make one fail or hang.
    interface Watch {
        /// Does nothing.
        Watch NONE = new Watch() {};

        /// Called as a part of the step, before its work.
        default void begins(String step, Runnable work) {}

        /// How long the step may take.
        default Duration limit(String step, Duration usual) {
            return usual;
        }
    }

    /// A step that did not do its work.
    ///
    /// @param code what it is logged under
    record Failure(String step, Throwable why, String code) {
        /// What a person can put right; empty for a bug.
        Optional<Problem> problem() {
            return why instanceof Refused refused
                    ? Optional.of(refused.problem())
                    : Optional.empty();
        }
    }

    /// Runs a step and waits at most that long; then it is interrupted and abandoned.
    StepRunner run(String step, Duration atMost, Runnable work) {
        FutureTask<Boolean> task =
                new FutureTask<>(
                        () -> {
                            watch.begins(step, work);
                            work.run();
                            return true;
                        });
        Thread thread = Thread.ofPlatform().daemon().name("smena-step " + step).start(task);
        try {
            await(task, watch.limit(step, atMost));
        } catch (TimeoutException late) {
            late.setStackTrace(thread.getStackTrace());
            task.cancel(true);
            failed(step, late);
        } catch (ExecutionException e) {
            failed(step, e.getCause() == null ? e : e.getCause());
        }
        return this;
    }

    /// The steps that did not do their work, in order.
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    /// Whether this step ran and did its work.
    boolean did(String step) {
        return failures.stream().noneMatch(failure -> failure.step().equals(step));
    }

    private void failed(String step, Throwable why) {
        failures.add(new Failure(step, why, FaultLog.write("step \"" + step + "\"", why)));
    }

    /// An interrupt must not cut a step short; it is kept for later.
    private static void await(FutureTask<Boolean> task, Duration atMost)
            throws TimeoutException, ExecutionException {
        long end = System.nanoTime() + atMost.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
