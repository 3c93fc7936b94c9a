package smena.ui.supply;

import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;

/// A receipt in the list of them.
sealed interface ListedReceipt {
    /// One that is not booked yet.
    record Draft(ReceiptDraft draft) implements ListedReceipt {}

    /// One that is booked.
    record Booked(StockDocument.Head head) implements ListedReceipt {}
}
