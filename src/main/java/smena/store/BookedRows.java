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
            String contentHash,
            long lineCount,
            long paymentCount,
            List<LineRow> lines,
            List<PaymentRow> payments,
            List<SaleMarkRow> marks) {}

    /// A row of `sale_line` with the rate it points at.
    public record LineRow(
            long sale,
            long line,
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
            long reductionCount,
            long marks,
            List<ReductionRow> reductions) {
        /// The same row with what its discount is made of.
        LineRow with(List<ReductionRow> all) {
            return new LineRow(
                    sale,
                    line,
                    product,
                    barcode,
                    name,
                    unit,
                    price,
                    quantity,
                    gross,
                    discount,
                    total,
                    taxCode,
                    taxKind,
                    basisPoints,
                    tax,
                    goodsCode,
                    cost,
                    reductionCount,
                    marks,
                    all);
        }
    }

    /// A row of `sale_reduction`; `promotion` is 0 where it names none.
    public record ReductionRow(
            long sale,
            long line,
            long position,
            String kind,
            String name,
            long promotion,
            long amount) {}

    /// A row of `sale_mark`.
    public record SaleMarkRow(long sale, long line, long position, String mark, String whole) {}

    /// A row of `payment` with the method it points at.
    public record PaymentRow(
            long sale,
            long line,
            String method,
            String kind,
            long tendered,
            long change,
            long applied,
            String reference,
            String cardDigits,
            Optional<Long> customer) {}

    /// A row of `refund` with what belongs to it. `sale` and `exchange` are numbers for people,
    /// empty where it names none; `approval` and `customer` are 0 then.
    public record RefundRow(
            long id,
            String uuid,
            String contentHash,
            long seq,
            String number,
            String sale,
            Optional<Long> saleRow,
            long saleShift,
            long shift,
            long person,
            long approval,
            long customer,
            String exchange,
            long at,
            long offset,
            String businessDate,
            long gross,
            long discount,
            long total,
            long rounding,
            String reason,
            long lineCount,
            long paymentCount,
            long journalSeq,
            List<RefundLineRow> lines,
            List<RefundMarkRow> marks,
            List<RefundPaymentRow> payments) {}

    /// A row of `refund_line` with the rate it points at; `saleLine` is 0 without a receipt.
    public record RefundLineRow(
            long refund,
            long line,
            Optional<Long> sale,
            long saleLine,
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
            long restock,
            String reason,
            long marks) {}

    /// A row of `refund_mark`.
    public record RefundMarkRow(long refund, long line, long position, String mark, String whole) {}

    /// A row of `refund_payment` with the method it points at; `customer` is 0 for none.
    public record RefundPaymentRow(
            long refund,
            long line,
            String method,
            String kind,
            long applied,
            String reference,
            String cardDigits,
            long customer) {}

    /// A row of `shift`; of one that is open, the closing's figures are empty.
    public record ShiftRow(
            long id,
            long openedBy,
            long openedAt,
            long openedOffset,
            String businessDate,
            long openingCash,
            Optional<Difference> difference,
            String status,
            Optional<Closed> closed) {}

    /// A row of `opening_difference`.
    public record Difference(long left, long counted, long difference) {}

    /// How a shift was closed. `counted` is empty where nobody counted.
    public record Closed(
            long by,
            long at,
            long offset,
            Optional<Long> counted,
            long expected,
            long left,
            long zNumber) {}

    /// A row of `cash_movement`.
    public record MovementRow(
            long id,
            long shift,
            String kind,
            long amount,
            String reason,
            long person,
            long approval,
            long at,
            long offset,
            long document) {}

    /// A row of `cash_count`; `pieces` is denomination and number, one after the other.
    public record CountRow(
            long id,
            long shift,
            String purpose,
            long place,
            long counted,
            Optional<Long> blind,
            long person,
            long approval,
            long afterSeq,
            long at,
            long offset,
            List<Long> pieces) {}

    /// A row of `approval`.
    public record ApprovalRow(
            long id,
            String act,
            long askedBy,
            long approvedBy,
            long own,
            String reason,
            String subject,
            long amount,
            long at,
            Optional<Long> usedAt) {}

    /// What a row of `reply` is known by.
    public record ReplyKey(long program, String key) {}

    /// A row of `reply`; `body` is the SHA-256 of its text.
    public record ReplyRow(String request, long status, String body, long at) {}

    /// A row of `stock_movement`. `sale`, `refund` and `document` and their lines are 0 where it
    /// names none, `ofSale`, `ofRefund` and `ofDocument` are whether it names nothing else.
    public record StockRow(
            long id,
            long product,
            String kind,
            long quantity,
            Optional<Long> value,
            long sale,
            long line,
            boolean ofSale,
            long refund,
            long refundLine,
            boolean ofRefund,
            long document,
            long documentLine,
            boolean ofDocument,
            long at) {}

    /// A row of `price_change`.
    public record PriceChangeRow(
            long id,
            long document,
            long line,
            long product,
            long old,
            long price,
            String outcome,
            long at) {}

    /// What is on a shelf of a row of `product`.
    public record ShelfRow(
            long product, long stock, Optional<Long> value, Optional<Long> lastCost) {}

    /// A row of `z_report`.
    public record ZRow(
            long number, long shift, String snapshot, String hash, long at, long journalSeq) {}
}
