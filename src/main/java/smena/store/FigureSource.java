package smena.store;

/// The rows of the books that a figure of a shift is the sum of. Each has one statement, see
/// [FigureQuery]; the key that some of them take is named there.
public enum FigureSource {
    SALE_GROSS,
    SALE_DISCOUNT,
    SALE_NET,
    SALE_ROUNDING,
    /// What was paid, rounding included.
    SALE_PAID,
    /// The key is the kind of an offer, a slash and its name.
    SALE_REDUCTION,
    /// The key is a rate's code.
    SALE_TAX,
    /// The key is a method's code.
    SALE_PAYMENT,
    SALE_CASH,
    SALE_NOT_CASH,
    REFUND_GROSS,
    REFUND_DISCOUNT,
    REFUND_NET,
    REFUND_ROUNDING,
    REFUND_PAID,
    REFUND_TAX,
    REFUND_PAYMENT,
    REFUND_CASH,
    REPAYMENT,
    REVERSAL,
    REPAYMENT_ROUNDING,
    REVERSAL_ROUNDING,
    REPAYMENT_PAYMENT,
    REVERSAL_PAYMENT,
    REPAYMENT_CASH,
    REVERSAL_CASH,
    /// The key is a kind of cash movement.
    MOVEMENT,
    ANY_MOVEMENT,
    /// The counts of the drawer for the closing.
    CLOSING_COUNT,
    /// The key is a kind of journal entry.
    ENTRY
}
