package smena.printing.layout;

import org.jspecify.annotations.Nullable;

import smena.domain.shift.ShiftReport.Shop;
import smena.domain.stock.OrderList;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.text.Formats;

/// What is to be ordered, supplier by supplier.
final class OrderLayout {
    private final PaperWords words;

    OrderLayout(PaperWords words) {
        this.words = words;
    }

    ReceiptDocument lay(OrderList list, Shop shop) {
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, shop, words.words());
        paper.centred(words.get("order"), TextStyle.LARGE).rule();
        String day = words.formats().date(list.day());
        paper.row(words.name("date"), Cell.amount(day, 0));
        @Nullable String supplier = null;
        for (OrderList.Line line : list.lines()) {
            if (!line.supplier().equals(supplier)) {
                supplier = line.supplier();
                paper.rule();
                String name = supplier.isEmpty() ? words.get("orderNoSupplier") : supplier;
                paper.row(TextStyle.BOLD, Cell.name(name), Cell.amount("", 0));
            }
            line(paper, line);
        }
        return paper.rule().done();
    }

    private void line(ReceiptDocument.Builder paper, OrderList.Line line) {
        Formats formats = words.formats();
        String amount =
                formats.quantity(line.amount())
                        + Formats.NBSP
                        + words.words().get("till.unit." + line.unit());
        paper.row(Cell.name(line.name()), Cell.amount(amount, 0));
        if (!line.code().isEmpty()) {
            paper.row(Cell.name("  " + line.code()), Cell.amount("", 0));
        }
    }
}
