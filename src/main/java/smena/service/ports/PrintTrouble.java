package smena.service.ports;

/// Why a print job failed: a code with a sentence in each language, never raw error text.
public enum PrintTrouble {
    /// No printer answers at its address, or it refuses the connection.
    NOT_REACHABLE,
    /// The printer stopped taking data.
    STALLED,
    /// The connection broke while data was under way.
    BROKEN_OFF,
    /// The printer says that its paper has run out.
    NO_PAPER,
    /// The printer says that its cover is open.
    COVER_OPEN,
    /// The printer says that it is offline.
    OFFLINE,
    /// The printer says that its cutter is stuck.
    CUTTER,
    /// The printer says that it has a fault of another kind.
    PRINTER_ERROR,
    /// The operating system has no printer of that name.
    NO_SUCH_QUEUE,
    /// The operating system's printer accepts no jobs, or not this one.
    QUEUE_REFUSES,
    /// There is no such device file, serial port or JavaPOS device.
    DEVICE_MISSING,
    /// The till may not use the device.
    NOT_ALLOWED,
    /// Another program holds the device.
    DEVICE_BUSY,
    /// The folder for receipts on the screen cannot be written.
    FOLDER_NOT_WRITABLE,
    /// The stored page cannot be read.
    PAGE_UNREADABLE,
    /// The page cannot be laid out; the log has why.
    PAGE_NOT_LAID_OUT,
    /// The printer's own service rejects the page.
    PAGE_REFUSED,
    /// A person cancelled the job.
    CANCELLED,
    /// A drawer kick that waited too long.
    EXPIRED,
    /// The till was stopped, or crashed, while the job was being sent.
    TILL_STOPPED,
    /// A fault of the till itself; the log has it.
    FAULT
}
