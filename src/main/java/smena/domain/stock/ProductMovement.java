package smena.domain.stock;

/// A movement of a product, with the paper that it is of and who made that.
///
/// @param movement with what was there after it
/// @param paper which paper; [StockMovement#paper] is its row
/// @param by whose name stands on it
public record ProductMovement(StockMovement movement, Paper paper, String by) {
    /// The papers that move goods.
    public enum Paper {
        SALE,
        REFUND,
        /// A paper about goods, see [StockDocument].
        DOCUMENT
    }
}
