package smena.ui.shift;

/// The steps of closing a shift.
public enum CloseStep {
    /// The shift and its baskets are being read.
    LOADING,
    /// It cannot begin: the problem says why.
    BLOCKED,
    /// Parked baskets: cancel them or carry them over.
    PARKED,
    /// The drawer is counted blind.
    COUNT,
    /// Expected, counted, difference, reason.
    CHECK,
    /// Closed: the Z-report as paper.
    PAPER;

    /// Its place in the row of steps, from 1; 0 before the first.
    int place() {
        return Math.max(0, ordinal() - PARKED.ordinal() + 1);
    }
}
