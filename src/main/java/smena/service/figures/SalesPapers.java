package smena.service.figures;

import smena.domain.Moment;
import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.figures.Figures.Row;
import smena.domain.figures.Grouping;
import smena.domain.figures.Label;
import smena.domain.figures.PeriodReport;
import smena.domain.figures.ReportQuery;
import smena.domain.figures.SalesColumn;
import smena.domain.figures.SalesSheet;
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
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
    /// @param about the days of a report, until when it is, if it goes on, and what it is narrowed
    ///     to
    public record Wording(
            String language,
            UnaryOperator<String> text,
            BiFunction<Grouping, Label, String> label,
            Function<PeriodReport, List<String>> about) {}

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
        Grouping grouping = report.query().grouping();
        List<SalesColumn> columns = SalesColumn.shown(true, report.now().showsEarnings());
        rows.row(heads(grouping, columns, wording.text()));
        for (Row row : report.booked()) {
            String name = wording.label().apply(grouping, row.label());
            rows.row(cells(report, columns, row, name));
        }
        String sum = wording.text().apply("figures.total");
        rows.row(cells(report, columns, report.now().total(), sum));
    }

    private static List<SheetCell> heads(
            Grouping grouping, List<SalesColumn> columns, UnaryOperator<String> text) {
        return Stream.concat(
                        Stream.of("figures.by." + grouping.key()),
                        columns.stream().map(SalesColumn::word))
                .map(text)
                .map(SheetCell::text)
                .toList();
    }

    /// What payments do not know is left empty, so that a file has the same columns whatever is
    /// asked for.
    private static List<SheetCell> cells(
            PeriodReport report, List<SalesColumn> columns, Row row, String name) {
        boolean goods = report.query().isOfGoods();
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.text(name));
        for (SalesColumn column : columns) {
            boolean isThere = goods || !column.isOfGoods();
            cells.add(cell(column, isThere ? column.of(row) : OptionalLong.empty()));
        }
        return cells;
    }

    private static SheetCell cell(SalesColumn column, OptionalLong figure) {
        if (figure.isEmpty()) {
            return SheetCell.text("");
        }
        int decimals = column.kind() == SalesColumn.Kind.COUNT ? 0 : 2;
        return SheetCell.number(BigDecimal.valueOf(figure.getAsLong(), decimals).toPlainString());
    }

    private void about(PeriodReport report, String by, SpreadsheetFile rows, Wording wording)
            throws IOException {
        Moment made = journal.now();
        line(rows, "");
        line(rows, shop().name());
        for (String text : wording.about().apply(report)) {
            line(rows, text);
        }
        String when = made.local().withNano(0).toString().replace('T', ' ');
        line(rows, by.isEmpty() ? when : when + ", " + by);
    }

    private static void line(SpreadsheetFile rows, String text) throws IOException {
        rows.row(List.of(SheetCell.text(text)));
    }
}
