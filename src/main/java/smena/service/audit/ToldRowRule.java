package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;
import smena.store.HeldRows;
import smena.store.ToldRows;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// People, programs, settings, methods, rates and categories: an entry tells of each change with
/// the whole row, and the rows must stand as the last entry of each left them. There are few, so
/// they are kept in memory until the end of the journal.
final class ToldRowRule {
    private final Findings findings;
    private final HeldRows rows;
    private final Map<String, Map<String, Told>> told = new HashMap<>();

    /// What the last entry of a row said.
    private record Told(WrittenEntry entry, Map<String, Object> facts) {}

    ToldRowRule(Findings findings, HeldRows rows) {
        this.findings = findings;
        this.rows = rows;
        ToldRows.TABLES.forEach(table -> told.put(table, new HashMap<>()));
    }

    void next(WrittenEntry entry, PayloadFields payload) {
        // An import once said under the same name how many rows its file had.
        if (!payload.has("rows") || payload.has("imported") && payload.isNumber("rows")) {
            return;
        }
        for (Object item : payload.list("rows")) {
            PayloadFields row = PayloadFields.row(item);
            String table = row.text("table");
            Map<String, Told> ofTable = told.get(table);
            Map<String, Object> facts = row.texts();
            Object key = ofTable == null ? null : facts.get(HeldRows.key(table));
            if (ofTable == null || key == null) {
                throw new PayloadFields.Unreadable("rows");
            }
            ofTable.put(key.toString(), new Told(entry, facts));
        }
    }

    void end(LastRows last) {
        ToldRows.TABLES.forEach(table -> compare(table, last));
    }

    private void compare(String table, LastRows last) {
        Map<String, Told> entries = told.getOrDefault(table, Map.of());
        String key = HeldRows.key(table);
        entries.keySet().forEach(name -> last.see(table, name));
        try (Stream<Map<String, Object>> stand = rows.told(table)) {
            stand.forEach(
                    row -> {
                        String name = String.valueOf(row.get(key));
                        Told said = entries.remove(name);
                        if (said == null) {
                            findings.add(Fault.ROW_EXTRA, About.ROW, table + " " + name, table);
                        } else {
                            compare(table, name, said, row);
                        }
                    });
        }
        entries.forEach(
                (name, said) ->
                        findings.add(
                                Fault.ROW_MISSING, said.entry(), About.ROW, table + " " + name));
    }

    private void compare(String table, String name, Told said, Map<String, Object> row) {
        RowComparison comparison =
                new RowComparison(findings, said.entry(), About.ROW, table + " " + name);
        Set<String> columns = new TreeSet<>(said.facts().keySet());
        columns.addAll(row.keySet());
        columns.forEach(
                column ->
                        comparison.check(
                                table + "." + column,
                                row.getOrDefault(column, ""),
                                said.facts().getOrDefault(column, "")));
    }
}
