package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.domain.stock.DocumentKind;
import smena.service.audit.Finding.About;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the shop owes its suppliers, entry by entry, and once more as the sum of the amounts.
final class ExportedLedger implements ExportedRule {
    static final String FILE = "supplier_ledger.csv";

    private final Findings findings;
    private final String till;
    private final ExportedList rows;
    private final ExportedNames people;
    private final ExportedNames suppliers;
    private final Map<Long, Money> balances = new HashMap<>();

    ExportedLedger(Findings findings, Path folder, String till) throws IOException {
        this.findings = findings;
        this.till = till;
        this.rows = ExportedList.open(findings, folder, FILE).onEach(this::add);
        this.people = ExportedNames.ofPeople(findings, FILE);
        this.suppliers = ExportedNames.ofSuppliers(findings, FILE);
    }

    @Override
    public void told(WrittenEntry entry, PayloadFields payload) {
        people.told(payload);
        suppliers.told(payload);
    }

    /// What the entry of a paper says of its supplier.
    @Override
    public void stock(WrittenEntry entry, StockEntry says) {
        if (!says.owed().isZero()) {
            boolean receipt = says.kind() == DocumentKind.RECEIPT;
            supplierSettled(
                    entry,
                    new SupplierSettlement(
                            receipt ? "RECEIPT" : "RETURN",
                            says.uuid(),
                            says.supplier(),
                            says.owed(),
                            says.balance(),
                            says.document(),
                            0,
                            "",
                            says.day(),
                            says.approval()));
        }
    }

    @Override
    public void supplierSettled(WrittenEntry entry, SupplierSettlement says) {
        rows.skip(row -> ExportedRows.number(row, "JOURNAL_NR") < entry.seq());
        Optional<NamedCsvRecord> found =
                rows.take(row -> ExportedRows.number(row, "JOURNAL_NR") == entry.seq());
        if (found.isEmpty()) {
            String name = says.kind() + " of supplier " + says.supplier();
            findings.add(Fault.TABLE_MISSING, entry, About.ROW, name, FILE);
            return;
        }
        NamedCsvRecord row = found.get();
        TableComparison check = rows.compare(entry, row, till);
        check.check(FILE, row, "LIEFERANT_ID", Long.toString(says.supplier()));
        check.check(FILE, row, "ART", says.kind());
        check.check(FILE, row, "BETRAG", says.change());
        check.check(FILE, row, "SALDO", says.balance());
        check.check(FILE, row, "DOKUMENT_ID", ExportedRows.number(says.document()));
        check.check(FILE, row, "KASSENBEWEGUNG_ID", ExportedRows.number(says.movement()));
        check.check(FILE, row, "GRUND", says.reason());
        check.check(FILE, row, "BEDIENER_ID", Long.toString(entry.person()));
        check.check(FILE, row, "TAG", says.day());
        check.check(FILE, row, "ZEIT", TableComparison.time(entry.offset(), entry.at()));
        people.take(entry.person(), row);
        suppliers.take(says.supplier(), row);
    }

    private void add(NamedCsvRecord row) {
        Money amount = ExportedRows.money(row, "BETRAG").orElse(Money.ZERO);
        balances.merge(ExportedRows.number(row, "LIEFERANT_ID"), amount, Money::plus);
    }

    @Override
    public void end(JournalEnd end) {
        rows.finish();
        people.end();
        suppliers.end();
        Set<Long> all = new TreeSet<>(balances.keySet());
        all.addAll(end.suppliers().keySet());
        for (long supplier : all) {
            Money sum = balances.getOrDefault(supplier, Money.ZERO);
            Money says = end.suppliers().getOrDefault(supplier, Money.ZERO);
            if (!sum.equals(says)) {
                String name = "supplier " + supplier;
                String place = FILE + " Σ BETRAG";
                findings.add(Fault.TABLE_DIFFERS, About.ROW, name, place, sum, says);
            }
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
