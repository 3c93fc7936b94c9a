package smena.printing.layout;

import smena.domain.figures.Figures.Row;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesColumn;
import smena.domain.figures.SalesSheet;
import smena.domain.shift.ShiftReport.Shop;
import smena.printing.layout.SheetWriter.Column;
import smena.text.FilterWords;
import smena.text.ReportLabel;
import smena.text.ReportPeriod;
import smena.text.SalesWords;
import smena.text.Words;

import java.util.ArrayList;
import java.util.List;

/// What was sold over a period, on pages of A4 that lie on their side, as a PDF.
final class SalesPages {
    private static final float PAGE = 758;
    private static final Column COUNT = new Column(46, true);
    private static final Column AMOUNT = new Column(84, true);
    private static final Column SMALLER = new Column(74, true);
    private static final Column SHARE = new Column(46, true);

    private final PaperWords words;
    private final String mark;

    /// @param mark stands above the shop; empty for none
    SalesPages(PaperWords words, String mark) {
        this.words = words;
        this.mark = mark;
    }

    byte[] pdf(SalesSheet sheet, Shop shop) {
        Words all = words.words();
        PeriodReport report = sheet.report();
        ReportQuery query = report.query();
        String title = all.get("figures.chart." + query.grouping().key());
        String period = ReportPeriod.dates(report, words.formats());
        try (SheetWriter pages = SheetWriter.wide()) {
            pages.begin(shop.name() + " · " + title + " · " + period);
            if (!mark.isEmpty()) {
                pages.line(mark, SheetWriter.TITLE, true);
            }
            pages.line(shop.name(), SheetWriter.BOLD, true);
            pages.space();
            pages.line(title, SheetWriter.TITLE, true);
            for (String line : FilterWords.about(report, words.formats())) {
                pages.line(line, SheetWriter.BOLD, true);
            }
            String made = words.dateTime(sheet.made().at(), sheet.made().offsetSeconds());
            String by = sheet.by().isEmpty() ? "" : ", " + sheet.by();
            pages.line(all.get("loss.sheet.made", made) + by, SheetWriter.PLAIN, false);
            pages.space();
            table(pages, report);
            return pages.pdf();
        }
    }

    private void table(SheetWriter pages, PeriodReport report) {
        List<SalesColumn> figures = SalesColumn.of(report);
        List<Column> columns = columns(figures);
        Words all = words.words();
        List<String> heads = new ArrayList<>();
        heads.add(all.get("figures.by." + report.query().grouping().key()));
        figures.forEach(each -> heads.add(all.get(each.word())));
        pages.head(columns, heads);
        for (Row row : report.booked()) {
            String name = ReportLabel.of(report, row, words.formats());
            pages.row(columns, cells(figures, row, name));
        }
        if (report.rows().isEmpty()) {
            pages.line(all.get("figures.noSales"), SheetWriter.PLAIN, false);
        }
        pages.sum(columns, cells(figures, report.now().total(), all.get("figures.total")));
    }

    private static List<Column> columns(List<SalesColumn> shown) {
        List<Column> columns = new ArrayList<>(shown.stream().map(SalesPages::column).toList());
        float left = PAGE;
        for (Column column : columns) {
            left -= column.width();
        }
        columns.addFirst(new Column(left, false));
        return columns;
    }

    private static Column column(SalesColumn shown) {
        return switch (shown) {
            case RECEIPTS -> COUNT;
            case SALES, REVENUE, COST, PROFIT -> AMOUNT;
            case DISCOUNTS, REFUNDS, TAX -> SMALLER;
            case MARGIN -> SHARE;
        };
    }

    private List<String> cells(List<SalesColumn> columns, Row row, String name) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        for (SalesColumn column : columns) {
            cells.add(SalesWords.exact(column, column.signed(row), words.formats()));
        }
        return cells;
    }
}
