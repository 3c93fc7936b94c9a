package smena.printing.layout;

import smena.domain.shift.ShiftReport.Shop;
import smena.domain.shop.PaperTexts;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.text.Words;

/// The top of every paper: whose shop it is.
final class ShopHead {
    private ShopHead() {}

    /// The head of a paper for the shop itself.
    static void write(ReceiptDocument.Builder paper, Shop shop, Words words) {
        shop(paper, shop, words);
        paper.rule();
    }

    /// The head of a paper for a customer, with the logo and the shop's own lines.
    static void write(ReceiptDocument.Builder paper, Shop shop, PaperTexts texts, Words words) {
        if (texts.logo()) {
            paper.logo();
        }
        shop(paper, shop, words);
        texts.header().forEach(line -> paper.centred(line, TextStyle.PLAIN));
        paper.rule();
    }

    private static void shop(ReceiptDocument.Builder paper, Shop shop, Words words) {
        paper.centred(shop.name(), TextStyle.BOLD);
        if (!shop.address().isBlank()) {
            paper.centred(shop.address(), TextStyle.PLAIN);
        }
        if (!shop.taxId().isBlank()) {
            paper.centred(words.get("paper.taxId", shop.taxId()), TextStyle.PLAIN);
        }
    }
}
