package smena.ui.kit;

import smena.domain.Problem;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs what may wait (the database, files) away from the FX thread, one call after the other, and
/// brings the result back to it.
public final class Background {
    private final Executor worker;
    private final Executor screen;
    private final Consumer<Problem> refusals;
    private final Bugs bugs;

    /// Calls run on `worker` (a single thread, so that they keep their order), results are
    /// delivered on `screen`.
    ///
    /// @param refusals told of a refusal that the caller does not answer itself
    /// @param bugs told of everything that is no refusal
    public Background(Executor worker, Executor screen, Consumer<Problem> refusals, Bugs bugs) {
        this.worker = worker;
        this.screen = screen;
        this.refusals = refusals;
        this.bugs = bugs;
    }

    /// A call that has not begun: say who waits for it, then [Call#deliver] starts it.
    public <T> Call<T> call(Supplier<T> work) {
        return new Call<>(work, worker, screen, refusals, bugs);
    }

    /// A call that gives nothing back.
    public Call<Boolean> run(Runnable work) {
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
