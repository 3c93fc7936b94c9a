package smena.service.figures;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.figures.Earnings;
import smena.domain.figures.Figures;
import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.ReportQuery.Only;
import smena.domain.figures.SalesSheet;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.shop.ShopSettings;
import smena.files.OwnFiles;
import smena.service.export.SheetCell;
import smena.service.export.SpreadsheetFile;
import smena.service.journal.Journal;
import smena.service.ports.Typesetter;
import smena.service.shop.Settings;
import smena.store.Database;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Reports of sales as pages of A4 and as files. Needs
/// [smena.domain.people.Right#SEE_FIGURES], like the reports themselves.
public final class SalesPapers {
    private final Database database;
    private final Journal journal;
    private final PeriodReports reports;
    private final Typesetter typesetter;

    public SalesPapers(
            Database database, Journal journal, PeriodReports reports, Typesetter typesetter) {
        this.database = database;
        this.journal = journal;
        this.reports = reports;
        this.typesetter = typesetter;
    }

    /// In whose words it is written.
    ///
    /// @param language a tag such as `uz-Cyrl`, for pages
    /// @param text the words of a key, for the heads of a spreadsheet
    /// @param label what a row stands for
    public record Wording(
            String language,
            UnaryOperator<String> text,
            BiFunction<Grouping, Label, String> label) {}

    /// The report on pages of A4: a PDF.
    ///
    /// @param by who asks; empty for the owner of the machine
    public byte[] pages(Optional<Actor> by, ReportQuery query, String language) {
        SalesSheet sheet = new SalesSheet(reports.compared(by, query), name(by), journal.now());
        return typesetter.salesPages(sheet, shop(), "", language);
    }

    private static String name(Optional<Actor> by) {
        return by.map(actor -> actor.employee().name()).orElse("");
    }

    private ShopSettings shop() {
        return database.read(Settings::read);
    }

    /// Writes it into a `.csv`, `.xlsx` or `.pdf`; one of its name is replaced when it is whole.
    /// Amounts are numbers with two decimals, the sum stands in the last row; below it a workbook
    /// says of what it is, and who made it when. Refuses another kind of file, and one that cannot
    /// be written.
    public void write(Optional<Actor> by, ReportQuery query, Path file, Wording wording) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean pdf = name.endsWith(".pdf");
        boolean book = name.endsWith(".xlsx");
        if (!pdf && !book && !name.endsWith(".csv")) {
            throw new Refused(new Problem.NoSheet(file.toString()));
        }
        try {
            if (pdf) {
                OwnFiles.write(file.toAbsolutePath(), pages(by, query, wording.language()));
            } else {
                PeriodReport report = reports.compared(by, query);
                try (SpreadsheetFile rows = SpreadsheetFile.create(file)) {
                    table(report, rows, wording);
                    if (book) {
                        about(report, name(by), rows, wording);
                    }
                    rows.finish();
                }
            }
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotWritten(file.toString()));
        }
    }

    private static void table(PeriodReport report, SpreadsheetFile rows, Wording wording)
            throws IOException {
        Figures figures = report.now();
        Grouping grouping = report.query().grouping();
        rows.row(heads(report, wording.text()));
        for (Row row : report.rows()) {
            rows.row(cells(report, row, wording.label().apply(grouping, row.label())));
        }
        rows.row(cells(report, figures.total(), wording.text().apply("figures.total")));
    }

    private static List<SheetCell> heads(PeriodReport report, UnaryOperator<String> text) {
        List<String> keys = new ArrayList<>();
        keys.add("figures.by." + report.query().grouping().key());
        keys.add("figures.receipts");
        keys.add("figures.sales");
        keys.add("figures.discounts");
        keys.add("figures.refunds");
        keys.add("figures.revenue");
        keys.add("figures.tax");
        if (report.now().showsEarnings()) {
            keys.addAll(List.of("figures.cost", "figures.profit", "figures.margin"));
        }
        return keys.stream().map(text).map(SheetCell::text).toList();
    }

    private static List<SheetCell> cells(PeriodReport report, Row row, String name) {
        boolean goods = report.query().source() == Grouping.Source.LINES;
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.text(name));
        cells.add(SheetCell.number(Long.toString(row.receipts())));
        cells.add(money(true, row.sales()));
        cells.add(money(goods, row.discounts()));
        cells.add(money(true, row.refunds()));
        cells.add(money(true, row.revenue()));
        cells.add(money(goods, row.tax()));
        if (report.now().showsEarnings()) {
            Earnings earned = row.earned();
            boolean known = goods && earned.isKnown();
            cells.add(money(known, earned.cost()));
            cells.add(money(known, earned.profit()));
            cells.add(
                    known && earned.margin().isPresent()
                            ? number(earned.margin().getAsInt())
                            : SheetCell.text(""));
        }
        return cells;
    }

    private void about(PeriodReport report, String by, SpreadsheetFile rows, Wording wording)
            throws IOException {
        ReportQuery query = report.query();
        Moment made = journal.now();
        line(rows, "");
        line(rows, shop().name());
        line(rows, query.period().from() + " – " + query.period().to());
        if (query.only().isPresent()) {
            Only only = query.only().get();
            line(rows, wording.label().apply(only.by(), only.label()));
        }
        String when = made.local().withNano(0).toString().replace('T', ' ');
        line(rows, by.isEmpty() ? when : when + ", " + by);
    }

    private static void line(SpreadsheetFile rows, String text) throws IOException {
        rows.row(List.of(SheetCell.text(text)));
    }

    private static SheetCell money(boolean isThere, Money amount) {
        return isThere ? number(amount.minor()) : SheetCell.text("");
    }

    private static SheetCell number(long hundredths) {
        return SheetCell.number(BigDecimal.valueOf(hundredths, 2).toPlainString());
    }
}
