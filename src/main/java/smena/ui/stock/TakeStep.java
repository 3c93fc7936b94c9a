package smena.ui.stock;

/// The steps of a stock-take.
enum TakeStep {
    /// What is counted is being chosen.
    WHAT,
    /// It is counted, blind.
    COUNT,
    /// What was counted stands beside what should be there.
    DIFFERENCES,
    /// It is finished: what it found, to be read.
    FINISH
}
