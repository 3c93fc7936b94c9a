package smena.ui.writeoff;

import smena.domain.stock.WriteOffDraft;
import smena.service.stock.StockHistory.Act;

/// What was written off or used by the shop, in the list: still a draft, or booked.
sealed interface ListedWriteOff {
    /// One that is not booked yet.
    record Draft(WriteOffDraft draft) implements ListedWriteOff {}

    /// A booked one.
    record Booked(Act act) implements ListedWriteOff {}
}
