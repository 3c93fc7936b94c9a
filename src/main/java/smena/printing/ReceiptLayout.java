package smena.printing;

import smena.domain.journal.JournalEntry;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.sale.Payment;
import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport.Shop;
import smena.text.Formats;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The receipt of a sale in one language.
final class ReceiptLayout {
    /// So narrow that an article stands in one line on the narrowest paper too.
    private static final int AMOUNT = 9;

    private static final int RATE = 3;
    private static final int HASH_PIECE = 16;

    private final PaperWords words;

    ReceiptLayout(PaperWords words) {
        this.words = words;
    }

    /// The receipt.
    ///
    /// @param footer the shop's own last words; empty for a word of thanks
    ReceiptDocument lay(Sale sale, Shop shop, String footer) {
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, shop, words.words());
        head(paper, sale, shop);
        sale.lines().forEach(line -> line(paper, line));
        paper.rule();
        totals(paper, sale);
        paper.rule();
        payments(paper, sale);
        paper.rule();
        foot(paper, sale, footer);
        return paper.done();
    }

    private void head(ReceiptDocument.Builder paper, Sale sale, Shop shop) {
        paper.centred(words.get("sale"), TextStyle.BOLD);
        paper.centred(sale.number(), TextStyle.BOLD).blank();
        String at = words.dateTime(sale.at(), sale.offsetSeconds());
        paper.row(words.name("date"), Cell.amount(at, 0));
        paper.row(words.name("shift"), Cell.amount(Long.toString(sale.shiftId()), 0));
        paper.row(words.name("cashier"), Cell.amount(sale.cashier().name(), 0));
        if (!shop.till().isBlank()) {
            paper.row(words.name("till"), Cell.amount(shop.till(), 0));
        }
        paper.rule();
    }

    private void line(ReceiptDocument.Builder paper, Sale.Line line) {
        String quantity = words.formats().quantity(line.quantity());
        String unit = words.get("unit." + line.unit().name());
        String price = words.formats().money(line.price());
        paper.text(line.name());
        paper.row(
                Cell.name("  " + unbroken(quantity + " " + unit + " × " + price)),
                Cell.amount(words.rate(line.taxRate()), RATE),
                Cell.amount(words.formats().money(line.gross()), AMOUNT));
        if (!line.discount().isZero()) {
            paper.row(words.detail("discount"), words.amount(line.discount().negated()));
        }
        if (!line.goodsCode().isBlank()) {
            paper.text("  " + words.get("goodsCode", line.goodsCode()));
        }
    }

    private static String unbroken(String text) {
        return text.replace(' ', Formats.NBSP);
    }

    private void totals(ReceiptDocument.Builder paper, Sale sale) {
        if (!sale.discount().isZero() || !sale.rounding().isZero()) {
            paper.row(words.name("subtotal"), words.amount(sale.gross()));
        }
        if (!sale.discount().isZero()) {
            paper.row(words.detail("discount"), words.amount(sale.discount().negated()));
        }
        if (!sale.rounding().isZero()) {
            String rounding = words.formats().signed(sale.rounding());
            paper.row(words.name("rounding"), Cell.amount(rounding, 0));
        }
        String total = words.formats().moneyWithCurrency(sale.paid());
        paper.row(TextStyle.TALL, words.name("total"), Cell.amount(total, 0));
        taxes(sale).forEach((rate, tax) -> paper.row(Cell.name(taxName(rate)), words.amount(tax)));
    }

    private String taxName(TaxRate rate) {
        boolean exempt = rate.kind() == TaxRate.Kind.EXEMPT;
        return exempt ? words.tax(rate) : words.get("includingTax", words.tax(rate));
    }

    private static Map<TaxRate, Money> taxes(Sale sale) {
        Map<TaxRate, Money> taxes = new LinkedHashMap<>();
        sale.lines().forEach(line -> taxes.merge(line.taxRate(), line.tax(), Money::plus));
        return taxes;
    }

    private void payments(ReceiptDocument.Builder paper, Sale sale) {
        for (Payment payment : sale.payments()) {
            String name = words.method(payment.method().code(), payment.method().name());
            paper.row(Cell.name(name), words.amount(payment.tendered()));
            if (!payment.reference().isBlank()) {
                paper.text("  " + payment.reference());
            }
        }
        if (!sale.change().isZero()) {
            paper.row(TextStyle.BOLD, words.name("change"), words.amount(sale.change()));
        }
    }

    private void foot(ReceiptDocument.Builder paper, Sale sale, String footer) {
        paper.centred(footer.isBlank() ? words.get("thanks") : footer, TextStyle.PLAIN);
        paper.qr(qr(sale));
        String piece = unbroken(JournalEntry.piece(sale.hash()));
        paper.centred(piece, TextStyle.PLAIN);
        paper.centred(words.get("nonFiscal"), TextStyle.BOLD);
    }

    /// `SALE-2026-00123:7F3A91C055DE20B4`: only letters that every QR code has at half the size,
    /// and that no keyboard layout of a scanner writes in small.
    static String qr(Sale sale) {
        String piece = sale.hash().substring(0, HASH_PIECE).toUpperCase(Locale.ROOT);
        return sale.number() + ":" + piece;
    }
}
