package smena.printing;

import smena.domain.shift.ShiftReport.Shop;
import smena.text.Words;

/// The top of every paper: whose shop it is.
final class ShopHead {
    private ShopHead() {}

    static void write(ReceiptDocument.Builder paper, Shop shop, Words words) {
        paper.logo().centred(shop.name(), TextStyle.BOLD);
        if (!shop.address().isBlank()) {
            paper.centred(shop.address(), TextStyle.PLAIN);
        }
        if (!shop.taxId().isBlank()) {
            paper.centred(words.get("paper.taxId", shop.taxId()), TextStyle.PLAIN);
        }
        paper.rule();
    }
}
