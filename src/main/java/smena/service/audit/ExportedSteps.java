package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.nio.file.Path;
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
    private final ExportedList rows;

    ExportedSteps(Findings findings, Path folder) throws IOException {
        this.findings = findings;
        this.names = ExportedNames.ofPeople(findings, FILE);
        this.rows = ExportedList.open(findings, folder, FILE);
    }

    void told(PayloadFields payload) {
        names.told(payload);
    }

    /// Compares the row of an entry with it.
    ///
    /// @param time of the entry, as tables say it
    /// @return the Z-report that the row says it belongs to; empty where there is no row
    Optional<String> next(WrittenEntry entry, PayloadFields says, String time) {
        String operation = says.text("operation");
        rows.skip(row -> ExportedRows.number(row, "JOURNAL_NR") < entry.seq());
        Optional<NamedCsvRecord> found =
                rows.take(row -> ExportedRows.number(row, "JOURNAL_NR") == entry.seq());
        if (found.isEmpty()) {
            findings.add(Fault.TABLE_MISSING, entry, About.ROW, operation, FILE);
            return Optional.empty();
        }
        NamedCsvRecord row = found.get();
        TableComparison check = new TableComparison(findings, entry, About.ROW, operation);
        TEXTS.forEach((column, fact) -> check.check(FILE, row, column, says.text(fact)));
        check.check(FILE, row, "BETRAG", says.money("amount"));
        check.check(FILE, row, "GENEHMIGUNG_ID", Long.toString(says.number("approval")));
        check.check(FILE, row, "BEDIENER_ID", Long.toString(entry.person()));
        check.check(FILE, row, "ZEIT", time);
        if (entry.person() > 0) {
            names.take(entry.person(), row);
        } else {
            check.check(FILE, row, "BEDIENER_NAME", "");
        }
        return Optional.of(ExportedRows.text(row, "Z_NR"));
    }

    /// Names what is left.
    void end() {
        rows.finish();
        names.end();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
