package smena.service.audit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/// The exported steps of the card terminal, one for each of its entries and in their order.
final class ExportedSteps implements AutoCloseable {
    static final String FILE = "card_terminal.csv";

    /// The columns that say what the entry does, and how the entry calls it.
    private static final Map<String, String> TEXTS =
            Map.of(
                    "VORGANG_ID", "operation",
                    "STATUS", "state",
                    "ZWECK", "purpose",
                    "BEZUG_ID", "subject",
                    "ZAHLART_NAME", "method",
                    "BELEG_NR", "reference",
                    "KARTE", "digits",
                    "TEXT", "words",
                    "BON_ID", "document",
                    "INHALT", "content");

    private final Findings findings;
    private final ExportedNames names;
    private final CsvReader<NamedCsvRecord> reader;
    private final Iterator<NamedCsvRecord> rows;
    private @Nullable NamedCsvRecord next;

    private ExportedSteps(Findings findings, CsvReader<NamedCsvRecord> reader) {
        this.findings = findings;
        this.names = new ExportedNames(findings, FILE);
        this.reader = reader;
        this.rows = reader.iterator();
        step();
    }

    static ExportedSteps open(Findings findings, Path folder) throws IOException {
        return new ExportedSteps(
                findings,
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(folder.resolve(FILE)));
    }

    void told(PayloadFields payload) {
        names.told(payload);
    }

    /// Compares the row of an entry with it.
    ///
    /// @param time of the entry, as tables say it
    /// @return the Z-report that the row says it belongs to; empty where there is no row
    Optional<String> next(WrittenEntry entry, PayloadFields says, String time) {
        while (next != null && number(next) < entry.seq()) {
            extra(next);
            step();
        }
        String operation = says.text("operation");
        NamedCsvRecord row = next;
        if (row == null || number(row) != entry.seq()) {
            findings.add(Fault.TABLE_MISSING, entry, About.ROW, operation, FILE);
            return Optional.empty();
        }
        step();
        TableComparison check = new TableComparison(findings, entry, About.ROW, operation);
        TEXTS.forEach((column, fact) -> check.check(FILE, row, column, says.text(fact)));
        check.check(FILE, row, "BETRAG", says.money("amount"));
        check.check(FILE, row, "GENEHMIGUNG_ID", Long.toString(says.number("approval")));
        check.check(FILE, row, "BEDIENER_ID", Long.toString(entry.person()));
        check.check(FILE, row, "ZEIT", time);
        if (entry.person() > 0) {
            names.take(row);
        } else {
            check.check(FILE, row, "BEDIENER_NAME", "");
        }
        return Optional.of(ExportedRows.text(row, "Z_NR"));
    }

    /// Names what is left.
    void end() {
        for (NamedCsvRecord row = next; row != null; row = next) {
            extra(row);
            step();
        }
        names.end();
    }

    private void extra(NamedCsvRecord row) {
        findings.add(Fault.TABLE_EXTRA, About.ROW, ExportedRows.text(row, "VORGANG_ID"), FILE);
    }

    private void step() {
        try {
            next = rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            findings.add(Fault.FILE_CHANGED, About.FILE, FILE);
            next = null;
        }
    }

    /// What has no such number comes first.
    private static long number(NamedCsvRecord row) {
        try {
            return Long.parseLong(ExportedRows.text(row, "JOURNAL_NR"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
