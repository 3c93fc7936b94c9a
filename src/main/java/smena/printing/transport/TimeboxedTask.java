package smena.printing.transport;

import smena.service.ports.PrintTrouble;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work inside third-party code that may hang for ever, done by a thread that may hang with it.
public final class TimeboxedTask<T> {
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private final Thread thread;

    private TimeboxedTask(String name, Callable<T> work) {
        thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(work));
    }

    /// Begins the work.
    public static <T> TimeboxedTask<T> begin(String name, Callable<T> work) {
        TimeboxedTask<T> timeboxedTask = new TimeboxedTask<>(name, work);
        timeboxedTask.thread.start();
        return timeboxedTask;
    }

    private void run(Callable<T> work) {
        try {
            done.complete(work.call());
        } catch (Exception | Error e) {
            done.completeExceptionally(e);
        }
    }

    /// Whether it still runs.
    public boolean runs() {
        return !done.isDone();
    }

    /// Waits for its end, at most `limit`.
    ///
    /// @return whether it ended
    /// @throws TransportException if the till stops meanwhile; the work goes on then
    boolean ends(Duration limit) throws TransportException {
        try {
            done.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(PrintTrouble.TILL_STOPPED, e);
        }
    }

    /// Its result.
    ///
    /// @throws TransportException if it is not done in time, or the till stops meanwhile; the work
    /// goes on then
    /// @throws ExecutionException with what the work threw
    public T await(Duration limit) throws TransportException, ExecutionException {
        if (!ends(limit)) {
            throw new TransportException(
                    PrintTrouble.STALLED, "no answer in " + limit.toMillis() + " ms");
        }
        return now();
    }

    /// Its result, once it is done.
    T now() throws ExecutionException {
        try {
            return done.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("it is not done", e);
        }
    }
}
