package smena.service.catalog;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.people.Actor;
import smena.domain.people.Right;
import smena.service.export.SheetCell;
import smena.service.export.SpreadsheetFile;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.ProductCardStore.Stocked;
import smena.store.Transaction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes the catalogue into a file that an import reads again: all products, sold or archived, in
/// the order of their rows. A few hundred at a time are in memory.
public final class CatalogExport {
    private static final int PAGE = 500;

    private final Database database;
    private final Rights rights;

    public CatalogExport(Database database, Rights rights) {
        this.database = database;
        this.rights = rights;
    }

    /// Writes a `.csv` or `.xlsx`; one of its name is replaced when it is whole. Returns how many
    /// products are in it. Refuses another kind of file, and one that cannot be written.
    ///
    /// @param by who asks for it, with [Right#EDIT_CATALOGUE]; empty for the machine's owner. What
    ///     goods cost is in it for whoever may see it
    public long write(Optional<Actor> by, Path file) {
        List<ExportedColumn> columns = by.map(this::columns).orElseGet(CatalogExport::all);
        try (SpreadsheetFile table = SpreadsheetFile.create(file)) {
            table.row(columns.stream().map(column -> SheetCell.text(column.head())).toList());
            long written = write(table, columns);
            table.finish();
            return written;
        } catch (IOException e) {
            throw new Refused(new Problem.FileNotWritten(file.toString()));
        }
    }

    private static List<ExportedColumn> all() {
        return List.of(ExportedColumn.values());
    }

    private List<ExportedColumn> columns(Actor actor) {
        boolean open =
                database.write(
                        tx -> {
                            rights.require(tx, actor, Right.EDIT_CATALOGUE);
                            return rights.isOpenTo(tx, actor, Right.SEE_COST);
                        });
        return all().stream().filter(column -> open || column != ExportedColumn.COST).toList();
    }

    private long write(SpreadsheetFile table, List<ExportedColumn> columns) throws IOException {
        long written = 0;
        long after = 0;
        List<Stocked> page = page(after);
        while (!page.isEmpty()) {
            for (Stocked product : page) {
                table.row(columns.stream().map(column -> column.of(product)).toList());
            }
            written += page.size();
            after = page.getLast().id();
            page = page(after);
        }
        return written;
    }

    private List<Stocked> page(long after) {
        return database.read((Transaction tx) -> tx.productCards().page(after, PAGE));
    }
}
