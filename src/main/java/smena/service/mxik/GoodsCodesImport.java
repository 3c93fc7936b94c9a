package smena.service.mxik;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.TypedText;
import smena.domain.journal.EntryKind;
import smena.domain.people.Actor;
import smena.domain.people.Employee;
import smena.domain.people.Right;
import smena.domain.shift.Shift;
import smena.service.imports.CatalogFile;
import smena.service.imports.Checksum;
import smena.service.imports.CodeColumn;
import smena.service.imports.DirectoryPreview;
import smena.service.imports.DirectoryRow;
import smena.service.imports.DirectoryRows;
import smena.service.journal.Journal;
import smena.service.people.Rights;
import smena.store.Database;
import smena.store.GoodsCodeBuild;
import smena.store.GoodsCodeFile;
import smena.store.Transaction;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes the directory of goods codes from a file of the tax committee. The new directory is made
/// beside the old one, which is used until the new one is whole: however an import ends, one of the
/// two is there, and never a half. The till goes on selling meanwhile and waits for nothing.
public final class GoodsCodesImport {
    private static final int BATCH = 4_000;

    /// Reading takes about so much of the time, the index of words the rest.
    private static final int READING = 60;

    /// Smaller directories may shrink as they like.
    private static final long LARGE = 1_000;

    private final Database database;
    private final Journal journal;
    private final Rights rights;
    private final GoodsCodeFile file;

    public GoodsCodesImport(Database database, Journal journal, Rights rights, GoodsCodeFile file) {
        this.database = database;
        this.journal = journal;
        this.rights = rights;
        this.file = file;
    }

    /// How a file is to be taken.
    ///
    /// @param by who asks for it, with [Right#EDIT_CATALOGUE]; empty for the machine's owner
    /// @param encoding of its text, where a person says so; it is recognised else
    /// @param columns what a person has said that columns are, by their place from 0
    /// @param part whether it is only a part of the directory: codes it does not have stay valid
    /// @param dry whether everything is looked at and nothing is kept
    public record Order(
            Optional<Actor> by,
            Optional<Charset> encoding,
            Map<Integer, CodeColumn> columns,
            boolean part,
            boolean dry) {
        public Order {
            columns = Map.copyOf(columns);
        }

        /// The usual one: a whole directory, everything is recognised.
        public static Order usual() {
            return new Order(Optional.empty(), Optional.empty(), Map.of(), false, false);
        }
    }

    /// A listener for the progress, called on the thread that runs the import.
    public interface Watcher {
        /// A row was not taken. They come in the file's order.
        default void refused(DirectoryRow.Bad row) {}

        /// Some thousand rows more are done.
        ///
        /// @param rows how many rows were read so far
        /// @param percent how much of all the work that is, 0 to 100
        default void progress(long rows, int percent) {}

        /// Whether it is to end now; nothing is kept then.
        default boolean isCancelled() {
            return false;
        }
    }

    /// The result of an import.
    ///
    /// @param rows how many rows the file has below its head
    /// @param refused how many of them were not taken
    /// @param mended how many codes had lost the zeros they begin with
    /// @param codes how many codes are valid now
    /// @param added how many were not known before
    /// @param gone how many are no longer valid since
    /// @param back how many are valid again
    /// @param kept how many are kept that are no longer valid
    /// @param sha256 of the file's bytes, as in the journal
    public record Result(
            long rows,
            long refused,
            long mended,
            long codes,
            long added,
            long gone,
            long back,
            long kept,
            String sha256) {}

    /// What a file looks like, so that a person may say which column is what.
    public DirectoryPreview preview(
            Path path, Optional<Charset> encoding, Map<Integer, CodeColumn> columns) {
        return DirectoryRows.preview(CatalogFile.recognise(path, encoding), columns);
    }

    /// Takes the file; empty where it was cancelled. Refuses one without codes, and one that has
    /// less than half of the codes there are, unless it is said to be a part.
    public Optional<Result> run(Path path, Order order, Watcher watcher) {
        Optional<Employee> by = database.write(tx -> allowed(tx, order));
        CatalogFile recognised = CatalogFile.recognise(path, order.encoding());
        String sha256 = Checksum.of(path);
        String name = TypedText.visible(String.valueOf(path.getFileName()));
        try (GoodsCodeBuild build = file.build(journal.now().at())) {
            Counts counts = new Counts();
            if (!read(recognised, order, build, counts, watcher)) {
                return Optional.empty();
            }
            check(recognised, order, build, counts);
            var difference = build.keep(journal.now().day().toString(), order.part());
            Result result = counts.result(difference, sha256);
            if (order.dry()) {
                return Optional.of(result);
            }
            if (!index(build, counts, watcher)) {
                return Optional.empty();
            }
            build.finish(name, sha256, journal.now().at(), counts.rows, difference);
            use(build, order, by, name, result);
            return Optional.of(result);
        } finally {
            file.tidy(journal.now().at());
        }
    }

    private static final class Counts {
        private long rows;
        private long refused;
        private long mended;

        Result result(GoodsCodeBuild.Difference now, String sha256) {
            return new Result(
                    rows,
                    refused,
                    mended,
                    now.codes(),
                    now.added(),
                    now.gone(),
                    now.back(),
                    now.kept(),
                    sha256);
        }
    }

    private boolean read(
            CatalogFile recognised,
            Order order,
            GoodsCodeBuild build,
            Counts counts,
            Watcher watcher) {
        String today = journal.now().day().toString();
        try (DirectoryRows rows = DirectoryRows.open(recognised, order.columns())) {
            List<DirectoryRow> batch = rows.next(BATCH);
            while (!batch.isEmpty()) {
                if (watcher.isCancelled()) {
                    return false;
                }
                batch.forEach(row -> take(row, build, counts, watcher, today));
                watcher.progress(counts.rows, rows.percent() * READING / 100);
                batch = rows.next(BATCH);
            }
        }
        return true;
    }

    private static void take(
            DirectoryRow row, GoodsCodeBuild build, Counts counts, Watcher watcher, String today) {
        counts.rows++;
        switch (row) {
            case DirectoryRow.Bad bad -> refuse(bad, counts, watcher);
            case DirectoryRow.Good good -> {
                counts.mended += good.mended() ? 1 : 0;
                boolean fresh =
                        build.add(
                                new GoodsCodeBuild.Entry(
                                        good.code(),
                                        good.names(),
                                        good.levels(),
                                        good.barcode(),
                                        good.unit(),
                                        good.packageCode(),
                                        good.packageName(),
                                        good.gone() ? today : null));
                if (!fresh) {
                    refuse(DirectoryRow.Bad.twice(good), counts, watcher);
                }
            }
        }
    }

    private static void refuse(DirectoryRow.Bad bad, Counts counts, Watcher watcher) {
        counts.refused++;
        watcher.refused(bad);
    }

    private static void check(
            CatalogFile recognised, Order order, GoodsCodeBuild build, Counts counts) {
        long codes = build.codes();
        if (codes == 0) {
            throw new Refused(new Problem.FileWithoutCodes(recognised.path(), counts.rows));
        }
        long before = build.before();
        if (!order.part() && before >= LARGE && codes < before / 2) {
            throw new Refused(new Problem.DirectoryShrinks(codes, before));
        }
    }

    private static boolean index(GoodsCodeBuild build, Counts counts, Watcher watcher) {
        long all = Math.max(1, build.codes());
        long done = 0;
        Optional<Long> last = build.index(-1);
        while (last.isPresent()) {
            if (watcher.isCancelled()) {
                return false;
            }
            done = Math.min(all, done + GoodsCodeBuild.PAGE);
            watcher.progress(counts.rows, (int) (READING + done * (100 - READING) / all));
            last = build.index(last.get());
        }
        return true;
    }

    /// The journal and the directory go together: the new one is put in its place last, and taken
    /// away again where its entry is not kept.
    private void use(
            GoodsCodeBuild build, Order order, Optional<Employee> by, String name, Result result) {
        GoodsCodeFile.Use[] used = new GoodsCodeFile.Use[1];
        boolean kept = false;
        try {
            database.write(
                    tx -> {
                        note(tx, order, by, name, result);
                        used[0] = file.use(build);
                        return "";
                    });
            kept = true;
        } finally {
            if (!kept && used[0] != null) {
                used[0].back();
            }
        }
    }

    private void note(
            Transaction tx, Order order, Optional<Employee> by, String name, Result result) {
        Object[] facts = {
            "name", name,
            "sha256", result.sha256(),
            "read", result.rows(),
            "codes", result.codes(),
            "added", result.added(),
            "gone", result.gone(),
            "part", order.part() ? 1L : 0L
        };
        EntryKind kind = EntryKind.GOODS_CODES_IMPORTED;
        if (by.isPresent()) {
            journal.append(tx, kind, by.get(), tx.shifts().open().map(Shift::id), facts);
        } else {
            journal.append(tx, kind, facts);
        }
    }

    private Optional<Employee> allowed(Transaction tx, Order order) {
        return order.by().map(actor -> rights.require(tx, actor, Right.EDIT_CATALOGUE));
    }
}
