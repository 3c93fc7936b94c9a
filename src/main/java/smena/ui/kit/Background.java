package smena.ui.kit;

import smena.domain.Problem;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs what may block (the database, files) away from the FX thread, one call after the other, and
/// brings the result back to it.
public final class Background {
    private final Executor worker;
    private final Executor screen;
    private final Consumer<Problem> refusals;
    private final BugHandler bugHandler;

    /// Calls run on `worker` (a single thread, so that they keep their order), results are
    /// delivered on `screen`.
    ///
    /// @param refusals told of a refusal that the caller does not handle itself
    /// @param bugHandler told of every exception that is not a refusal
    public Background(
            Executor worker, Executor screen, Consumer<Problem> refusals, BugHandler bugHandler) {
        this.worker = worker;
        this.screen = screen;
        this.refusals = refusals;
        this.bugHandler = bugHandler;
    }

    /// A call that has not begun: set its handlers, then [BackgroundCall#deliver] starts it.
    public <T> BackgroundCall<T> call(Supplier<T> work) {
        return new BackgroundCall<>(work, worker, screen, refusals, bugHandler);
    }

    /// A call without a result.
    public BackgroundCall<Boolean> run(Runnable work) {
        return call(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Runs `work` on the FX thread in a step of its own, so that what is done now is not held up.
    public void later(Runnable work) {
        screen.execute(work);
    }
}
