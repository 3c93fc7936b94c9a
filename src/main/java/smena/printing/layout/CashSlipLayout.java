package smena.printing.layout;

import smena.domain.shift.CashMovement;
import smena.domain.shift.ShiftReport.Shop;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;

/// The slip of a pay-in, a pay-out or a safe drop, to be signed by the person who took or gave the
/// money.
final class CashSlipLayout {
    private static final String SIGNATURE = "_".repeat(16);

    private final PaperWords words;

    CashSlipLayout(PaperWords words) {
        this.words = words;
    }

    ReceiptDocument lay(CashMovement movement, Shop shop) {
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, shop, words.words());
        String kind = "movement." + movement.kind().name();
        paper.centred(words.capitals(kind), TextStyle.LARGE).rule();
        String at = words.dateTime(movement.at(), movement.offsetSeconds());
        paper.row(words.name("date"), Cell.amount(at, 0));
        paper.row(words.name("shift"), Cell.amount(Long.toString(movement.shiftId()), 0));
        paper.row(words.name("cashier"), Cell.amount(movement.by().name(), 0));
        if (!shop.till().isBlank()) {
            paper.row(words.name("till"), Cell.amount(shop.till(), 0));
        }
        paper.rule();
        String amount = words.formats().moneyWithCurrency(movement.amount());
        paper.row(TextStyle.TALL, words.name("amount"), Cell.amount(amount, 0));
        if (!movement.reason().isBlank()) {
            paper.text(words.get("reason", movement.reason()));
        }
        paper.rule();
        paper.feed(2).row(words.name("signature"), Cell.amount(SIGNATURE, 0));
        return paper.done();
    }
}
