package smena.printing.layout;

import smena.domain.money.AlikeRates;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.sale.Buyer;
import smena.domain.sale.Payment;
import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport.Shop;
import smena.domain.shop.PaperTexts;
import smena.printing.document.Cell;
import smena.printing.document.PaperText;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.service.ports.Receipt;

import java.util.LinkedHashMap;
import java.util.Map;

/// The receipt of a sale, of a refund or of an exercise, in one language.
final class ReceiptLayout {
    private static final String SIGNATURE = "_".repeat(16);

    private final PaperWords words;

    ReceiptLayout(PaperWords words) {
        this.words = words;
    }

    /// The receipt.
    ///
    /// @param footer the shop's own closing line, used where the texts have none; may be empty
    ReceiptDocument lay(Receipt receipt, Shop shop, PaperTexts texts, String footer) {
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        boolean training = receipt.kind() == Receipt.Kind.TRAINING;
        if (training) {
            training(paper);
            paper.blank();
        }
        ShopHead.write(paper, shop, texts, words.words());
        head(paper, receipt, shop);
        ReceiptLines lines = new ReceiptLines(words, texts, alike(receipt.sale()));
        receipt.sale().lines().forEach(line -> lines.write(paper, line));
        paper.rule();
        totals(paper, receipt);
        paper.rule();
        payments(paper, receipt);
        new ReceiptFoot(words, texts).write(paper, receipt, footer);
        if (receipt.kind() == Receipt.Kind.REFUND || owes(receipt.sale())) {
            paper.feed(2).row(words.name("customer"), Cell.amount(SIGNATURE, 0));
        }
        if (training) {
            paper.blank();
            training(paper);
        }
        return paper.done();
    }

    /// Who buys on account signs for it.
    private static boolean owes(Sale sale) {
        return sale.buyer().filter(buyer -> buyer.onAccount().isPositive()).isPresent();
    }

    private void training(ReceiptDocument.Builder paper) {
        paper.centred(words.get("training"), TextStyle.LARGE);
        paper.centred(words.get("trainingNoSale"), TextStyle.BOLD);
    }

    private void head(ReceiptDocument.Builder paper, Receipt receipt, Shop shop) {
        Sale sale = receipt.sale();
        paper.centred(words.get(title(receipt)), TextStyle.BOLD);
        paper.centred(sale.number(), TextStyle.BOLD).blank();
        receipt.origin().ifPresent(origin -> origin(paper, origin));
        receipt.notes().ifPresent(notes -> notes(paper, receipt, notes));
        row(paper, "date", words.dateTime(sale.at(), sale.offsetSeconds()));
        row(paper, "shift", Long.toString(sale.shiftId()));
        row(paper, "cashier", sale.employee().name());
        sale.buyer().ifPresent(buyer -> row(paper, "customer", buyer.name()));
        if (!shop.till().isBlank()) {
            row(paper, "till", shop.till());
        }
        paper.rule();
    }

    private void origin(ReceiptDocument.Builder paper, Receipt.Origin origin) {
        row(paper, "origin", origin.number());
        row(paper, "originDate", words.formats().date(origin.businessDate()));
    }

    private void notes(ReceiptDocument.Builder paper, Receipt receipt, Receipt.Notes notes) {
        if (receipt.origin().isEmpty()) {
            paper.text(words.get("withoutReceipt"));
        }
        notes.exchange().ifPresent(sale -> row(paper, "exchangeFor", sale));
        paper.text(words.get("reason", notes.reason()));
    }

    private static String title(Receipt receipt) {
        return switch (receipt.kind()) {
            case SALE, TRAINING -> "sale";
            case REFUND -> "refund";
        };
    }

    private void row(ReceiptDocument.Builder paper, String key, String value) {
        paper.row(words.name(key), Cell.amount(value, 0));
    }

    private void totals(ReceiptDocument.Builder paper, Receipt receipt) {
        Sale sale = receipt.sale();
        if (!sale.discount().isZero() || !sale.rounding().isZero()) {
            paper.row(words.name("subtotal"), words.amount(sale.gross()));
        }
        if (!sale.discount().isZero()) {
            paper.row(words.detail("discount"), words.amount(sale.discount().negated()));
        }
        if (!sale.rounding().isZero()) {
            row(paper, "rounding", words.formats().signed(sale.rounding()));
        }
        String key = receipt.kind() == Receipt.Kind.REFUND ? "totalRefund" : "total";
        String total = words.formats().moneyWithCurrency(sale.paid());
        paper.row(TextStyle.TALL, words.name(key), Cell.amount(total, 0));
        Map<TaxRate, Money> taxes = taxes(sale);
        AlikeRates alike = alike(sale);
        taxes.forEach((rate, tax) -> tax(paper, rate, words.tax(rate, alike), tax));
    }

    /// What is exempt has no tax at all, which is not a tax of 0.
    private void tax(ReceiptDocument.Builder paper, TaxRate rate, String called, Money tax) {
        if (rate.kind() == TaxRate.Kind.EXEMPT) {
            paper.row(Cell.name(called), Cell.amount("—", 0));
        } else {
            String name = words.get("includingTax", PaperText.unbroken(called));
            paper.row(Cell.name(name), words.amount(tax));
        }
    }

    private static AlikeRates alike(Sale sale) {
        return AlikeRates.among(sale.lines().stream().map(Sale.Line::taxRate).toList());
    }

    private static Map<TaxRate, Money> taxes(Sale sale) {
        Map<TaxRate, Money> taxes = new LinkedHashMap<>();
        sale.lines().forEach(line -> taxes.merge(line.taxRate(), line.tax(), Money::plus));
        return taxes;
    }

    private void payments(ReceiptDocument.Builder paper, Receipt receipt) {
        Sale sale = receipt.sale();
        for (Payment payment : sale.payments()) {
            String name = words.method(payment.method().code(), payment.method().name());
            paper.row(Cell.name(name), words.amount(payment.tendered()));
            if (!payment.slip().isEmpty()) {
                paper.text("  " + payment.slip());
            }
        }
        sale.buyer()
                .flatMap(Buyer::due)
                .ifPresent(due -> row(paper, "payUntil", words.formats().date(due)));
        if (!sale.change().isZero()) {
            paper.row(TextStyle.BOLD, words.name("change"), words.amount(sale.change()));
        }
        paper.rule();
    }
}
