package smena.printing.layout;

import smena.domain.customer.Customer;
import smena.domain.customer.DebtorList;
import smena.domain.customer.Phone;
import smena.domain.shift.ShiftReport.Shop;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;

/// Whoever owes something, the longest overdue first, to be gone through by telephone.
final class DebtorsLayout {
    private final PaperWords words;

    DebtorsLayout(PaperWords words) {
        this.words = words;
    }

    ReceiptDocument lay(DebtorList list, Shop shop) {
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, shop, words.words());
        paper.centred(words.get("debtors"), TextStyle.LARGE).rule();
        String day = words.formats().date(list.day());
        paper.row(words.name("date"), Cell.amount(day, 0)).rule();
        list.debtors().forEach(customer -> debtor(paper, customer));
        paper.rule();
        paper.row(TextStyle.BOLD, words.name("debtsInAll"), words.amount(list.ageing().total()));
        if (list.ageing().overdue().isPositive()) {
            paper.row(words.name("overdue"), words.amount(list.ageing().overdue()));
        }
        return paper.done();
    }

    private void debtor(ReceiptDocument.Builder paper, Customer customer) {
        paper.row(Cell.name(customer.name()), words.amount(customer.account().balance()));
        String phone = Phone.shown(customer.facts().phone());
        String due = customer.account().due().map(words.formats()::date).orElse("");
        paper.row(Cell.name("  " + phone), Cell.amount(due, 0));
    }
}
