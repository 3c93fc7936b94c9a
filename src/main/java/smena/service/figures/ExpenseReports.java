package smena.service.figures;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.figures.Expenses;
import smena.domain.figures.Expenses.PayOut;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.service.export.SheetCell;
import smena.service.export.SpreadsheetFile;
import smena.store.Database;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What was paid out of the drawer over a period, by reason and supplier. Needs
/// [smena.domain.people.Right#SEE_FIGURES]; reads beside the writer.
public final class ExpenseReports {
    private static final List<String> HEADS =
            List.of(
                    "expenses.reason",
                    "supply.supplier",
                    "expenses.amount",
                    "expenses.when",
                    "expenses.said",
                    "expenses.by");

    private final Database database;
    private final PeriodReports reports;

    public ExpenseReports(Database database, PeriodReports reports) {
        this.database = database;
        this.reports = reports;
    }

    /// Those of the business dates from `from` to `to`, both included. Whoever looks at those of
    /// the open shift cannot count its drawer blind.
    ///
    /// @param by who asks; empty for the owner of the machine
    public Expenses of(Optional<Actor> by, LocalDate from, LocalDate to) {
        by.ifPresentOrElse(
                actor -> reports.look(actor, from, to), () -> reports.lookUnnamed(from, to));
        return Expenses.of(database.read(tx -> tx.payOuts().of(from, to)));
    }

    /// Writes them into a `.csv` or `.xlsx`, a row for each pay-out and the sum in the last one;
    /// one of its name is replaced when it is whole. Refuses another kind of file, and one that
    /// cannot be written.
    ///
    /// @param text the words of a key, for the heads
    public void write(
            Optional<Actor> by,
            LocalDate from,
            LocalDate to,
            Path file,
            UnaryOperator<String> text) {
        Expenses expenses = of(by, from, to);
        try (SpreadsheetFile rows = SpreadsheetFile.create(file)) {
            rows.row(HEADS.stream().map(key -> SheetCell.text(text.apply(key))).toList());
            for (Expenses.Row row : expenses.rows()) {
                for (PayOut one : row.payOuts()) {
                    rows.row(cells(row, one));
                }
            }
            SheetCell none = SheetCell.text("");
            SheetCell all = SheetCell.text(text.apply("figures.total"));
            rows.row(List.of(all, none, money(expenses.total()), none, none, none));
            rows.finish();
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotWritten(file.toString()));
        }
    }

    private static List<SheetCell> cells(Expenses.Row row, PayOut one) {
        return List.of(
                SheetCell.text(row.name()),
                SheetCell.text(row.supplier() ? row.name() : ""),
                money(one.amount()),
                SheetCell.text(one.when().local().withNano(0).toString().replace('T', ' ')),
                SheetCell.text(one.reason()),
                SheetCell.text(one.by()));
    }

    private static SheetCell money(Money amount) {
        return SheetCell.number(BigDecimal.valueOf(amount.minor(), 2).toPlainString());
    }
}
