package smena.service.catalog;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.money.TaxRate;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.price.PriceDocument;
import smena.domain.price.WaitingLabel.Reason;
import smena.domain.shift.Shift;
import smena.service.imports.CatalogFile;
import smena.service.imports.CatalogPreview;
import smena.service.imports.CatalogRows;
import smena.service.imports.Checksum;
import smena.service.imports.ChosenColumns;
import smena.service.imports.ImportFilter;
import smena.service.imports.ImportTerms;
import smena.service.imports.ReadAhead;
import smena.service.imports.Row;
import smena.service.imports.UnitMeaning;
import smena.service.imports.UnitWord;
import smena.service.imports.UpdateFilter;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.service.price.PriceDocuments;
import smena.service.shop.Settings;
import smena.service.shop.TaxDay;
import smena.store.Database;
import smena.store.Transaction;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Imports a file of products into the catalogue: invalid rows are refused one by one, the rest
/// goes in, some thousand rows per transaction, so that the till can go on selling meanwhile.
public final class CatalogImport {
    private static final int BATCH = 4_000;

    /// How many batches one transaction stores where nobody waits for it.
    private static final int TOGETHER = 5;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final UnaryOperator<String> unprintable;
    private final CatalogUpdate update;

    /// @param unprintable which characters of a text the paper lacks
    public CatalogImport(
            Database database,
            Journal journal,
            Rights rights,
            UnaryOperator<String> unprintable,
            PriceDocuments prices) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.unprintable = unprintable;
        this.update = new CatalogUpdate(database, journal, prices);
    }

    /// How a file is to be imported.
    ///
    /// @param by who asks for it, with [Right#EDIT_CATALOGUE]; empty for the machine's owner
    /// @param encoding of its text, where a person says so; it is recognised else
    /// @param otherShelf the category of products whose file names none
    /// @param madeUpPrices whether prices are made up where the file has none, for trials
    /// @param columns what a person has said that its columns are
    /// @param units what its words for units mean
    /// @param dry whether everything is checked and nothing is stored
    /// @param update whether products that are there change
    public record Order(
            Optional<Actor> by,
            Optional<Charset> encoding,
            String otherShelf,
            boolean madeUpPrices,
            ChosenColumns columns,
            Map<String, UnitMeaning> units,
            boolean dry,
            boolean update) {
        /// One whose columns are what their headings say.
        public Order(
                Optional<Actor> by,
                Optional<Charset> encoding,
                String otherShelf,
                boolean madeUpPrices,
                Map<String, UnitMeaning> units,
                boolean dry,
                boolean update) {
            this(by, encoding, otherShelf, madeUpPrices, ChosenColumns.NONE, units, dry, update);
        }

        /// An import of new products alone.
        public Order(
                Optional<Actor> by,
                Optional<Charset> encoding,
                String otherShelf,
                boolean madeUpPrices,
                Map<String, UnitMeaning> units,
                boolean dry) {
            this(by, encoding, otherShelf, madeUpPrices, units, dry, false);
        }

        /// The usual one: everything is recognised, nothing made up.
        public static Order usual(String otherShelf, boolean dry) {
            return new Order(Optional.empty(), Optional.empty(), otherShelf, false, Map.of(), dry);
        }
    }

    /// A listener for the progress, called on the thread that runs the import.
    public interface Watcher {
        /// Before the first row: how the file is read.
        ///
        /// @param file whose encoding or sheet was recognised
        void reading(CatalogFile file);

        /// Before the first row: prices will be made up, as the file has none.
        void pricesMadeUp();

        /// A product goes in, and there is something to know about it.
        void remarked(long line, Row.Remark remark);

        /// A row is a new product, in an import that also changes what is there.
        default void added(Row.Good row) {}

        /// A row changes a product that is there.
        default void changed(UpdateFilter.Change change) {}

        /// A row was refused. They come in the file's order.
        void refused(Row.Bad row);

        /// Some thousand rows more are done.
        ///
        /// @param rows how many rows were read so far
        /// @param percent how much of the file that is, 0 to 100
        void progress(long rows, int percent);

        /// Whether it is to end now; what went in stays, and nothing that was there changes.
        default boolean isCancelled() {
            return false;
        }
    }

    /// The result of an import.
    ///
    /// @param rows how many rows it has below its first line
    /// @param added how many went in, or would in a dry run
    /// @param changed how many products that were there changed, or would
    /// @param unchanged how many stay as they are
    /// @param prices the document of the new prices; empty where none changed
    /// @param sha256 of the file's bytes, as in the journal
    public record Result(
            long rows,
            long added,
            long changed,
            long unchanged,
            Optional<PriceDocument> prices,
            String sha256) {
        /// How many rows were refused.
        public long refused() {
            return rows - added - changed - unchanged;
        }
    }

    /// What a file looks like, so that a person may say which column is what.
    public CatalogPreview preview(Path file) {
        return CatalogRows.preview(CatalogFile.recognise(file, Optional.empty()));
    }

    /// The words for units in a file that [#run] would ask for.
    public List<UnitWord> unitWords(Path file, Order order) {
        List<TaxRate> rates = rates();
        CatalogFile recognised = CatalogFile.recognise(file, order.encoding());
        return CatalogRows.unitWords(recognised, terms(order, rates));
    }

    /// Imports the file. The journal records when it begins and how it ended: if the till is killed
    /// in between, what went in stays, and importing the same file again refuses what is there
    /// already.
    public Result run(Path file, Order order, Watcher watcher) {
        Optional<Employee> by = database.write(tx -> allowed(tx, order));
        List<TaxRate> rates = rates();
        if (rates.isEmpty()) {
            throw new Refused(new Problem.ShopNotSetUp());
        }
        CatalogFile catalogFile = CatalogFile.recognise(file, order.encoding());
        watcher.reading(catalogFile);
        String sha256 = Checksum.of(file);
        try (CatalogRows lines = CatalogRows.open(catalogFile, terms(order, rates))) {
            if (lines.makesUpPrices()) {
                watcher.pricesMadeUp();
            }
            String name = TypedText.visible(String.valueOf(file.getFileName()));
            if (order.update()) {
                return new UpdateRun(order, by, watcher, name, sha256).run(lines);
            }
            note(order, by, "importing", name, "sha256", sha256);
            Result result = take(lines, order, by, watcher, sha256);
            long rows = result.rows();
            long added = result.added();
            note(order, by, "imported", name, "sha256", sha256, "read", rows, "added", added);
            return result;
        }
    }

    private List<TaxRate> rates() {
        return database.read(tx -> tx.taxRates().all().offered(TaxDay.of(tx, journal.now())));
    }

    private ImportTerms terms(Order order, List<TaxRate> rates) {
        return new ImportTerms(
                rates,
                database.read(tx -> Settings.taxRate(tx)),
                order.otherShelf(),
                order.madeUpPrices(),
                order.columns(),
                order.units(),
                journal.now().day(),
                unprintable,
                order.update());
    }

    private Result take(
            CatalogRows lines, Order order, Optional<Employee> by, Watcher watcher, String sha256) {
        long rows = 0;
        long added = 0;
        try (ReadAhead ahead = new ReadAhead(lines, BATCH)) {
            ReadAhead.Batch batch = ahead.next();
            while (!batch.rows().isEmpty()) {
                for (Stored stored : store(batch, ahead, order, by, sha256)) {
                    tell(stored.filter(), watcher);
                    rows += stored.batch().rows().size();
                    added += stored.filter().products().size();
                    watcher.progress(rows, stored.batch().percent());
                }
                if (watcher.isCancelled()) {
                    break;
                }
                batch = ahead.next();
            }
        } finally {
            giveRoomBack(order);
        }
        return new Result(rows, added, 0, 0, Optional.empty(), sha256);
    }

    /// An import that also changes what is there. What changes is written at the end, when it is
    /// known whether that is much; new products go in as they are read. The journal says that an
    /// import begins only where there are any.
    private final class UpdateRun {
        private final Order order;
        private final Optional<Employee> by;
        private final Watcher watcher;
        private final String name;
        private final String sha256;
        private final Set<Long> seen = new HashSet<>();
        private final List<UpdateFilter.Change> changes = new ArrayList<>();
        private long rows;
        private long added;
        private long unchanged;

        UpdateRun(Order order, Optional<Employee> by, Watcher watcher, String name, String sha256) {
            this.order = order;
            this.by = by;
            this.watcher = watcher;
            this.name = name;
            this.sha256 = sha256;
        }

        Result run(CatalogRows lines) {
            try (ReadAhead ahead = new ReadAhead(lines, BATCH)) {
                ReadAhead.Batch batch = ahead.next();
                while (!batch.rows().isEmpty()) {
                    take(batch);
                    if (watcher.isCancelled()) {
                        changes.clear();
                        break;
                    }
                    batch = ahead.next();
                }
            } finally {
                giveRoomBack(order);
            }
            if (added > 0) {
                note(order, by, "imported", name, "sha256", sha256, "read", rows, "added", added);
            }
            Optional<PriceDocument> document =
                    order.dry() || changes.isEmpty()
                            ? Optional.empty()
                            : update.write(new CatalogUpdate.Source(by, name, sha256), changes);
            return new Result(rows, added, changes.size(), unchanged, document, sha256);
        }

        /// In the file's order.
        private void tellAll(ImportFilter fresh, List<UpdateFilter.Change> changed) {
            SortedMap<Long, Runnable> news = new TreeMap<>();
            fresh.good()
                    .forEach(
                            row ->
                                    news.put(
                                            row.line(),
                                            () -> {
                                                watcher.added(row);
                                                row.remarks()
                                                        .forEach(
                                                                remark ->
                                                                        watcher.remarked(
                                                                                row.line(),
                                                                                remark));
                                            }));
            changed.forEach(change -> news.put(change.row().line(), () -> watcher.changed(change)));
            fresh.refused().forEach(row -> news.put(row.line(), () -> watcher.refused(row)));
            news.values().forEach(Runnable::run);
        }

        private void take(ReadAhead.Batch batch) {
            UpdateFilter looked = database.read(tx -> UpdateFilter.of(tx, batch.rows(), seen));
            boolean first =
                    added == 0 && looked.fresh().stream().anyMatch(Row.Good.class::isInstance);
            if (first) {
                note(order, by, "importing", name, "sha256", sha256);
            }
            ImportFilter fresh = keep(looked.fresh(), order, by, sha256);
            tellAll(fresh, looked.changed());
            changes.addAll(looked.changed());
            rows += batch.rows().size();
            added += fresh.products().size();
            unchanged += looked.unchanged();
            watcher.progress(rows, batch.percent());
        }
    }

    /// In the file's order.
    private static void tell(ImportFilter importFilter, Watcher watcher) {
        Iterator<Row.Good> good =
                importFilter.good().stream().filter(row -> !row.remarks().isEmpty()).iterator();
        Row.@Nullable Good next = good.hasNext() ? good.next() : null;
        for (Row.Bad bad : importFilter.refused()) {
            while (next != null && next.line() < bad.line()) {
                next = remarked(next, good, watcher);
            }
            watcher.refused(bad);
        }
        while (next != null) {
            next = remarked(next, good, watcher);
        }
    }

    private static Row.@Nullable Good remarked(
            Row.Good row, Iterator<Row.Good> good, Watcher watcher) {
        row.remarks().forEach(remark -> watcher.remarked(row.line(), remark));
        return good.hasNext() ? good.next() : null;
    }

    /// What became of some rows.
    private record Stored(ReadAhead.Batch batch, ImportFilter filter) {
        int taken() {
            return filter.products().size();
        }
    }

    /// Stores some rows, and while nobody waits for the database those after them in the same
    /// transaction: an index whose pages are hit at random is written once instead of with each.
    private List<Stored> store(
            ReadAhead.Batch first,
            ReadAhead ahead,
            Order order,
            Optional<Employee> by,
            String sha256) {
        if (order.dry()) {
            return List.of(new Stored(first, keep(first.rows(), order, by, sha256)));
        }
        return database.write(
                tx -> {
                    List<Stored> all = new ArrayList<>();
                    Optional<ReadAhead.Batch> batch = Optional.of(first);
                    while (batch.isPresent()) {
                        List<Row> rows = batch.get().rows();
                        all.add(new Stored(batch.get(), add(tx, rows, by, sha256)));
                        batch = goesOn(all.size(), ahead) ? more(ahead) : Optional.empty();
                    }
                    waitForLabels(tx, all.stream().mapToInt(Stored::taken).sum());
                    return all;
                });
    }

    private boolean goesOn(int stored, ReadAhead ahead) {
        return stored < TOGETHER && ahead.isReady() && !database.isAwaited();
    }

    private static Optional<ReadAhead.Batch> more(ReadAhead ahead) {
        return Optional.of(ahead.next()).filter(batch -> !batch.rows().isEmpty());
    }

    private ImportFilter keep(List<Row> batch, Order order, Optional<Employee> by, String sha256) {
        if (order.dry()) {
            return database.read(tx -> ImportFilter.of(tx.catalogImport(), batch));
        }
        return database.write(
                tx -> {
                    ImportFilter importFilter = add(tx, batch, by, sha256);
                    waitForLabels(tx, importFilter.products().size());
                    return importFilter;
                });
    }

    private ImportFilter add(
            Transaction tx, List<Row> batch, Optional<Employee> by, String sha256) {
        tx.catalogImport().takeRoom();
        ImportFilter importFilter = ImportFilter.of(tx.catalogImport(), batch);
        tx.catalogImport().insert(importFilter.products());
        int taken = importFilter.products().size();
        if (taken > 0) {
            append(tx, by, "taken", taken, "sha256", sha256);
        }
        return importFilter;
    }

    /// The products that were put in last, as many as `taken`, wait for a label.
    private void waitForLabels(Transaction tx, int taken) {
        if (taken > 0) {
            long last = tx.catalogImport().last();
            tx.labels().put(last - taken + 1, last, Reason.NEW, journal.now().at());
        }
    }

    /// However the import ended: a failure of its own must stay the one that is told.
    private void giveRoomBack(Order order) {
        if (order.dry()) {
            return;
        }
        try {
            database.write(
                    tx -> {
                        tx.catalogImport().giveRoomBack();
                        return "";
                    });
        } catch (RuntimeException e) {
            System.getLogger("smena.service").log(System.Logger.Level.DEBUG, "no room back", e);
        }
    }

    private Optional<Employee> allowed(Transaction tx, Order order) {
        return order.by().map(actor -> rights.require(tx, actor, Right.EDIT_CATALOGUE));
    }

    private void note(Order order, Optional<Employee> by, Object... facts) {
        if (order.dry()) {
            return;
        }
        database.write(tx -> append(tx, by, facts));
    }

    private JournalEntry append(Transaction tx, Optional<Employee> by, Object... facts) {
        EntryKind kind = EntryKind.CATALOGUE_CHANGED;
        return by.isPresent()
                ? journal.append(tx, kind, by.get(), shift(tx), facts)
                : journal.append(tx, kind, facts);
    }

    private static Optional<Long> shift(Transaction tx) {
        return tx.shifts().open().map(Shift::id);
    }
}
