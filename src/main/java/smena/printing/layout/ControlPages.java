package smena.printing.layout;

import smena.domain.figures.LossFigure;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossSheet;
import smena.domain.figures.LossTable;
import smena.domain.shift.ShiftReport.Shop;
import smena.printing.layout.SheetWriter.Column;
import smena.text.Formats;
import smena.text.LossPhrase;
import smena.text.Words;

import java.util.Arrays;
import java.util.List;

/// Loss prevention on pages of A4, as a PDF: each cashier's figures beside the shop's average, the
/// shop at the end.
final class ControlPages {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column(142, false),
                    new Column(86, true),
                    new Column(98, true),
                    new Column(98, true),
                    new Column(87, true));

    /// How high the figures of a cashier are at most, points.
    private static final float BLOCK = 200;

    private final PaperWords words;
    private final String mark;

    /// @param mark stands above the shop; empty for none
    ControlPages(PaperWords words, String mark) {
        this.words = words;
        this.mark = mark;
    }

    byte[] pdf(LossSheet sheet, Shop shop) {
        Words all = words.words();
        Formats formats = words.formats();
        String period = formats.date(sheet.from()) + " – " + formats.date(sheet.to());
        try (SheetWriter pages = new SheetWriter()) {
            pages.begin(shop.name() + " · " + all.get("loss.sheet") + " · " + period);
            if (!mark.isEmpty()) {
                pages.line(mark, SheetWriter.TITLE, true);
            }
            pages.line(shop.name(), SheetWriter.BOLD, true);
            pages.space();
            pages.line(all.get("loss.sheet"), SheetWriter.TITLE, true);
            pages.line(period, SheetWriter.BOLD, true);
            String made = words.dateTime(sheet.made().at(), sheet.made().offsetSeconds());
            String by = sheet.by().isEmpty() ? "" : ", " + sheet.by();
            pages.line(all.get("loss.sheet.made", made) + by, SheetWriter.PLAIN, false);
            pages.line(all.get("loss.sheet.about"), SheetWriter.SMALL, false);
            LossTable table = sheet.table();
            table.rows().forEach(row -> person(pages, table, row, row.name()));
            person(pages, table, table.shop(), all.get("loss.shop"));
            return pages.pdf();
        }
    }

    private void person(SheetWriter pages, LossTable table, LossRow row, String name) {
        Words all = words.words();
        pages.space();
        pages.keep(BLOCK);
        String sold =
                all.count("loss.receipts", row.receipts())
                        + ", "
                        + words.formats().moneyWithCurrency(row.revenue());
        pages.line(name + " · " + sold, SheetWriter.BOLD, true);
        pages.head(COLUMNS, List.of("", "", "", all.get("loss.average"), ""));
        Arrays.stream(LossFigure.values())
                .forEach(figure -> pages.row(COLUMNS, cells(table, row, figure)));
    }

    private List<String> cells(LossTable table, LossRow row, LossFigure figure) {
        Formats formats = words.formats();
        boolean person = row.person() != 0;
        String average =
                person
                        ? table.average(figure)
                                .map(mean -> LossPhrase.rate(mean, figure, formats))
                                .orElse("")
                        : "";
        boolean high = person && table.isQuestionable(row, figure);
        return List.of(
                words.words().get("loss.figure." + figure),
                LossPhrase.value(row.of(figure), figure, formats),
                LossPhrase.rate(table, row, figure, formats),
                average,
                high ? words.words().get("loss.sheet.high") : "");
    }
}
