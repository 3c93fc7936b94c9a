package smena.service.ports;

/// One printer, used by one thread.
@FunctionalInterface
public interface Printer {
    /// Prints a page and says how far it got. It returns within the printer's own time limits, also
    /// when the device hangs, and soon after the thread is interrupted. What goes wrong with the
    /// device is an outcome; an exception is a fault of the till.
    Outcome print(PrintPage page);
}
