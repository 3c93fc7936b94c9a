package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Papers about goods, line by line in the order of the journal.
final class ExportedPapers implements ExportedRule {
    static final String FILE = "goods_papers.csv";

    private final Findings findings;
    private final String till;
    private final ExportedList rows;
    private final ExportedNames people;
    private final ExportedNames suppliers;

    ExportedPapers(Findings findings, Path folder, String till) throws IOException {
        this.findings = findings;
        this.till = till;
        this.rows = ExportedList.open(findings, folder, FILE);
        this.people = ExportedNames.ofPeople(findings, FILE);
        this.suppliers = ExportedNames.ofSuppliers(findings, FILE);
    }

    @Override
    public void told(WrittenEntry entry, PayloadFields payload) {
        people.told(payload);
        suppliers.told(payload);
    }

    @Override
    public void stock(WrittenEntry entry, StockEntry says) {
        rows.skip(row -> ExportedRows.number(row, "JOURNAL_NR") < entry.seq());
        for (int i = 0; i < says.lines().size(); i++) {
            long line = i + 1L;
            Optional<NamedCsvRecord> found =
                    rows.take(
                            row ->
                                    ExportedRows.number(row, "JOURNAL_NR") == entry.seq()
                                            && ExportedRows.number(row, "POS_ZEILE") == line);
            if (found.isEmpty()) {
                String name = says.number() + "/" + line;
                findings.add(Fault.TABLE_MISSING, entry, About.ROW, name, FILE);
            } else {
                TableComparison check = rows.compare(entry, found.get(), till);
                head(check, entry, says, found.get());
                line(check, says.lines().get(i), found.get());
            }
        }
    }

    private void head(
            TableComparison check, WrittenEntry entry, StockEntry says, NamedCsvRecord row) {
        check.check(FILE, row, "DOKUMENT_NR", says.number());
        check.check(FILE, row, "ART", says.kind().name());
        check.check(FILE, row, "LIEFERSCHEIN_NR", says.supplierNumber());
        check.check(FILE, row, "LIEFERSCHEIN_TAG", says.paperDay());
        check.check(FILE, row, "ZAHLBAR_BIS", says.due());
        check.check(FILE, row, "BEZUG_ID", ExportedRows.number(says.receipt()));
        check.check(FILE, row, "GRUND", says.reason());
        check.check(FILE, row, "BEDIENER_ID", Long.toString(entry.person()));
        check.check(FILE, row, "TAG", says.day());
        check.check(FILE, row, "ZEIT", TableComparison.time(entry.offset(), entry.at()));
        people.take(entry.person(), row);
        if (says.supplier() == 0) {
            check.check(FILE, row, "LIEFERANT", "");
        } else {
            suppliers.take(says.supplier(), row);
        }
    }

    private static void line(TableComparison check, StockEntry.Line says, NamedCsvRecord row) {
        check.check(FILE, row, "ART_NR", Long.toString(says.product()));
        check.check(FILE, row, "MENGE", says.quantity());
        check.check(FILE, row, "BETRAG", says.cost());
        check.check(FILE, row, "STEUERSATZ", says.taxCode());
        check.check(FILE, row, "PREIS", says.price());
        check.check(FILE, row, "HALTBAR_BIS", says.expires());
        check.check(FILE, row, "BEZUG_ZEILE", ExportedRows.number(says.receiptLine()));
    }

    @Override
    public void end(JournalEnd end) {
        rows.finish();
        people.end();
        suppliers.end();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
