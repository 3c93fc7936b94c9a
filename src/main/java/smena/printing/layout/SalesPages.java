package smena.printing.layout;

import smena.domain.figures.Earnings;
import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesSheet;
import smena.domain.money.Money;
import smena.domain.money.Quantity;
import smena.domain.shift.BusinessPeriod;
import smena.domain.shift.ShiftReport.Shop;
import smena.printing.layout.SheetWriter.Column;
import smena.text.Formats;
import smena.text.ReportLabel;
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
    private static final long TENTH = 10;

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
        String period = period(report);
        try (SheetWriter pages = SheetWriter.wide()) {
            pages.begin(shop.name() + " · " + title + " · " + period);
            if (!mark.isEmpty()) {
                pages.line(mark, SheetWriter.TITLE, true);
            }
            pages.line(shop.name(), SheetWriter.BOLD, true);
            pages.space();
            pages.line(title, SheetWriter.TITLE, true);
            pages.line(period, SheetWriter.BOLD, true);
            query.only()
                    .map(one -> ReportLabel.of(one.by(), one.label(), words.formats()))
                    .ifPresent(one -> pages.line(one, SheetWriter.BOLD, true));
            String made = words.dateTime(sheet.made().at(), sheet.made().offsetSeconds());
            String by = sheet.by().isEmpty() ? "" : ", " + sheet.by();
            pages.line(all.get("loss.sheet.made", made) + by, SheetWriter.PLAIN, false);
            pages.space();
            table(pages, report);
            return pages.pdf();
        }
    }

    private String period(PeriodReport report) {
        BusinessPeriod days = report.query().period();
        Formats formats = words.formats();
        String named = formats.date(days.from()) + " – " + formats.date(days.to());
        return report.until()
                .map(
                        until ->
                                words.words()
                                        .get(
                                                "figures.until",
                                                named,
                                                ReportLabel.time(until.moment().toLocalTime())))
                .orElse(named);
    }

    private void table(SheetWriter pages, PeriodReport report) {
        boolean goods = report.query().source() == Grouping.Source.LINES;
        boolean earned = goods && report.now().showsEarnings();
        List<Column> columns = columns(goods, earned);
        Words all = words.words();
        pages.head(
                columns,
                keys(report.query().grouping(), goods, earned).stream().map(all::get).toList());
        for (Row row : report.rows()) {
            String name = ReportLabel.of(report, row, words.formats());
            pages.row(columns, cells(row, name, goods, earned));
        }
        if (report.rows().isEmpty()) {
            pages.line(all.get("figures.noSales"), SheetWriter.PLAIN, false);
        }
        Row total = report.now().total();
        pages.sum(columns, cells(total, all.get("figures.total"), goods, earned));
    }

    private static List<Column> columns(boolean goods, boolean earned) {
        List<Column> figures = new ArrayList<>(List.of(COUNT, AMOUNT));
        if (goods) {
            figures.add(SMALLER);
        }
        figures.addAll(List.of(SMALLER, AMOUNT));
        if (goods) {
            figures.add(SMALLER);
        }
        if (earned) {
            figures.addAll(List.of(AMOUNT, AMOUNT, SHARE));
        }
        float left = PAGE;
        for (Column column : figures) {
            left -= column.width();
        }
        figures.addFirst(new Column(left, false));
        return figures;
    }

    private static List<String> keys(Grouping grouping, boolean goods, boolean earned) {
        List<String> keys =
                new ArrayList<>(
                        List.of(
                                "figures.by." + grouping.key(),
                                "figures.receipts",
                                "figures.sales"));
        if (goods) {
            keys.add("figures.discounts");
        }
        keys.addAll(List.of("figures.refunds", "figures.revenue"));
        if (goods) {
            keys.add("figures.tax");
        }
        if (earned) {
            keys.addAll(List.of("figures.cost", "figures.profit", "figures.margin"));
        }
        return keys;
    }

    private List<String> cells(Row row, String name, boolean goods, boolean earned) {
        Formats formats = words.formats();
        List<String> cells = new ArrayList<>();
        cells.add(name);
        cells.add(formats.number(row.receipts()));
        cells.add(formats.money(row.sales()));
        if (goods) {
            cells.add(formats.money(row.discounts()));
        }
        cells.add(formats.money(row.refunds().negated()));
        cells.add(formats.money(row.revenue()));
        if (goods) {
            cells.add(formats.money(row.tax()));
        }
        if (earned) {
            Earnings of = row.earned();
            cells.add(money(of, of.cost()));
            cells.add(money(of, of.profit()));
            cells.add(of.isKnown() && of.margin().isPresent() ? share(of) : "");
        }
        return cells;
    }

    private String money(Earnings earned, Money amount) {
        return earned.isKnown() ? words.formats().money(amount) : "";
    }

    private String share(Earnings earned) {
        long tenths = Math.floorDiv(earned.margin().orElse(0) + TENTH / 2, TENTH);
        return words.formats().quantity(new Quantity(tenths * 100)) + Formats.NBSP + '%';
    }
}
