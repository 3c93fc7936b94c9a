package smena.ui.kit;

/// Told of what should never happen; called on the FX thread.
@FunctionalInterface
public interface BugHandler {
    /// Logs `bug` under a code of its own and shows that code; the till goes on.
    void found(Throwable bug);
}
