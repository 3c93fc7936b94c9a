package smena.ui.refund;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.receipt.ReceiptHead;
import smena.domain.receipt.ReceiptQuery;
import smena.domain.sale.Sale;
import smena.service.sale.Receipts;

import java.util.List;
import java.util.Optional;

/// Finds the sale of a receipt; called in the background.
public interface ReceiptFinder {
    /// The row of the sale whose receipt carries this code; empty for a code of something else.
    /// Refuses the code of another shop and one that was altered.
    Optional<Long> byCode(String scanned);

    /// The row of the sale of a typed number, whole or its end alone. Refuses a number that was not
    /// given.
    long byNumber(String typed);

    /// A finder among `receipts`.
    static ReceiptFinder of(Receipts receipts) {
        return new ReceiptFinder() {
            @Override
            public Optional<Long> byCode(String scanned) {
                return receipts.byCode(scanned).map(Sale::id);
            }

            @Override
            public long byNumber(String typed) {
                List<ReceiptHead> found = receipts.newest(ReceiptQuery.ALL.number(typed), 1);
                if (found.isEmpty()) {
                    throw new Refused(new Problem.SaleNotFound());
                }
                return found.getFirst().sale().id();
            }
        };
    }
}
