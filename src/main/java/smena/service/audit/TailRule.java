package smena.service.audit;

import smena.service.audit.Finding.About;
import smena.store.AuditStore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Detects an end that was cut off: counters and row numbers never go back, and a transaction that
/// is rolled back returns its numbers.
final class TailRule {
    private static final List<String> TABLES =
            List.of(
                    "sale",
                    "refund",
                    "shift",
                    "cash_movement",
                    "cash_count",
                    "approval",
                    "person",
                    "role_right",
                    "program",
                    "payment_method",
                    "tax_rate",
                    "category",
                    "product",
                    "stock_movement",
                    "stock_document",
                    "supplier",
                    "supplier_entry",
                    "customer",
                    "account_entry",
                    "repayment",
                    "terminal_step",
                    "price_document",
                    "price_change");

    /// Print jobs, stock-takes that are under way, and what a backup has to know, are no part of
    /// the books.
    private static final Set<String> APART = Set.of("print_job", "row_change", "stock_take");

    private final Findings findings;
    private final AuditStore store;

    TailRule(Findings findings, AuditStore store) {
        this.findings = findings;
        this.store = store;
    }

    void check(JournalEnd end, LastRows last) {
        Map<String, Long> counters = store.counters();
        same("counter z", counters.getOrDefault("z", 0L), end.lastZ());
        end.counters()
                .forEach(
                        (name, value) ->
                                same("counter " + name, counters.getOrDefault(name, 0L), value));
        counters.forEach(
                (name, value) -> {
                    if (!end.counters().containsKey(name) && !name.equals("z")) {
                        findings.add(
                                Fault.ROW_EXTRA, About.ROW, "counter " + name, "counter", value);
                    }
                });
        Map<String, Long> ever = store.rowsEver();
        Set<String> tables = new TreeSet<>(TABLES);
        ever.keySet().stream().filter(table -> !APART.contains(table)).forEach(tables::add);
        tables.forEach(table -> same(table, ever.getOrDefault(table, 0L), last.of(table)));
        long printed = store.lastPrintedSale();
        if (printed > last.of("sale")) {
            same("print_job", printed, last.of("sale"));
        }
    }

    private void same(String what, long stands, long found) {
        if (stands != found) {
            findings.add(Fault.TAIL, About.NOTHING, "", what, stands, found);
        }
    }
}
