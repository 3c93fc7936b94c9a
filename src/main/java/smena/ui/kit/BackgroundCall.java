package smena.ui.kit;

import javafx.beans.property.BooleanProperty;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One call into the background, made by [Background#call].
///
/// @param <T> the type of its result
public final class BackgroundCall<T> {
    private static final Logger LOG = System.getLogger(BackgroundCall.class.getName());

    private final Supplier<T> work;
    private final Executor worker;
    private final Executor screen;
    private final BugHandler bugHandler;
    private Consumer<Problem> refused;
    private @Nullable BooleanProperty busy;

    BackgroundCall(
            Supplier<T> work,
            Executor worker,
            Executor screen,
            Consumer<Problem> refused,
            BugHandler bugHandler) {
        this.work = work;
        this.worker = worker;
        this.screen = screen;
        this.refused = refused;
        this.bugHandler = bugHandler;
    }

    /// Handles a refusal here instead of showing it as a notice.
    public BackgroundCall<T> refused(Consumer<Problem> answer) {
        refused = answer;
        return this;
    }

    /// Sets `busy` while the call runs, however it ends. If it is set already the call does not
    /// start: a button that is hit twice acts once.
    public BackgroundCall<T> busy(BooleanProperty flag) {
        busy = flag;
        return this;
    }

    /// Starts the call; `done` gets its result on the FX thread.
    public void deliver(Consumer<? super T> done) {
        if (busy != null) {
            if (busy.get()) {
                return;
            }
            busy.set(true);
        }
        try {
            worker.execute(() -> work(done));
        } catch (RejectedExecutionException ended) {
            // The till is closing: nobody needs the result any more.
            LOG.log(Level.DEBUG, "Not begun: the till is closing", ended);
        }
    }

    private void work(Consumer<? super T> done) {
        try {
            T result = work.get();
            back(() -> done.accept(result));
        } catch (Refused refusal) {
            back(() -> refused.accept(refusal.problem()));
        } catch (Throwable bug) {
            // Errors too: an assertion or a missing class must not end in silence.
            back(() -> bugHandler.found(bug));
        }
    }

    private void back(Runnable answer) {
        screen.execute(
                () -> {
                    if (busy != null) {
                        busy.set(false);
                    }
                    try {
                        answer.run();
                    } catch (RuntimeException bug) {
                        bugHandler.found(bug);
                    }
                });
    }
}
