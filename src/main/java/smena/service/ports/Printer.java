package smena.service.ports;

/// One printer, used by one thread.
@FunctionalInterface
public interface Printer {
    /// Prints a page and says how far it got. It returns within the printer's own time limits, even
    /// when the device hangs, and soon after the thread is interrupted. A device failure is an
    /// outcome; an exception is a fault of the till.
    PrintOutcome print(PrintPage page);

    /// What the printer last reported, around its last job. Sends nothing and does not block; any
    /// thread may call it.
    default PrinterStatus status() {
        return PrinterStatus.NOT_KNOWN;
    }
}
