package smena.ui.kit;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Starts JavaFX once for all tests and runs things on its thread.
public final class Toolkit {
    private static boolean started;

    private Toolkit() {}

    /// Starts JavaFX if it does not run yet.
    public static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
            up.await();
        } catch (IllegalStateException alreadyRuns) {
            // A TestFX journey was first.
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    /// Runs `work` on the FX thread and waits for what it gives.
    public static <T> T onScreen(Callable<T> work) {
        start();
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// Runs `work` on the FX thread and waits for its end.
    public static void run(Runnable work) {
        onScreen(
                () -> {
                    work.run();
                    return true;
                });
    }
}
