package smena.store;

import java.util.List;
import java.util.Optional;

/// Rows as they stand in the database, for anyone who compares them with the journal. Money is in
/// minor units, quantities in thousandths, instants in milliseconds; nothing is verified yet.
public final class BookedRows {
    private BookedRows() {}

    /// A row of `sale` with what belongs to it.
    public record SaleRow(
            long id,
            String uuid,
            long seq,
            String number,
            long shift,
            long person,
            long at,
            long offset,
            String businessDate,
            long gross,
            long discount,
            long total,
            long rounding,
            long tendered,
            long change,
            long journalSeq,
            Optional<Long> customer,
            List<LineRow> lines,
            List<PaymentRow> payments) {}

    /// A row of `sale_line` with the rate it points at.
    public record LineRow(
            long sale,
            long product,
            String barcode,
            String name,
            String unit,
            long price,
            long quantity,
            long gross,
            long discount,
            long total,
            String taxCode,
            String taxKind,
            long basisPoints,
            long tax,
            String goodsCode,
            Optional<Long> cost,
            long reductions,
            long marks) {}

    /// A row of `payment` with the method it points at.
    public record PaymentRow(
            long sale,
            String method,
            String kind,
            long tendered,
            long change,
            long applied,
            String reference,
            String cardDigits,
            Optional<Long> customer) {}

    /// A row of `refund`, with the sums of its lines and payments.
    public record RefundRow(
            long id,
            long seq,
            String number,
            long shift,
            long person,
            long total,
            long rounding,
            long lineTotal,
            long applied,
            long journalSeq) {}

    /// A row of `shift`; of one that is open, the closing's figures are empty.
    public record ShiftRow(
            long id,
            long openedBy,
            long openedAt,
            long openedOffset,
            String businessDate,
            long openingCash,
            long openingDifference,
            Optional<Closed> closed) {}

    /// How a shift was closed. `counted` is empty where nobody counted.
    public record Closed(
            long by, long at, Optional<Long> counted, long expected, long left, long zNumber) {}

    /// A row of `cash_movement`.
    public record MovementRow(
            long id, long shift, String kind, long amount, String reason, long person, long at) {}

    /// A row of `cash_count`; `pieces` is denomination and number, one after the other.
    public record CountRow(
            long id,
            long shift,
            String purpose,
            long place,
            long counted,
            long blind,
            long person,
            long at,
            List<Long> pieces) {}

    /// A row of `z_report`.
    public record ZRow(
            long number, long shift, String snapshot, String hash, long at, long journalSeq) {}
}
