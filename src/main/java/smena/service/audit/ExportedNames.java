package smena.service.audit;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import smena.domain.SpreadsheetText;
import smena.service.audit.Finding.About;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The names of people in an exported table, beside those that the entries told last.
final class ExportedNames {
    private static final String NAME = "BEDIENER_NAME";

    private final Findings findings;
    private final String table;
    private final Map<String, String> named = new TreeMap<>();
    private final Map<String, String> told = new HashMap<>();

    ExportedNames(Findings findings, String table) {
        this.findings = findings;
        this.table = table;
    }

    void told(PayloadFields payload) {
        if (!payload.has("rows")) {
            return;
        }
        for (Object item : payload.list("rows")) {
            PayloadFields row = PayloadFields.row(item);
            if (row.text("table").equals("person")) {
                Map<String, Object> facts = row.texts();
                told.put(String.valueOf(facts.get("id")), String.valueOf(facts.get("name")));
            }
        }
    }

    void take(NamedCsvRecord receipt) {
        named.put(ExportedRows.text(receipt, "BEDIENER_ID"), ExportedRows.text(receipt, NAME));
    }

    /// An older till told no names: there is nothing to compare then.
    void end() {
        named.forEach(
                (id, name) -> {
                    String says = SpreadsheetText.harmless(told.getOrDefault(id, name));
                    if (told.containsKey(id) && !says.equals(name)) {
                        findings.add(
                                Fault.TABLE_DIFFERS,
                                About.ROW,
                                "person " + id,
                                table + " " + NAME,
                                name,
                                says);
                    }
                });
    }
}
