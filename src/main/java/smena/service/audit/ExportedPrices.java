package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.SpreadsheetText;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What price documents made of prices, line by line in the order in which it happened.
final class ExportedPrices implements ExportedRule {
    static final String FILE = "price_changes.csv";

    private final Findings findings;
    private final String till;
    private final ExportedList rows;
    private final ExportedNames names;

    ExportedPrices(Findings findings, Path folder, String till) throws IOException {
        this.findings = findings;
        this.till = till;
        this.rows = ExportedList.open(findings, folder, FILE);
        this.names = ExportedNames.ofPeople(findings, FILE);
    }

    @Override
    public void told(WrittenEntry entry, PayloadFields payload) {
        names.told(payload);
    }

    @Override
    public void prices(WrittenEntry entry, PriceEntry says) {
        if (says.applied().isEmpty()) {
            return;
        }
        long line = says.applied().get().first();
        for (PriceEntry.Line said : says.applied().get().lines()) {
            line(entry, says, line++, said);
        }
    }

    private void line(WrittenEntry entry, PriceEntry says, long line, PriceEntry.Line said) {
        String where = SpreadsheetText.harmless(says.number());
        Optional<NamedCsvRecord> found =
                rows.take(
                        row ->
                                ExportedRows.text(row, "DOKUMENT_NR").equals(where)
                                        && ExportedRows.number(row, "POS_ZEILE") == line);
        if (found.isEmpty()) {
            String name = says.number() + "/" + line;
            findings.add(Fault.TABLE_MISSING, entry, About.ROW, name, FILE);
            return;
        }
        NamedCsvRecord row = found.get();
        TableComparison check = rows.compare(entry, row, till);
        check.check(FILE, row, "ART_NR", Long.toString(said.product()));
        check.check(FILE, row, "PREIS_ALT", Money.of(said.old()));
        check.check(FILE, row, "PREIS", Money.of(said.price()));
        check.check(FILE, row, "STATUS", said.outcome());
        check.check(FILE, row, "GRUND", says.reason());
        says.head().ifPresent(head -> head(check, row, says, head));
    }

    private void head(
            TableComparison check, NamedCsvRecord row, PriceEntry says, PriceEntry.Head head) {
        long at = says.applied().orElseThrow().at();
        check.check(FILE, row, "HERKUNFT", head.origin());
        check.check(
                FILE,
                row,
                "FAELLIG",
                says.due() == 0 ? "" : TableComparison.time(head.offset(), says.due()));
        check.check(FILE, row, "ZEIT", TableComparison.time(head.offset(), at));
        if (head.person() == 0) {
            check.check(FILE, row, "BEDIENER_ID", "");
            check.check(FILE, row, "BEDIENER_NAME", "");
        } else {
            check.check(FILE, row, "BEDIENER_ID", Long.toString(head.person()));
            names.take(head.person(), row);
        }
    }

    @Override
    public void end(JournalEnd end) {
        rows.finish();
        names.end();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
