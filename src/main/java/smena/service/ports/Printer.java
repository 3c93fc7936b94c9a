package smena.service.ports;

/// One printer, used by one thread.
@FunctionalInterface
public interface Printer {
    /// Prints a page and says how far it got. It returns within the printer's own time limits, also
    /// when the device hangs, and soon after the thread is interrupted. What goes wrong with the
    /// device is an outcome; an exception is a fault of the till.
    PrintOutcome print(PrintPage page);

    /// What the printer said of itself last, around its last job. Asks nothing and waits for
    /// nothing; any thread may call it.
    default PrinterStatus status() {
        return PrinterStatus.NOT_KNOWN;
    }
}
