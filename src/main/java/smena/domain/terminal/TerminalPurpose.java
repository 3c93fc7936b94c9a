package smena.domain.terminal;

/// What the card terminal moves money for.
public enum TerminalPurpose {
    /// A part of a sale; the subject is its basket.
    SALE(false),
    /// A part of a repayment; the subject is its own id.
    REPAYMENT(false),
    /// A part of a refund, or of a repayment that is taken back; the subject is its order.
    REFUND(true),
    /// The money of another operation, which is the subject, goes back.
    RETURN(true);

    private final boolean givesBack;

    TerminalPurpose(boolean givesBack) {
        this.givesBack = givesBack;
    }

    /// Whether money goes to the card.
    public boolean givesBack() {
        return givesBack;
    }
}
