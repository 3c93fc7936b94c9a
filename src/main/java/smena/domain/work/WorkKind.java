package smena.domain.work;

/// What may need somebody, the worst first. A new one is one more constant, its texts
/// (`work.…`) and its look in the service.
public enum WorkKind {
    /// Nobody sells.
    NO_SHIFT(Weight.NEWS),
    /// The books are in doubt.
    JOURNAL(Weight.BAD),
    /// The clock is in doubt.
    CLOCK(Weight.BAD),
    /// Debts that should have been paid.
    DEBTS(Weight.BAD),
    /// The drawer of the last shift that was closed was over or short.
    DIFFERENCE(Weight.BAD),
    /// Products that are sold for less than they cost.
    LOSS(Weight.BAD),
    /// Products of which little or nothing is left.
    LOW(Weight.WARN),
    /// Goods near their day or past it.
    EXPIRY(Weight.WARN),
    /// Labels that do not say what the till takes.
    LABELS(Weight.WARN),
    /// No backup, none lately, or the last attempt failed.
    BACKUP(Weight.WARN),
    /// The second place has no copy, or none lately.
    SECOND_COPY(Weight.WARN),
    /// Pages that were not printed.
    PRINTER(Weight.WARN);

    private final Weight weight;

    WorkKind(Weight weight) {
        this.weight = weight;
    }

    /// How much it matters.
    public enum Weight {
        /// It is good to know.
        NEWS,
        /// It costs money as long as nobody does anything.
        BAD,
        /// It should be done today.
        WARN
    }

    public Weight weight() {
        return weight;
    }
}
