package smena.printing.layout;

import smena.domain.money.AlikeRates;
import smena.domain.money.Money;
import smena.domain.money.TaxRate;
import smena.domain.promotion.Reduction;
import smena.domain.sale.Sale;
import smena.domain.shop.PaperTexts;
import smena.printing.document.Cell;
import smena.printing.document.PaperText;
import smena.printing.document.ReceiptDocument;

/// The lines of a receipt. What stands at the right edge adds up to the total; notes stand at the
/// left, below the line they belong to.
final class ReceiptLines {
    /// Narrow enough for an article to fit on one line even on the narrowest paper.
    private static final int AMOUNT = 9;

    private final PaperWords words;
    private final PaperTexts texts;
    private final AlikeRates alike;

    /// @param alike the rates of all lines
    ReceiptLines(PaperWords words, PaperTexts texts, AlikeRates alike) {
        this.words = words;
        this.texts = texts;
        this.alike = alike;
    }

    void write(ReceiptDocument.Builder paper, Sale.Line line) {
        String quantity = words.formats().quantity(line.quantity());
        String unit = words.get("unit." + line.unit().name());
        String price = words.formats().money(line.price());
        paper.text(line.name());
        paper.row(
                Cell.name("  " + PaperText.unbroken(quantity + " " + unit + " × " + price)),
                Cell.amount(words.formats().money(line.gross()), AMOUNT));
        reductions(paper, line);
        if (texts.goodsCode() && !line.goodsCode().isBlank()) {
            paper.text("  " + words.get("goodsCode", line.goodsCode()));
        }
        if (texts.lineTax()) {
            paper.text("  " + tax(line));
        }
    }

    /// The offer by its name, then everything else that people gave or no reduction tells of.
    private void reductions(ReceiptDocument.Builder paper, Sale.Line line) {
        Money given = line.discount();
        for (Reduction reduction : line.reductions()) {
            if (reduction.kind().isOffer()) {
                paper.row(
                        Cell.name("  " + words.reduction(reduction)),
                        words.amount(reduction.amount().negated()));
                given = given.minus(reduction.amount());
            }
        }
        if (!given.isZero()) {
            paper.row(words.detail("discount"), words.amount(given.negated()));
        }
    }

    private String tax(Sale.Line line) {
        String rate = words.tax(line.taxRate(), alike);
        return line.taxRate().kind() == TaxRate.Kind.STANDARD
                ? rate + ": " + words.formats().money(line.tax())
                : rate;
    }
}
