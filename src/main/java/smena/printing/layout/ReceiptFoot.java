package smena.printing.layout;

import smena.domain.journal.JournalEntry;
import smena.domain.receipt.ReceiptCode;
import smena.domain.shop.PaperTexts;
import smena.printing.document.Cell;
import smena.printing.document.Element;
import smena.printing.document.PaperText;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.service.ports.FiscalBlock;
import smena.service.ports.Receipt;

import java.util.List;

/// The end of a receipt: the shop's closing lines, the code that starts a refund, and what a fiscal
/// module says of it, or that it is not fiscal.
final class ReceiptFoot {
    private final PaperWords words;
    private final PaperTexts texts;

    ReceiptFoot(PaperWords words, PaperTexts texts) {
        this.words = words;
        this.texts = texts;
    }

    void write(ReceiptDocument.Builder paper, Receipt receipt, String footer) {
        if (receipt.kind() != Receipt.Kind.REFUND) {
            lastWords(footer).forEach(line -> paper.centred(line, TextStyle.PLAIN));
        }
        if (receipt.kind() != Receipt.Kind.TRAINING) {
            anchor(paper, receipt);
        }
        receipt.fiscal()
                .filter(block -> receipt.kind() != Receipt.Kind.TRAINING)
                .ifPresentOrElse(block -> fiscal(paper, block), () -> nonFiscal(paper));
    }

    private List<String> lastWords(String footer) {
        if (!texts.footer().isEmpty()) {
            return texts.footer();
        }
        return List.of(footer.isBlank() ? words.get("thanks") : footer);
    }

    /// Only a sale has the QR code, for only a sale can be refunded.
    private void anchor(ReceiptDocument.Builder paper, Receipt receipt) {
        if (texts.qr() && receipt.kind() == Receipt.Kind.SALE) {
            paper.qr(ReceiptCode.of(receipt.sale()).text());
        }
        String piece = PaperText.unbroken(JournalEntry.piece(receipt.sale().hash()));
        paper.centred(piece, TextStyle.PLAIN);
    }

    private void nonFiscal(ReceiptDocument.Builder paper) {
        paper.centred(words.get("nonFiscal"), TextStyle.BOLD);
    }

    private void fiscal(ReceiptDocument.Builder paper, FiscalBlock block) {
        paper.rule();
        if (block.simulated()) {
            paper.centred("SIMULATOR", TextStyle.LARGE);
            nonFiscal(paper);
        } else {
            paper.centred(words.get("fiscal"), TextStyle.BOLD);
        }
        paper.blank();
        row(paper, "fiscalModule", block.module());
        row(paper, "fiscalNumber", block.number());
        row(paper, "fiscalSign", block.sign());
        fiscalCode(paper, block.qr());
    }

    /// Content too long for a QR code is printed as text, so that the receipt still comes out.
    private static void fiscalCode(ReceiptDocument.Builder paper, String content) {
        if (content.length() > Element.Qr.MOST_CHARACTERS) {
            paper.text(content);
        } else if (!content.isEmpty()) {
            paper.qr(content);
        }
    }

    private void row(ReceiptDocument.Builder paper, String key, String value) {
        paper.row(words.name(key), Cell.amount(value, 0));
    }
}
