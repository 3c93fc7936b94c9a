package smena.printing.transport;

/// The way to a printer, before it is opened.
interface WireFactory {
    /// Opens it. Nothing was sent where that fails.
    Wire open() throws TransportException;
}
