package smena.service.audit;

import smena.domain.journal.Sha256;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.Closed;
import smena.store.BookedRows.ShiftRow;
import smena.store.BookedRows.ZRow;

import java.util.Optional;

/// Checks a closed shift's row and its Z-report against the entry that closed it.
final class CloseRowRule {
    private final Findings findings;
    private final WrittenEntry entry;
    private final CloseEntry closing;
    private final String name;
    private final RowComparison rowComparison;

    CloseRowRule(Findings findings, WrittenEntry entry, CloseEntry closing) {
        this.findings = findings;
        this.entry = entry;
        this.closing = closing;
        this.name = Long.toString(closing.z());
        this.rowComparison = new RowComparison(findings, entry, About.Z, name);
    }

    void check(Optional<ShiftRow> shift, Optional<ZRow> z) {
        shift.ifPresent(row -> rowComparison.check("shift.status", row.status(), "CLOSED"));
        shift.flatMap(ShiftRow::closed).ifPresentOrElse(this::shift, this::missing);
        z.ifPresentOrElse(this::report, this::missing);
    }

    private void shift(Closed row) {
        rowComparison.check("shift.z_number", row.zNumber(), closing.z());
        rowComparison.check("shift.closed_by", row.by(), closing.person());
        rowComparison.check("shift.expected_cash", Money.of(row.expected()), closing.expected());
        rowComparison.check("shift.counted_cash", row.counted().map(Money::of), closing.counted());
        rowComparison.check("shift.cash_left", Money.of(row.left()), closing.left());
        rowComparison.check("shift.closed_offset", row.offset(), entry.offset());
        closing.at().ifPresent(at -> rowComparison.check("shift.closed_at", row.at(), at));
    }

    private void report(ZRow row) {
        rowComparison.check("z_report.shift_id", row.shift(), closing.shift());
        rowComparison.check("z_report.journal_seq", row.journalSeq(), entry.seq());
        rowComparison.check("z_report.hash", row.hash(), closing.hash());
        closing.at().ifPresent(at -> rowComparison.check("z_report.at", row.at(), at));
        rowComparison.check("z_report.snapshot", Sha256.hex(row.snapshot()), closing.hash());
    }

    private void missing() {
        findings.add(Fault.ROW_MISSING, entry, About.Z, name);
    }
}
