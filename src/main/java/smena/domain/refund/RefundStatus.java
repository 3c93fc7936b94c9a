package smena.domain.refund;

/// How much of a sale came back.
public enum RefundStatus {
    /// Nothing.
    COMPLETED,
    /// Some of it.
    PARTIALLY_REFUNDED,
    /// Every line, whole.
    REFUNDED
}
