package smena.service.ports;

/// A page that cannot be made, or not for this printer: the next attempt would end the same way, so
/// its job fails and the ones after it go on.
public final class UnprintablePage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PrintTrouble why;

    public UnprintablePage(PrintTrouble why, Throwable cause) {
        super(why + ": " + cause, cause);
        this.why = why;
    }

    /// The reason as shown to a person.
    public PrintTrouble why() {
        return why;
    }
}
