package smena.printing.layout;

import smena.domain.figures.LossFigure;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossSheet;
import smena.domain.figures.LossTable;
import smena.domain.shift.ShiftReport.Shop;
import smena.printing.document.Cell;
import smena.printing.document.ReceiptDocument;
import smena.printing.document.TextStyle;
import smena.text.Formats;
import smena.text.LossPhrase;
import smena.text.Words;

/// Loss prevention on a receipt: below each cashier their figures, each with its measure and the
/// shop's average, the shop at the end.
final class ControlLayout {
    private final PaperWords words;

    ControlLayout(PaperWords words) {
        this.words = words;
    }

    ReceiptDocument lay(LossSheet sheet, Shop shop) {
        Words all = words.words();
        Formats formats = words.formats();
        ReceiptDocument.Builder paper = ReceiptDocument.write();
        ShopHead.write(paper, shop, all);
        paper.centred(words.get("control"), TextStyle.LARGE);
        String period = formats.date(sheet.from()) + " – " + formats.date(sheet.to());
        paper.centred(period, TextStyle.BOLD).rule();
        String made = words.dateTime(sheet.made().at(), sheet.made().offsetSeconds());
        String by = sheet.by().isEmpty() ? "" : ", " + sheet.by();
        paper.text(all.get("loss.sheet.made", made) + by);
        paper.text(all.get("loss.sheet.about"));
        LossTable table = sheet.table();
        table.rows().forEach(row -> person(paper, table, row, row.name()));
        person(paper, table, table.shop(), all.get("loss.shop"));
        return paper.rule().done();
    }

    private void person(ReceiptDocument.Builder paper, LossTable table, LossRow row, String name) {
        paper.rule().row(TextStyle.BOLD, Cell.name(name));
        paper.row(
                Cell.name(words.words().count("loss.receipts", row.receipts())),
                Cell.amount(words.formats().money(row.revenue()), 0));
        for (LossFigure figure : LossFigure.values()) {
            figure(paper, table, row, figure);
        }
    }

    private void figure(
            ReceiptDocument.Builder paper, LossTable table, LossRow row, LossFigure figure) {
        Formats formats = words.formats();
        boolean person = row.person() != 0;
        boolean high = person && table.isQuestionable(row, figure);
        paper.row(
                high ? TextStyle.BOLD : TextStyle.PLAIN,
                Cell.name(words.words().get("loss.figure." + figure)),
                Cell.amount(LossPhrase.value(row.of(figure), figure, formats), 0));
        if (row.of(figure).count() == 0 && person) {
            return;
        }
        String rate = LossPhrase.rate(table, row, figure, formats);
        if (!rate.isEmpty()) {
            String above = high ? ", " + words.words().get("loss.sheet.high") : "";
            paper.text("  " + rate + above);
        }
        if (person) {
            table.average(figure)
                    .map(mean -> LossPhrase.rate(mean, figure, formats))
                    .filter(mean -> !mean.isEmpty())
                    .ifPresent(mean -> paper.text("  " + average(mean)));
        }
    }

    private String average(String mean) {
        return words.words().get("loss.average") + ": " + mean;
    }
}
