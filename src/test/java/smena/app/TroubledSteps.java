package smena.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Sees every step, and lets one of them fail or hang.
final class TroubledSteps implements StepRunner.Watch {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final String troubled;
    private final Runnable trouble;
    private volatile Runnable undone = () -> {};

    private TroubledSteps(String troubled, Runnable trouble) {
        this.troubled = troubled;
        this.trouble = trouble;
    }

    static TroubledSteps none() {
        return failing("", new IllegalStateException("no step"));
    }

    static TroubledSteps failing(String step, RuntimeException why) {
        return new TroubledSteps(
                step,
                () -> {
                    throw why;
                });
    }

    static TroubledSteps hanging(String step) {
        return new TroubledSteps(step, TroubledSteps::hang);
    }

    /// The steps that were begun, in order.
    List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void begins(String step, Runnable work) {
        seen.add(step);
        if (step.equals(troubled)) {
            undone = work;
            trouble.run();
        }
    }

    /// Does at the end what the troubled step did not do, so that nothing of it is left in this
    /// process. What needs a database that is closed by now does nothing.
    void makeUp() {
        try {
            undone.run();
        } catch (RuntimeException tooLate) {
            System.getLogger("smena.app").log(System.Logger.Level.DEBUG, "too late", tooLate);
        }
    }

    @Override
    public Duration limit(String step, Duration usual) {
        return step.equals(troubled) && usual.compareTo(SHORT) > 0 ? SHORT : usual;
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("it was hanging", e);
        }
    }
}
