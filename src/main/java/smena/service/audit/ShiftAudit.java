package smena.service.audit;

import smena.domain.Problem;
import smena.domain.Refused;
import smena.domain.journal.WrittenEntry;
import smena.store.AuditStore;
import smena.store.BookedRows.ZRow;
import smena.store.JournalVerifier;
import smena.store.ShiftBooks;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Verifies one shift: each entry from its opening to its Z, the Z from its receipts, and the rows
/// of its sales, refunds, repayments, movements, counts and of itself. The entry before it is taken
/// as it is.
final class ShiftAudit {
    private final AuditStore store;
    private final JournalVerifier verifier;
    private final long shift;

    ShiftAudit(AuditStore store, JournalVerifier verifier, long shift) {
        this.store = store;
        this.verifier = verifier;
        this.shift = shift;
    }

    /// The entries of a shift; up to the newest while it is open.
    record Range(long first, long last) {}

    /// Where it is in the journal: up to its Z, and never into the shift after it. Refuses a shift
    /// that the journal does not know.
    Range range(long end) {
        ShiftBooks books = store.ofShift(shift);
        long first =
                books.openedBy().orElseThrow(() -> new Refused(new Problem.ShiftNotFound(shift)));
        long next = books.nextOpenedBy().map(seq -> seq - 1).orElse(end);
        long last = books.closedBy().map(seq -> Math.min(seq, next)).orElse(next);
        return new Range(first, Math.max(first, last));
    }

    Verdict run(Range range, Consumer<JournalPlace> passed) {
        Findings findings = new Findings();
        ShiftBooks books = store.ofShift(shift);
        Verification.Before before =
                new Verification.Before(before(range), before(books), this::repayment);
        try (ShiftCounterpart rows = new ShiftCounterpart(findings, books);
                Stream<JournalPlace> entries =
                        store.journal(range.first(), range.last())
                                .map(entry -> new JournalPlace(entry.seq(), Optional.of(entry)))
                                .peek(passed)) {
            Iterator<JournalPlace> places = entries.iterator();
            Verdict verdict = Verification.ofShift(verifier, rows, findings, before).run(places);
            return verdict.withOpen(
                    books.row().map(row -> row.closed().isEmpty()).orElse(verdict.open()));
        }
    }

    private Optional<WrittenEntry> before(Range range) {
        return entry(range.first() - 1);
    }

    private Optional<WrittenEntry> entry(long seq) {
        try (Stream<WrittenEntry> entries = store.journal(seq, seq)) {
            return entries.findFirst();
        }
    }

    /// As its own entry says, in whichever shift that was.
    private Optional<RepaymentEntry> repayment(String number) {
        return store.accounts()
                .entryOfRepayment(number)
                .flatMap(this::entry)
                .map(entry -> RepaymentEntry.of(PayloadFields.of(entry.payload())))
                .filter(repayment -> !repayment.isReversal());
    }

    private static long before(ShiftBooks books) {
        return books.z().map(ZRow::number).map(number -> number - 1).orElse(0L);
    }
}
