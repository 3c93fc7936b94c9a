package smena.service.figures;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.figures.LossFigure;
import smena.domain.figures.LossFigure.Measure;
import smena.domain.figures.LossRate;
import smena.domain.figures.LossRow;
import smena.domain.figures.LossSheet;
import smena.domain.figures.LossTable;
import smena.domain.money.Money;
import smena.domain.people.Actor;
import smena.domain.shop.ShopSettings;
import smena.files.OwnFiles;
import smena.service.export.SheetCell;
import smena.service.export.SpreadsheetFile;
import smena.service.journal.Journal;
import smena.service.ports.Typesetter;
import smena.service.printjob.PrintOrders;
import smena.service.shop.Settings;
import smena.store.Database;
import smena.store.Transaction;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// Loss prevention on paper, as pages of A4 and as a file. Needs
/// [smena.domain.people.Right#SEE_FIGURES], like the table itself.
public final class LossPapers {
    private final Database database;
    private final Journal journal;
    private final LossPrevention losses;
    private final Typesetter typesetter;
    private final PrintOrders orders;
    private final BiConsumer<Transaction, Long> onPaper;

    /// @param onPaper notes that figures of an open shift are on paper, which anybody may read
    public LossPapers(
            Database database,
            Journal journal,
            LossPrevention losses,
            Typesetter typesetter,
            PrintOrders orders,
            BiConsumer<Transaction, Long> onPaper) {
        this.onPaper = onPaper;
        this.database = database;
        this.journal = journal;
        this.losses = losses;
        this.typesetter = typesetter;
        this.orders = orders;
    }

    /// In whose words it is written.
    ///
    /// @param language a tag such as `uz-Cyrl`, for pages
    /// @param text the words of a key, for the heads of a spreadsheet
    public record Wording(String language, UnaryOperator<String> text) {}

    /// The business dates from `from` to `to`, both included, on pages of A4: a PDF.
    ///
    /// @param by who asks; empty for the owner of the machine
    public byte[] pages(Optional<Actor> by, LocalDate from, LocalDate to, String language) {
        ShopSettings shop = database.read(Settings::read);
        return typesetter.controlPages(sheet(by, from, to), shop, "", language);
    }

    /// Prints them at the printer for reports, on the paper of receipts, in the shop's language.
    public void print(Actor actor, LocalDate from, LocalDate to) {
        LossSheet sheet = sheet(Optional.of(actor), from, to);
        ShopSettings shop = database.read(Settings::read);
        byte[] page = typesetter.control(sheet, shop, shop.language());
        database.write(
                tx -> {
                    tx.shifts()
                            .open()
                            .filter(shift -> !shift.businessDate().isBefore(from))
                            .filter(shift -> !shift.businessDate().isAfter(to))
                            .ifPresent(shift -> onPaper.accept(tx, shift.id()));
                    return orders.page(tx, "REPORT", "CONTROL", page, shop, journal.now().at());
                });
        orders.wake();
    }

    private LossSheet sheet(Optional<Actor> by, LocalDate from, LocalDate to) {
        return new LossSheet(
                losses.table(by, from, to),
                from,
                to,
                by.map(actor -> actor.employee().name()).orElse(""),
                journal.now());
    }

    /// Writes them into a `.csv`, `.xlsx` or `.pdf`; one of its name is replaced when it is whole.
    /// Refuses another kind of file, and one that cannot be written.
    public void write(
            Optional<Actor> by, LocalDate from, LocalDate to, Path file, Wording wording) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean pdf = name.endsWith(".pdf");
        if (!pdf && !name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw new Refused(new Problem.NoSheet(file.toString()));
        }
        try {
            if (pdf) {
                OwnFiles.write(file.toAbsolutePath(), pages(by, from, to, wording.language()));
            } else {
                table(losses.table(by, from, to), file, wording.text());
            }
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotWritten(file.toString()));
        }
    }

    private static void table(LossTable table, Path file, UnaryOperator<String> text)
            throws IOException {
        try (SpreadsheetFile rows = SpreadsheetFile.create(file)) {
            rows.row(heads(text));
            for (LossRow row : table.rows()) {
                rows.row(cells(row, row.name()));
            }
            rows.row(cells(table.shop(), text.apply("loss.shop")));
            rows.finish();
        }
    }

    private static List<SheetCell> heads(UnaryOperator<String> text) {
        List<String> heads = new ArrayList<>();
        heads.add(text.apply("loss.cashier"));
        heads.add(text.apply("cli.report.receipts"));
        heads.add(text.apply("figures.revenue"));
        for (LossFigure figure : LossFigure.values()) {
            String name = text.apply("loss.figure." + figure);
            heads.add(name);
            if (figure.measure() != Measure.NONE) {
                heads.add(name + ", " + text.apply("loss.file." + figure.measure()));
            }
        }
        return heads.stream().map(SheetCell::text).toList();
    }

    private static List<SheetCell> cells(LossRow row, String name) {
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.text(name));
        cells.add(SheetCell.number(Long.toString(row.receipts())));
        cells.add(money(row.revenue()));
        for (LossFigure figure : LossFigure.values()) {
            LossRow.Sum sum = row.of(figure);
            cells.add(
                    figure.isCount()
                            ? SheetCell.number(Long.toString(sum.count()))
                            : money(sum.amount()));
            if (figure.measure() != Measure.NONE) {
                cells.add(rate(row.rate(figure)));
            }
        }
        return cells;
    }

    private static SheetCell rate(LossRate rate) {
        return rate.isKnown()
                ? SheetCell.number(rate.inHundred(2).toPlainString())
                : SheetCell.text("");
    }

    private static SheetCell money(Money amount) {
        return SheetCell.number(BigDecimal.valueOf(amount.minor(), 2).toPlainString());
    }
}
