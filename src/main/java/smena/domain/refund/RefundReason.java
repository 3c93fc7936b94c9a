package smena.domain.refund;

/// The usual reasons, as they are offered; any other is typed. What is stored is the text.
public enum RefundReason {
    /// The customer has no use for it.
    UNSUITABLE(true),
    /// It is broken.
    DEFECT(false),
    /// It is past its date.
    EXPIRED(false),
    /// The cashier took the wrong one.
    MISTAKE(true);

    private final boolean restocks;

    RefundReason(boolean restocks) {
        this.restocks = restocks;
    }

    /// Whether what came back for it is usually put on the shelf again.
    public boolean restocks() {
        return restocks;
    }
}
