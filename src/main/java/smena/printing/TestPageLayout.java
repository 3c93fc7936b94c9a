package smena.printing;

import smena.domain.money.Money;
import smena.domain.shift.ShiftReport.Shop;

/// A page on which everything can be seen that a receipt needs: letters of each language, widths,
/// sizes, columns, a QR code and the cut.
final class TestPageLayout {
    private static final Money LARGE_AMOUNT = Money.of(12_345_678_900L);

    private final PaperWords words;

    TestPageLayout(PaperWords words) {
        this.words = words;
    }

    ReceiptDocument lay(Shop shop) {
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, shop, words.words());
        paper.centred(words.get("test"), TextStyle.LARGE).blank();
        paper.text("Oʻzbekcha: oʻ gʻ sh ch, sanʼat");
        paper.text("Ўзбекча: ў қ ғ ҳ Ў Қ Ғ Ҳ");
        paper.text("Русский: ё ж щ ъ ы э ю я №");
        paper.text("English: The quick brown fox");
        paper.rule();
        paper.row(Cell.name("0123456789"), words.amount(LARGE_AMOUNT));
        paper.row(TextStyle.BOLD, Cell.name("0123456789"), words.amount(LARGE_AMOUNT));
        paper.row(TextStyle.TALL, words.name("total"), words.amount(LARGE_AMOUNT));
        paper.rule();
        paper.text(words.get("testAsk"));
        paper.qr("SMENA");
        return paper.done();
    }
}
