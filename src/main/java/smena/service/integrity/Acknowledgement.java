package smena.service.integrity;

import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;

/// The entry in which a manager acknowledged a state of the books that was in doubt.
final class Acknowledgement {
    private Acknowledgement() {}

    /// Whether the entry is one; what was found is an entry of the same kind.
    static boolean isIn(JournalEntry entry) {
        return entry.kind() == EntryKind.ROLLBACK && entry.payload().contains("\"lostSeq\":");
    }
}
