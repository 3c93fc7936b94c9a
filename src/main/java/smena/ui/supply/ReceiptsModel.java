package smena.ui.supply;

import smena.domain.stock.ReceiptDraft;
import smena.service.supply.GoodsReceipts;
import smena.ui.kit.Background;
import smena.ui.kit.PagedList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The receipts of goods: the drafts first, then what is booked, the newest first.
final class ReceiptsModel {
    private final GoodsReceipts receipts;
    private final PagedList<ListedReceipt> list;

    ReceiptsModel(GoodsReceipts receipts, Background reading) {
        this.receipts = receipts;
        list = new PagedList<>(reading, this::after);
    }

    PagedList<ListedReceipt> list() {
        return list;
    }

    private List<ListedReceipt> after(Optional<ListedReceipt> last, int limit) {
        List<ListedReceipt> rows = new ArrayList<>();
        if (last.isEmpty()) {
            for (ReceiptDraft draft : receipts.drafts()) {
                rows.add(new ListedReceipt.Draft(draft));
            }
        }
        long before =
                last.orElse(null) instanceof ListedReceipt.Booked booked
                        ? booked.head().id()
                        : Long.MAX_VALUE;
        receipts.before(before, limit).forEach(h -> rows.add(new ListedReceipt.Booked(h)));
        return rows;
    }
}
