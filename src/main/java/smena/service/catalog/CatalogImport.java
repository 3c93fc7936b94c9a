package smena.service.catalog;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.EntryKind;
import smena.domain.money.TaxRate;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.imports.CatalogFile;
import smena.service.imports.Checksum;
import smena.service.imports.ImportFilter;
import smena.service.imports.Row;
import smena.service.imports.RowReader;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.shop.Settings;
import smena.store.Database;
import smena.store.Transaction;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Imports a file of products into the catalogue: invalid rows are refused one by one, the rest
/// goes in, some thousand rows per transaction, so that the till can go on selling meanwhile.
public final class CatalogImport {
    private static final int BATCH = 4_000;

    private final Database database;
    private final Journal journal;
    private final Rights rights;

    public CatalogImport(Database database, Journal journal, Rights rights) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
    }

    /// How a file is to be imported.
    ///
    /// @param by who asks for it, with [Right#EDIT_CATALOGUE]; empty for the machine's owner
    /// @param encoding of its text
    /// @param otherShelf the category of products whose file names none
    /// @param dry whether everything is checked and nothing is stored
    public record Order(Optional<Actor> by, Charset encoding, String otherShelf, boolean dry) {}

    /// A listener for the progress, called on the thread that runs the import.
    public interface Watcher {
        /// Before the first row: prices will be made up, as the file has none.
        void pricesMadeUp();

        /// A row was refused. They come in the file's order.
        void refused(Row.Bad row);

        /// Some thousand rows more are done.
        ///
        /// @param rows how many rows were read so far
        /// @param percent how much of the file that is, 0 to 100
        void progress(long rows, int percent);
    }

    /// The result of an import.
    ///
    /// @param rows how many rows it has below its first line
    /// @param added how many went in, or would in a dry run
    /// @param sha256 of the file's bytes, as in the journal
    public record Result(long rows, long added, String sha256) {
        /// How many rows were refused.
        public long refused() {
            return rows - added;
        }
    }

    /// Imports the file. The journal records when it begins and how it ended: if the till is killed
    /// in between, what went in stays, and importing the same file again refuses what is there
    /// already.
    public Result run(Path file, Order order, Watcher watcher) {
        Optional<Employee> by = database.write(tx -> allowed(tx, order));
        List<TaxRate> rates = database.read(tx -> tx.catalog().taxRates());
        if (rates.isEmpty()) {
            throw new Refused(new Problem.ShopNotSetUp());
        }
        String sha256 = Checksum.of(file);
        try (CatalogFile lines = CatalogFile.open(file, order.encoding())) {
            CatalogFile.@Nullable Line header = lines.next();
            RowReader reader =
                    new RowReader(
                            header == null ? "" : header.text(),
                            rates,
                            database.read(tx -> Settings.taxRate(tx)),
                            order.otherShelf());
            if (reader.makesUpPrices()) {
                watcher.pricesMadeUp();
            }
            note(order, by, "importing", String.valueOf(file.getFileName()), "sha256", sha256);
            Result result = take(lines, reader, order, watcher, sha256);
            note(
                    order,
                    by,
                    "imported",
                    String.valueOf(file.getFileName()),
                    "sha256",
                    sha256,
                    "rows",
                    result.rows(),
                    "added",
                    result.added());
            return result;
        }
    }

    private Result take(
            CatalogFile lines, RowReader reader, Order order, Watcher watcher, String sha256) {
        long rows = 0;
        long added = 0;
        List<Row> batch = batch(lines, reader);
        while (!batch.isEmpty()) {
            ImportFilter importFilter = keep(batch, order.dry());
            importFilter.refused().forEach(watcher::refused);
            rows += batch.size();
            added += importFilter.products().size();
            watcher.progress(rows, percent(lines));
            batch = batch(lines, reader);
        }
        return new Result(rows, added, sha256);
    }

    private static List<Row> batch(CatalogFile lines, RowReader reader) {
        List<Row> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            CatalogFile.@Nullable Line line = lines.next();
            if (line == null) {
                break;
            }
            batch.add(reader.read(line));
        }
        return batch;
    }

    private ImportFilter keep(List<Row> batch, boolean dry) {
        if (dry) {
            return database.read(tx -> ImportFilter.of(tx.catalogImport(), batch));
        }
        return database.write(
                tx -> {
                    ImportFilter importFilter = ImportFilter.of(tx.catalogImport(), batch);
                    tx.catalogImport().insert(importFilter.products());
                    return importFilter;
                });
    }

    private Optional<Employee> allowed(Transaction tx, Order order) {
        return order.by().map(actor -> rights.require(tx, actor, Right.EDIT_CATALOGUE));
    }

    private void note(Order order, Optional<Employee> by, Object... facts) {
        if (order.dry()) {
            return;
        }
        EntryKind kind = EntryKind.CATALOGUE_CHANGED;
        database.write(
                tx ->
                        by.isPresent()
                                ? journal.append(tx, kind, by.get(), shift(tx), facts)
                                : journal.append(tx, kind, facts));
    }

    private static Optional<Long> shift(Transaction tx) {
        return tx.shifts().open().map(Shift::id);
    }

    private static int percent(CatalogFile lines) {
        return (int) (100 * lines.bytesRead() / Math.max(1, lines.size()));
    }
}
