package smena.printing.transport;

import java.util.concurrent.atomic.AtomicReference;

/// An atomic gate at the moment in which a job begins to leave the till. The first caller wins: the
/// thread that hands the job over, or the queue that gives it up.
public final class SendGate {
    private enum Stage {
        HERE,
        LEFT,
        GIVEN_UP
    }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.HERE);

    /// The job leaves: from now on it is not known how much of it has been sent.
    ///
    /// @return false if the job was given up: nothing of it may leave then
    public boolean leave() {
        return stage.compareAndSet(Stage.HERE, Stage.LEFT) || left();
    }

    /// The job is given up and stays in the till.
    ///
    /// @return false if it has left already
    public boolean giveUp() {
        return stage.compareAndSet(Stage.HERE, Stage.GIVEN_UP);
    }

    public boolean left() {
        return stage.get() == Stage.LEFT;
    }
}
