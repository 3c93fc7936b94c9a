package smena.service.ports;

/// What a print job puts on paper, or does.
public enum PrintKind {
    SALE,
    REFUND,
    X_REPORT,
    Z_REPORT,
    /// The slip of a pay-in, a pay-out or a safe drop.
    CASH_MOVEMENT,
    /// The slip of a debt that was paid back.
    REPAYMENT,
    /// What a customer owes.
    STATEMENT,
    /// What is to be ordered.
    ORDER,
    /// What a stock-take has not come to.
    STOCK_LIST,
    /// Loss prevention.
    CONTROL,
    TEST_PAGE,
    /// Opens the drawer. It goes before the receipt, expires after a few seconds and is never
    /// replayed.
    DRAWER_KICK;

    /// Whether it is a slip of passing interest: shown beside the till where the screen is the
    /// printer. Reports and the test page have places of their own.
    public boolean isSlip() {
        return switch (this) {
            case SALE, REFUND, CASH_MOVEMENT, REPAYMENT, STATEMENT, ORDER, STOCK_LIST, CONTROL ->
                    true;
            case X_REPORT, Z_REPORT, TEST_PAGE, DRAWER_KICK -> false;
        };
    }
}
