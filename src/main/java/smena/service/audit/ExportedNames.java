package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.SpreadsheetText;
import smena.service.audit.Finding.About;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The names of people or suppliers in an exported table, beside those that the entries told last.
final class ExportedNames {
    /// A till writes one name for each.
    private static final int MOST = 3;

    private final Findings findings;
    private final String table;
    private final String column;
    private final String rows;
    private final Map<String, Set<String>> named = new TreeMap<>();
    private final Map<String, String> told = new TreeMap<>();

    private ExportedNames(Findings findings, String table, String column, String rows) {
        this.findings = findings;
        this.table = table;
        this.column = column;
        this.rows = rows;
    }

    /// Those of who did it.
    ///
    /// @param table the exported one
    static ExportedNames ofPeople(Findings findings, String table) {
        return new ExportedNames(findings, table, "BEDIENER_NAME", "person");
    }

    /// Those of suppliers.
    static ExportedNames ofSuppliers(Findings findings, String table) {
        return new ExportedNames(findings, table, "LIEFERANT", "supplier");
    }

    void told(PayloadFields payload) {
        if (!payload.has("rows")) {
            return;
        }
        for (Object item : payload.list("rows")) {
            PayloadFields row = PayloadFields.row(item);
            if (row.text("table").equals(rows)) {
                Map<String, Object> facts = row.texts();
                told.put(String.valueOf(facts.get("id")), String.valueOf(facts.get("name")));
            }
        }
    }

    /// @param id of whom the row is
    void take(long id, NamedCsvRecord row) {
        take(Long.toString(id), row);
    }

    void take(String id, NamedCsvRecord row) {
        Set<String> names = named.computeIfAbsent(id, _ -> new TreeSet<>());
        if (names.size() < MOST) {
            names.add(ExportedRows.text(row, column));
        }
    }

    /// An older till told no names: there is nothing to compare then.
    void end() {
        told.forEach(
                (id, name) -> {
                    String says = SpreadsheetText.harmless(name);
                    named.getOrDefault(id, Set.of()).stream()
                            .filter(has -> !has.equals(says))
                            .forEach(has -> differs(id, has, says));
                });
    }

    private void differs(String id, String has, String says) {
        findings.add(
                Fault.TABLE_DIFFERS, About.ROW, rows + " " + id, table + " " + column, has, says);
    }
}
