package smena.printing.layout;

import smena.domain.shift.ShiftReport.Shop;
import smena.domain.stock.UncountedList;
import smena.domain.stock.UncountedProduct;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;

/// What a stock-take has not come to: name, place on the shelves, code, and room to write down how
/// much there is.
final class UncountedLayout {
    private static final String ROOM = "______";

    private final PaperWords words;

    UncountedLayout(PaperWords words) {
        this.words = words;
    }

    ReceiptDocument lay(UncountedList list, Shop shop) {
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, shop, words.words());
        paper.centred(words.get("uncounted"), TextStyle.LARGE).rule();
        paper.row(words.name("stockTake"), Cell.amount("№ " + list.stockTake(), 0));
        String day = words.formats().date(list.day());
        paper.row(words.name("date"), Cell.amount(day, 0)).rule();
        list.products().forEach(one -> product(paper, one));
        paper.rule();
        String left = words.formats().number(list.left());
        paper.row(TextStyle.BOLD, words.name("uncountedInAll"), Cell.amount(left, 0));
        return paper.done();
    }

    private static void product(ReceiptDocument.Builder paper, UncountedProduct one) {
        paper.row(Cell.name(one.name()), Cell.amount(ROOM, 0));
        String about = (one.shelf() + "  " + one.barcode()).strip();
        if (!about.isEmpty()) {
            paper.row(Cell.name("  " + about));
        }
    }
}
