package smena.printing.layout;

import smena.domain.customer.AccountEntry;
import smena.domain.customer.AccountStatement;
import smena.domain.customer.Customer;
import smena.domain.customer.OpenCharge;
import smena.domain.customer.Phone;
import smena.domain.shift.ShiftReport.Shop;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;

/// What a customer owes: the total, what of it is open and until when, and how it came about.
final class StatementLayout {
    private final PaperWords words;

    StatementLayout(PaperWords words) {
        this.words = words;
    }

    ReceiptDocument lay(AccountStatement statement, Shop shop) {
        Customer customer = statement.customer();
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, shop, words.words());
        paper.centred(words.get("statement"), TextStyle.LARGE).rule();
        row(paper, "date", words.formats().date(statement.day()));
        row(paper, "customer", customer.name());
        if (!customer.facts().phone().isEmpty()) {
            row(paper, "phone", Phone.shown(customer.facts().phone()));
        }
        paper.rule();
        String owed = words.formats().moneyWithCurrency(customer.account().balance());
        paper.row(TextStyle.TALL, words.name("owed"), Cell.amount(owed, 0));
        if (!statement.open().isEmpty()) {
            paper.rule();
            paper.row(TextStyle.BOLD, words.name("notYetPaid"));
            statement.open().forEach(charge -> open(paper, charge));
        }
        if (!statement.entries().isEmpty()) {
            paper.rule();
            paper.row(TextStyle.BOLD, words.name("movements"));
            statement.entries().forEach(entry -> entry(paper, entry));
        }
        return paper.rule().done();
    }

    private void open(ReceiptDocument.Builder paper, OpenCharge charge) {
        String correction = words.get("entry." + AccountEntry.Kind.CORRECTION);
        String name = charge.document().isEmpty() ? correction : charge.document();
        paper.text(words.get("dueOn", name, words.formats().date(charge.due())));
        paper.row(
                Cell.name("  " + words.formats().date(charge.day())), words.amount(charge.open()));
    }

    private void entry(ReceiptDocument.Builder paper, AccountEntry entry) {
        String what = words.get("entry." + entry.kind());
        String name = entry.document().isEmpty() ? what : what + " " + entry.document();
        paper.text(words.formats().date(entry.businessDate()) + " " + name);
        paper.row(
                Cell.name("  " + words.formats().signed(entry.amount())),
                words.amount(entry.balance()));
    }

    private void row(ReceiptDocument.Builder paper, String key, String value) {
        paper.row(words.name(key), Cell.amount(value, 0));
    }
}
