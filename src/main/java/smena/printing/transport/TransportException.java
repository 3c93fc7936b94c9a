package smena.printing.transport;

import smena.service.ports.PrintTrouble;

import java.nio.channels.ClosedByInterruptException;

/// A step on the way to a printer that could not be taken, or not in time.
public final class TransportException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PrintTrouble why;

    TransportException(PrintTrouble why, String message) {
        super(message);
        this.why = why;
    }

    TransportException(PrintTrouble why, Throwable cause) {
        super(cause.toString(), cause);
        this.why = stoppedByTill(cause) ? PrintTrouble.TILL_STOPPED : why;
    }

    private static boolean stoppedByTill(Throwable cause) {
        return cause instanceof ClosedByInterruptException || cause instanceof InterruptedException;
    }

    public PrintTrouble why() {
        return why;
    }
}
