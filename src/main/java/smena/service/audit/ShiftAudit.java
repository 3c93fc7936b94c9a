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
/// of its sales, refunds, movements, counts and of itself. The entry before it is taken as it is.
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

    /// Where it is in the journal. Refuses a shift that the journal does not know.
    Range range(long end) {
        ShiftBooks books = store.ofShift(shift);
        long first =
                books.openedBy().orElseThrow(() -> new Refused(new Problem.ShiftNotFound(shift)));
        return new Range(first, Math.max(first, books.closedBy().orElse(end)));
    }

    Verdict run(Range range, Consumer<JournalPlace> passed) {
        Findings findings = new Findings();
        ShiftBooks books = store.ofShift(shift);
        try (ShiftCounterpart rows = new ShiftCounterpart(findings, books);
                Stream<JournalPlace> entries =
                        store.journal(range.first(), range.last())
                                .map(entry -> new JournalPlace(entry.seq(), Optional.of(entry)))
                                .peek(passed)) {
            Iterator<JournalPlace> places = entries.iterator();
            return Verification.ofShift(verifier, rows, findings, before(range), before(books))
                    .run(places);
        }
    }

    private Optional<WrittenEntry> before(Range range) {
        try (Stream<WrittenEntry> entries = store.journal(range.first() - 1, range.first() - 1)) {
            return entries.findFirst();
        }
    }

    private static long before(ShiftBooks books) {
        return books.z().map(ZRow::number).map(number -> number - 1).orElse(0L);
    }
}
