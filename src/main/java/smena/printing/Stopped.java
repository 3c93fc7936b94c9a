package smena.printing;

import smena.service.ports.Trouble;

import java.nio.channels.ClosedByInterruptException;

/// A step on the way to a printer that could not be taken, or not in time.
final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble why;

    Stopped(Trouble why, String message) {
        super(message);
        this.why = why;
    }

    Stopped(Trouble why, Throwable cause) {
        super(cause.toString(), cause);
        this.why = stoppedByTill(cause) ? Trouble.TILL_STOPPED : why;
    }

    private static boolean stoppedByTill(Throwable cause) {
        return cause instanceof ClosedByInterruptException || cause instanceof InterruptedException;
    }

    Trouble why() {
        return why;
    }
}
