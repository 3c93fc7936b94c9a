package smena.domain.figures;

/// How far somebody has read: what is booked later has a higher row.
///
/// @param sale the row of the newest sale
/// @param refund the row of the newest refund
public record ReceiptMark(long sale, long refund) {
    /// Nothing is read yet.
    public static final ReceiptMark NONE = new ReceiptMark(0, 0);
}
