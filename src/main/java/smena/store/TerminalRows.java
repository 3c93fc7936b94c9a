package smena.store;

import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.TERMINAL_OPEN;
import static smena.store.tables.Tables.TERMINAL_STEP;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the card terminal was asked for as it stands in the database, for anyone who compares it
/// with the journal. The stream is lazy and must be closed.
public final class TerminalRows {
    private static final int STEP = 500;

    private final DSLContext sql;

    TerminalRows(DSLContext sql) {
        this.sql = sql;
    }

    /// A row of `terminal_step`. Shift, person and approval are 0 where it names none; facts are
    /// its texts and numbers by the names of the journal.
    public record StepRow(
            long id,
            Map<String, Object> facts,
            long shift,
            long person,
            long at,
            long offset,
            long journalSeq) {}

    /// The steps in the order of their entries.
    public Stream<StepRow> steps() {
        return sql.select(TERMINAL_STEP.asterisk(), PAYMENT_METHOD.CODE)
                .from(TERMINAL_STEP)
                .leftJoin(PAYMENT_METHOD)
                .on(PAYMENT_METHOD.ID.eq(TERMINAL_STEP.METHOD_ID))
                .orderBy(TERMINAL_STEP.JOURNAL_SEQ)
                .fetchSize(STEP)
                .fetchStream()
                .map(TerminalRows::row);
    }

    /// The open operations: subject and state, by operation.
    public Map<String, String> open() {
        return sql.selectFrom(TERMINAL_OPEN).fetch().stream()
                .collect(
                        Collectors.toMap(
                                row -> text(row.getOperation()),
                                row -> text(row.getSubject()) + " " + text(row.getState())));
    }

    private static StepRow row(Record row) {
        return new StepRow(
                row.get(TERMINAL_STEP.ID),
                Map.ofEntries(
                        Map.entry("operation", text(row.get(TERMINAL_STEP.OPERATION))),
                        Map.entry("state", text(row.get(TERMINAL_STEP.STATE))),
                        Map.entry("purpose", text(row.get(TERMINAL_STEP.PURPOSE))),
                        Map.entry("subject", text(row.get(TERMINAL_STEP.SUBJECT))),
                        Map.entry("method", text(row.get(PAYMENT_METHOD.CODE))),
                        Map.entry("amount", row.get(TERMINAL_STEP.AMOUNT)),
                        Map.entry("reference", text(row.get(TERMINAL_STEP.REFERENCE))),
                        Map.entry("digits", text(row.get(TERMINAL_STEP.CARD_DIGITS))),
                        Map.entry("words", text(row.get(TERMINAL_STEP.WORDS))),
                        Map.entry("document", text(row.get(TERMINAL_STEP.DOCUMENT))),
                        Map.entry("content", text(row.get(TERMINAL_STEP.CONTENT))),
                        Map.entry("approval", zero(row.get(TERMINAL_STEP.APPROVAL_ID)))),
                zero(row.get(TERMINAL_STEP.SHIFT_ID)),
                zero(row.get(TERMINAL_STEP.PERSON_ID)),
                row.get(TERMINAL_STEP.AT),
                row.get(TERMINAL_STEP.OFFSET_S),
                row.get(TERMINAL_STEP.JOURNAL_SEQ));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static long zero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
