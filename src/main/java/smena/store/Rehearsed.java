package smena.store;

/// Ends a transaction that was only tried out.
final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Rehearsed() {
        super("rehearsed", null, false, false);
    }
}
