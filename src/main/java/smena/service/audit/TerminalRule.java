package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.terminal.TerminalState;
import smena.service.audit.Finding.About;
import smena.store.TerminalRows;
import smena.store.TerminalRows.StepRow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Each step of the card terminal's operations has its entry and says the same; what is open
/// follows from them.
final class TerminalRule implements AutoCloseable {
    private static final String STEP = "terminal_step";
    private static final String OPEN = "terminal_open";

    /// The columns that are not called as in the journal.
    private static final Map<String, String> COLUMNS =
            Map.of("method", "method_id", "digits", "card_digits", "approval", "approval_id");

    private static final List<String> TEXTS =
            List.of(
                    "operation",
                    "state",
                    "purpose",
                    "subject",
                    "method",
                    "reference",
                    "digits",
                    "words",
                    "document",
                    "content");
    private static final List<String> NUMBERS = List.of("amount", "approval");

    private final Findings findings;
    private final TerminalRows store;
    private final OrderedCursor<StepRow> rows;
    private final Map<String, String> open = new HashMap<>();

    TerminalRule(Findings findings, TerminalRows store, LastRows last) {
        this.findings = findings;
        this.store = store;
        this.rows =
                new OrderedCursor<>(
                        store.steps().peek(row -> last.see(STEP, row.id())),
                        StepRow::journalSeq,
                        row -> findings.add(Fault.ROW_EXTRA, About.ROW, name(row.id()), STEP));
    }

    void next(WrittenEntry entry, PayloadFields says) {
        String operation = says.text("operation");
        String state = says.text("state");
        if (TerminalState.valueOf(state).isOpen()) {
            open.put(operation, says.text("subject") + " " + state);
        } else {
            open.remove(operation);
        }
        Optional<StepRow> found = rows.at(entry.seq());
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, STEP + " " + operation);
            return;
        }
        StepRow row = found.get();
        RowComparison check = new RowComparison(findings, entry, About.ROW, name(row.id()));
        TEXTS.forEach(fact -> check.check(column(fact), fact(row, fact), says.text(fact)));
        NUMBERS.forEach(fact -> check.check(column(fact), fact(row, fact), says.number(fact)));
        check.check(STEP + ".shift_id", row.shift(), entry.shift());
        check.check(STEP + ".person_id", row.person(), entry.person());
        check.check(STEP + ".at", row.at(), entry.at());
        check.check(STEP + ".offset_s", row.offset(), entry.offset());
    }

    private static Object fact(StepRow row, String fact) {
        return Objects.requireNonNull(row.facts().get(fact));
    }

    private static String column(String fact) {
        return STEP + "." + COLUMNS.getOrDefault(fact, fact);
    }

    void end() {
        rows.finish();
        Map<String, String> stands = store.open();
        if (!stands.equals(open)) {
            findings.add(Fault.ROW_DIFFERS, About.ROW, OPEN, OPEN, stands, open);
        }
    }

    private static String name(long id) {
        return STEP + " " + id;
    }

    @Override
    public void close() {
        rows.close();
    }
}
