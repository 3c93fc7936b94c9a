package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;

/// Compares the columns of a row with its entry.
final class RowComparison {
    private final Findings findings;
    private final WrittenEntry entry;
    private final About about;
    private final String name;

    RowComparison(Findings findings, WrittenEntry entry, About about, String name) {
        this.findings = findings;
        this.entry = entry;
        this.about = about;
        this.name = name;
    }

    /// A column's value, and what the journal says.
    void check(String column, Object row, Object journal) {
        if (!row.equals(journal) && !row.toString().equals(journal.toString())) {
            findings.add(Fault.ROW_DIFFERS, entry, about, name, column, row, journal);
        }
    }
}
