package smena.service.ports;

/// What a print job puts on paper, or does.
public enum PrintKind {
    /// A sale or a refund, the first time or as a copy.
    RECEIPT,
    X_REPORT,
    Z_REPORT,
    /// Opens the drawer. It goes before the receipt, dies after a few seconds and is never
    // replayed.
    DRAWER_KICK,
    TEST_PAGE
}
