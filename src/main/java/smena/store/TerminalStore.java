package smena.store;

import static org.jooq.impl.DSL.select;

import static smena.store.tables.Tables.PAYMENT_METHOD;
import static smena.store.tables.Tables.TERMINAL_OPEN;
import static smena.store.tables.Tables.TERMINAL_STEP;

import org.jspecify.annotations.Nullable;

import smena.domain.money.Money;
import smena.domain.terminal.TerminalOperation;
import smena.domain.terminal.TerminalPurpose;
import smena.domain.terminal.TerminalState;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the card terminal was asked for, step by step.
public final class TerminalStore {
    private static final Kept STEPS =
            Kept.of(
                    select(TERMINAL_STEP.asterisk(), PAYMENT_METHOD.asterisk())
                            .from(TERMINAL_STEP)
                            .join(PAYMENT_METHOD)
                            .on(PAYMENT_METHOD.ID.eq(TERMINAL_STEP.METHOD_ID))
                            .where(TERMINAL_STEP.OPERATION.eq(Kept.text("operation")))
                            .orderBy(TERMINAL_STEP.ID));
    private static final Kept OPEN = Kept.of(select(TERMINAL_OPEN.OPERATION).from(TERMINAL_OPEN));
    private static final Kept OPEN_OF =
            Kept.of(
                    select(TERMINAL_OPEN.OPERATION)
                            .from(TERMINAL_OPEN)
                            .where(TERMINAL_OPEN.SUBJECT.eq(Kept.text("subject"))));
    private static final Kept INSERT =
            Kept.insert(
                    TERMINAL_STEP,
                    TERMINAL_STEP.OPERATION,
                    TERMINAL_STEP.STATE,
                    TERMINAL_STEP.PURPOSE,
                    TERMINAL_STEP.SUBJECT,
                    TERMINAL_STEP.METHOD_ID,
                    TERMINAL_STEP.AMOUNT,
                    TERMINAL_STEP.REFERENCE,
                    TERMINAL_STEP.CARD_DIGITS,
                    TERMINAL_STEP.WORDS,
                    TERMINAL_STEP.DOCUMENT,
                    TERMINAL_STEP.CONTENT,
                    TERMINAL_STEP.SHIFT_ID,
                    TERMINAL_STEP.PERSON_ID,
                    TERMINAL_STEP.APPROVAL_ID,
                    TERMINAL_STEP.AT,
                    TERMINAL_STEP.OFFSET_S,
                    TERMINAL_STEP.JOURNAL_SEQ);

    private final Statements kept;

    TerminalStore(Statements kept) {
        this.kept = kept;
    }

    /// Who made a step, and its journal entry.
    ///
    /// @param document what the operation was booked as; empty before
    /// @param shift empty where none was open
    /// @param person empty where the terminal answered by itself
    public record Made(
            String document,
            Optional<Long> shift,
            Optional<Long> person,
            Optional<Long> approval,
            Instant at,
            int offsetSeconds,
            long journalSeq) {}

    /// The operation as it stands; empty for an unknown one.
    public Optional<TerminalOperation> find(UUID operation) {
        List<TerminalOperation> steps = kept.all(STEPS, TerminalStore::step, operation.toString());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        TerminalOperation first = steps.getFirst();
        TerminalOperation last = steps.getLast();
        return Optional.of(
                first.moved(last.state(), last.reference(), last.cardDigits(), last.words()));
    }

    /// Those that somebody has to do something about, the oldest first.
    public List<TerminalOperation> open() {
        return operations(kept.all(OPEN, row -> row.text(TERMINAL_OPEN.OPERATION)));
    }

    /// The same of one subject.
    public List<TerminalOperation> open(UUID subject) {
        return operations(
                kept.all(OPEN_OF, row -> row.text(TERMINAL_OPEN.OPERATION), subject.toString()));
    }

    /// Writes a step; the database refuses one that does not follow.
    public void insert(TerminalOperation now, Made made) {
        kept.insert(
                INSERT,
                now.id().toString(),
                now.state().name(),
                now.purpose().name(),
                now.subject().toString(),
                now.method().id(),
                now.amount().minor(),
                now.reference(),
                now.cardDigits(),
                now.words(),
                made.document(),
                now.state() == TerminalState.ASKED ? now.content() : "",
                orNull(made.shift()),
                orNull(made.person()),
                orNull(made.approval()),
                made.at().toEpochMilli(),
                (long) made.offsetSeconds(),
                made.journalSeq());
    }

    private static @Nullable Long orNull(Optional<Long> value) {
        return value.isPresent() ? value.get() : null;
    }

    private List<TerminalOperation> operations(List<String> ids) {
        return ids.stream()
                .map(id -> find(UUID.fromString(id)).orElseThrow())
                .sorted(Comparator.comparing(TerminalOperation::at))
                .toList();
    }

    private static TerminalOperation step(KeptRow row) {
        return new TerminalOperation(
                UUID.fromString(row.text(TERMINAL_STEP.OPERATION)),
                TerminalPurpose.valueOf(row.text(TERMINAL_STEP.PURPOSE)),
                UUID.fromString(row.text(TERMINAL_STEP.SUBJECT)),
                PaymentMethodStore.method(row),
                Money.of(row.number(TERMINAL_STEP.AMOUNT)),
                TerminalState.valueOf(row.text(TERMINAL_STEP.STATE)),
                row.text(TERMINAL_STEP.REFERENCE),
                row.text(TERMINAL_STEP.CARD_DIGITS),
                row.text(TERMINAL_STEP.WORDS),
                row.text(TERMINAL_STEP.CONTENT),
                Instant.ofEpochMilli(row.number(TERMINAL_STEP.AT)));
    }
}
