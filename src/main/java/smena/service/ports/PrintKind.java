package smena.service.ports;

/// What a print job puts on paper, or does.
public enum PrintKind {
    SALE,
    REFUND,
    X_REPORT,
    Z_REPORT,
    /// The slip of a pay-in, a pay-out or a safe drop.
    CASH_MOVEMENT,
    TEST_PAGE,
    /// Opens the drawer. It goes before the receipt, dies after a few seconds and is never
    /// replayed.
    DRAWER_KICK
}
