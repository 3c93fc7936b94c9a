package smena.printing.layout;

import smena.domain.customer.Repayment;
import smena.domain.sale.Payment;
import smena.domain.shift.ShiftReport.Shop;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;

/// The slip of a debt that was paid back, or of a repayment that was taken back.
final class RepaymentLayout {
    private static final String SIGNATURE = "_".repeat(16);

    private final PaperWords words;

    RepaymentLayout(PaperWords words) {
        this.words = words;
    }

    ReceiptDocument lay(Repayment repayment, Shop shop) {
        boolean back = repayment.reverses().isPresent();
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, shop, words.words());
        paper.centred(words.get(back ? "reversal" : "repayment"), TextStyle.BOLD);
        paper.centred(repayment.number(), TextStyle.BOLD).blank();
        repayment.reverses().ifPresent(wrong -> row(paper, "ofRepayment", wrong));
        row(paper, "date", words.dateTime(repayment.at(), repayment.offsetSeconds()));
        row(paper, "shift", Long.toString(repayment.shiftId()));
        row(paper, "cashier", repayment.employee().name());
        row(paper, "customer", repayment.customer());
        if (!shop.till().isBlank()) {
            row(paper, "till", shop.till());
        }
        paper.rule();
        String amount = words.formats().moneyWithCurrency(repayment.amount());
        String what = back ? "debtAgain" : "debtRepaid";
        paper.row(TextStyle.TALL, words.name(what), Cell.amount(amount, 0));
        if (!repayment.rounding().isZero()) {
            row(paper, "rounding", words.formats().signed(repayment.rounding()));
        }
        repayment.payments().forEach(payment -> payment(paper, payment));
        if (!repayment.change().isZero()) {
            paper.row(TextStyle.BOLD, words.name("change"), words.amount(repayment.change()));
        }
        paper.rule();
        String left = words.formats().moneyWithCurrency(repayment.balance());
        paper.row(TextStyle.BOLD, words.name("debtLeft"), Cell.amount(left, 0));
        if (!repayment.reason().isBlank()) {
            paper.text(words.get("reason", repayment.reason()));
        }
        paper.feed(2).row(words.name("signature"), Cell.amount(SIGNATURE, 0));
        return paper.done();
    }

    private void payment(ReceiptDocument.Builder paper, Payment payment) {
        String name = words.method(payment.method().code(), payment.method().name());
        paper.row(Cell.name(name), words.amount(payment.tendered()));
        if (!payment.slip().isEmpty()) {
            paper.text("  " + payment.slip());
        }
    }

    private void row(ReceiptDocument.Builder paper, String key, String value) {
        paper.row(words.name(key), Cell.amount(value, 0));
    }
}
