package smena.domain.refund;

import smena.domain.money.Quantity;
import smena.domain.sale.Tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is to come back of a sale.
///
/// @param id made when the refund is begun, so that it is booked once
/// @param saleId the sale
/// @param items the lines; empty for all that is left
/// @param reason why
/// @param payouts how the money is to be given back; empty for the way it came
public record RefundOrder(
        UUID id,
        long saleId,
        Optional<List<Item>> items,
        String reason,
        Optional<List<Tender>> payouts) {
    /// Holds its own copies of the lists.
    public RefundOrder {
        items = items.map(List::copyOf);
        payouts = payouts.map(List::copyOf);
    }

    /// Some lines of a sale, the money the way it came.
    public static RefundOrder of(UUID id, long saleId, List<Item> items, String reason) {
        return new RefundOrder(id, saleId, Optional.of(items), reason, Optional.empty());
    }

    /// All that is left of a sale, the money the way it came.
    public static RefundOrder whole(UUID id, long saleId, String reason) {
        return new RefundOrder(id, saleId, Optional.empty(), reason, Optional.empty());
    }

    /// The same with the money given back like this.
    public RefundOrder paidBack(List<Tender> tenders) {
        return new RefundOrder(id, saleId, items, reason, Optional.of(tenders));
    }

    /// A line of the sale that comes back, or a part of it.
    ///
    /// @param line its number on the sale
    /// @param quantity how much of it
    /// @param restock whether it goes back to the shelf; else it is written off
    /// @param reason why this line, where it differs; may be empty
    /// @param marks of a marked product the codes as they were scanned, one for each piece
    public record Item(
            int line, Quantity quantity, boolean restock, String reason, List<String> marks) {
        /// Holds its own copy of the marks.
        public Item {
            marks = List.copyOf(marks);
        }

        /// A line that goes back to the shelf, or not.
        public static Item of(int line, Quantity quantity, boolean restock) {
            return new Item(line, quantity, restock, "", List.of());
        }
    }
}
