package smena.ui.shift;

/// The steps of handing the drawer over.
public enum HandoverStep {
    /// The shift is being read.
    LOADING,
    /// It cannot begin: the problem says why.
    BLOCKED,
    /// Both count the drawer, blind.
    COUNT,
    /// The giver confirms with their PIN.
    GIVER,
    /// The taker confirms with theirs.
    TAKER;

    /// Its place in the row of steps, from 1; 0 before the first.
    int place() {
        return Math.max(0, ordinal() - COUNT.ordinal() + 1);
    }
}
