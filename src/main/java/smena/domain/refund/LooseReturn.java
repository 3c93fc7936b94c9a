package smena.domain.refund;

import smena.domain.money.Quantity;
import smena.domain.sale.Tender;

import java.util.List;
import java.util.UUID;

/// What is to come back without a receipt.
///
/// @param id made when the refund is begun, so that it is booked once
/// @param items what comes back
/// @param reason why
/// @param payouts how the money is to be given back
public record LooseReturn(UUID id, List<Item> items, String reason, List<Tender> payouts) {
    /// Holds its own copies of the lists.
    public LooseReturn {
        items = List.copyOf(items);
        payouts = List.copyOf(payouts);
    }

    /// A product that comes back.
    ///
    /// @param productId which
    /// @param barcode the code it was found by; empty where it was chosen otherwise
    /// @param quantity how much
    /// @param restock whether it goes back to the shelf; else it is written off
    /// @param reason why this line, where it differs; may be empty
    /// @param marks of a marked product the codes as they were scanned, one for each piece
    public record Item(
            long productId,
            String barcode,
            Quantity quantity,
            boolean restock,
            String reason,
            List<String> marks) {
        /// Holds its own copy of the marks.
        public Item {
            marks = List.copyOf(marks);
        }
    }
}
