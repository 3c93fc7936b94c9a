package smena.service.export;

import smena.store.TerminalRows.StepRow;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// Rows for the steps of the card terminal's operations.
final class TerminalTable {
    private final Tables tables;
    private final Map<Long, String> people;

    /// @param people the names of all, by row
    TerminalTable(Tables tables, Map<Long, String> people) {
        this.tables = tables;
        this.people = people;
    }

    /// @param closingKey of the shift that was open, or none
    void step(ClosingKey closingKey, StepRow step) {
        tables.row(
                TableKind.TERMINAL,
                closingKey,
                Long.toString(step.journalSeq()),
                text(step, "operation"),
                text(step, "state"),
                text(step, "purpose"),
                text(step, "subject"),
                text(step, "method"),
                ExportAmounts.money(Long.parseLong(text(step, "amount"))),
                text(step, "reference"),
                text(step, "digits"),
                text(step, "words"),
                text(step, "document"),
                text(step, "content"),
                text(step, "approval"),
                Long.toString(step.person()),
                people.getOrDefault(step.person(), ""),
                ClosingKey.iso(Instant.ofEpochMilli(step.at()), step.offset()));
    }

    private static String text(StepRow step, String fact) {
        return Objects.requireNonNull(step.facts().get(fact)).toString();
    }
}
