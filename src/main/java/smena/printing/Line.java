package smena.printing;

/// The way to a printer, before it is opened.
interface Line {
    /// Opens it. Nothing was sent where that fails.
    Wire open() throws Stopped;
}
