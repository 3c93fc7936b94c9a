package smena.service.ports;

/// The documents that can be previewed before anything was sold.
public enum SamplePaper {
    SALE,
    /// The second copy of a sale.
    COPY,
    REFUND,
    TRAINING,
    /// A sale as it comes with a fiscal module, simulated.
    FISCAL,
    X_REPORT,
    Z_REPORT,
    CASH_MOVEMENT
}
