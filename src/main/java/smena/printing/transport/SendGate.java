package smena.printing.transport;

import java.util.concurrent.atomic.AtomicReference;

/// The moment in which a job begins to leave the till. Who comes first decides: the thread that
/// hands it over, or the queue that gives it up.
public final class SendGate {
    private enum Stage {
        HERE,
        LEFT,
        GIVEN_UP
    }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.HERE);

    /// From now on nobody knows how much of the job is outside.
    ///
    /// @return false if the job was given up: nothing of it may leave then
    public boolean leave() {
        return stage.compareAndSet(Stage.HERE, Stage.LEFT) || left();
    }

    /// The job stays here.
    ///
    /// @return false if it has left already
    public boolean giveUp() {
        return stage.compareAndSet(Stage.HERE, Stage.GIVEN_UP);
    }

    public boolean left() {
        return stage.get() == Stage.LEFT;
    }
}
