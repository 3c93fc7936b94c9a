package smena.service.stock;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.domain.shop.ShopSettings;
import smena.domain.stock.OrderList;
import smena.files.OwnFiles;
import smena.service.export.SheetCell;
import smena.service.export.SpreadsheetFile;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.ports.Typesetter;
import smena.service.printjob.PrintOrders;
import smena.service.shop.Settings;
import smena.store.Database;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What is to be ordered, on paper and in a file. Both need [Right#MANAGE_STOCK], also where it is
/// only open with an approval: nothing is booked.
public final class Reorders {
    /// The most lines a list has.
    public static final int MOST_LINES = 2_000;

    private static final List<String> HEADS =
            List.of("supplier", "barcode", "name", "unit", "quantity", "stock");

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final Typesetter typesetter;
    private final PrintOrders printing;

    public Reorders(
            Database database,
            Journal journal,
            Rights rights,
            Typesetter typesetter,
            PrintOrders printing) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.typesetter = typesetter;
        this.printing = printing;
    }

    /// Prints it at the receipt printer, as it is now.
    public void print(Actor actor, OrderList list) {
        OrderList ordered = checked(actor, list);
        ShopSettings shop = database.read(Settings::read);
        byte[] page = typesetter.order(ordered, shop, shop.language());
        database.write(tx -> printing.page(tx, "RECEIPT", "ORDER", page, shop, journal.now().at()));
        printing.wake();
    }

    /// It on pages of A4, as a PDF: each supplier begins a page.
    public byte[] pages(Actor actor, OrderList list) {
        OrderList ordered = checked(actor, list);
        ShopSettings shop = database.read(Settings::read);
        return typesetter.orderPages(ordered, shop, "", shop.language());
    }

    /// Writes it into a `.csv`, `.xlsx` or `.pdf`; one of its name is replaced when it is whole.
    /// Returns how many lines are in it. Refuses another kind of file, and one that cannot be
    /// written.
    public int write(Actor actor, OrderList list, Path file) {
        OrderList ordered = checked(actor, list);
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return writePages(pages(actor, ordered), ordered, file);
        }
        try (SpreadsheetFile table = SpreadsheetFile.create(file)) {
            table.row(HEADS.stream().map(SheetCell::text).toList());
            for (OrderList.Line line : ordered.lines()) {
                table.row(row(line));
            }
            table.finish();
            return ordered.lines().size();
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotWritten(file.toString()));
        }
    }

    private static int writePages(byte[] pdf, OrderList ordered, Path file) {
        try {
            OwnFiles.write(file.toAbsolutePath(), pdf);
            return ordered.lines().size();
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotWritten(file.toString()));
        }
    }

    private OrderList checked(Actor actor, OrderList list) {
        OrderList ordered = new OrderList(list.day(), list.ordered());
        if (ordered.lines().isEmpty() || ordered.lines().size() > MOST_LINES) {
            throw new Refused(new Problem.BadLines(MOST_LINES));
        }
        boolean open = database.read(tx -> rights.isOpenTo(tx, actor, Right.MANAGE_STOCK));
        if (!open) {
            throw new Refused(new Problem.NotAllowed());
        }
        return ordered;
    }

    private static List<SheetCell> row(OrderList.Line line) {
        return List.of(
                SheetCell.text(line.supplier()),
                SheetCell.text(line.code()),
                SheetCell.text(line.name()),
                SheetCell.text(line.unit().name().toLowerCase(Locale.ROOT)),
                number(line.amount().thousandths()),
                number(line.stock().thousandths()));
    }

    private static SheetCell number(long thousandths) {
        return SheetCell.number(
                BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString());
    }
}
