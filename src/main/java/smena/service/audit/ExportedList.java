package smena.service.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The rows of an exported table that stand in the order of the journal. No more of them than a few
/// are in memory.
final class ExportedList implements AutoCloseable {
    /// How far a row is looked for behind rows that no entry tells of.
    private static final int AHEAD = 16;

    private final Findings findings;
    private final String name;
    private final CsvReader<NamedCsvRecord> reader;
    private final Iterator<NamedCsvRecord> rows;
    private final Deque<NamedCsvRecord> ahead = new ArrayDeque<>();
    private Consumer<NamedCsvRecord> each = _ -> {};
    private boolean isBroken;

    private ExportedList(Findings findings, String name, CsvReader<NamedCsvRecord> reader) {
        this.findings = findings;
        this.name = name;
        this.reader = reader;
        this.rows = reader.iterator();
    }

    /// @param name of the file
    static ExportedList open(Findings findings, Path folder, String name) throws IOException {
        return new ExportedList(
                findings,
                name,
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(folder.resolve(name)));
    }

    /// Hands each row over once, in the order of the file, whether an entry tells of it or not.
    ExportedList onEach(Consumer<NamedCsvRecord> taker) {
        each = taker;
        return this;
    }

    /// Where a row stands, for a person who opens the file.
    String place(NamedCsvRecord row) {
        return name + ":" + row.getStartingLineNumber();
    }

    /// Compares a row with its entry, first that it belongs to this till and to no Z-report.
    ///
    /// @param till what it is called
    TableComparison compare(WrittenEntry entry, NamedCsvRecord row, String till) {
        TableComparison check = new TableComparison(findings, entry, About.ROW, place(row));
        check.check(name, row, "Z_KASSE_ID", till);
        check.check(name, row, "Z_ERSTELLUNG", "");
        check.check(name, row, "Z_NR", "");
        return check;
    }

    /// The next row that is the one of an entry. Those before it are named as superfluous, unless
    /// it has none.
    Optional<NamedCsvRecord> take(Predicate<NamedCsvRecord> wanted) {
        fill();
        if (ahead.stream().noneMatch(wanted)) {
            return Optional.empty();
        }
        NamedCsvRecord row = next();
        while (!wanted.test(row)) {
            extra(row);
            row = next();
        }
        return Optional.of(row);
    }

    /// Names the rows up to the first that does not belong before an entry.
    void skip(Predicate<NamedCsvRecord> before) {
        fill();
        while (!ahead.isEmpty() && before.test(ahead.getFirst())) {
            extra(next());
            fill();
        }
    }

    /// Names what is left.
    void finish() {
        skip(_ -> true);
    }

    private NamedCsvRecord next() {
        NamedCsvRecord row = ahead.removeFirst();
        try {
            each.accept(row);
        } catch (ArithmeticException e) {
            broken();
        }
        return row;
    }

    private void broken() {
        isBroken = true;
        findings.add(Fault.FILE_CHANGED, About.FILE, name);
    }

    private void extra(NamedCsvRecord row) {
        findings.add(Fault.TABLE_EXTRA, About.ROW, place(row), name);
    }

    private void fill() {
        try {
            while (!isBroken && ahead.size() < AHEAD && rows.hasNext()) {
                ahead.addLast(rows.next());
            }
        } catch (CsvParseException | UncheckedIOException e) {
            broken();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
