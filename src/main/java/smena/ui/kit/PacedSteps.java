package smena.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// Runs steps on the FX thread one at a time: the first once the window has been painted, each
/// other a pause after the one before, so that a person who presses a key meanwhile never waits
/// for more than one of them.
public final class PacedSteps implements Executor {
    /// Pauses are counted from frame to frame, so that the first one ends after the first picture.
    static final long FIRST = 150;

    static final long BETWEEN = 25;

    private final Delays delays;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    /// Steps in real time.
    public PacedSteps() {
        this(Delays.REAL);
    }

    PacedSteps(Delays delays) {
        this.delays = delays;
    }

    /// Runs `step` after those given before. Called on the FX thread.
    @Override
    public void execute(Runnable step) {
        waiting.add(step);
        if (!running) {
            running = true;
            delays.after(FIRST, this::next);
        }
    }

    private void next() {
        Runnable step = waiting.poll();
        if (step == null) {
            running = false;
            return;
        }
        delays.after(BETWEEN, this::next);
        step.run();
    }
}
