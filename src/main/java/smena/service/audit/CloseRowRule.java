package smena.service.audit;

import smena.domain.journal.Sha256;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.Closed;
import smena.store.BookedRows.ShiftRow;
import smena.store.BookedRows.ZRow;

import java.util.Optional;

/// Holds a closed shift's row and its Z-report against the entry that closed it.
final class CloseRowRule {
    private final Findings findings;
    private final WrittenEntry entry;
    private final CloseEntry closing;
    private final String name;
    private final Same same;

    CloseRowRule(Findings findings, WrittenEntry entry, CloseEntry closing) {
        this.findings = findings;
        this.entry = entry;
        this.closing = closing;
        this.name = Long.toString(closing.z());
        this.same = new Same(findings, entry, About.Z, name);
    }

    void check(Optional<ShiftRow> shift, Optional<ZRow> z) {
        shift.flatMap(ShiftRow::closed).ifPresentOrElse(this::shift, this::missing);
        z.ifPresentOrElse(this::report, this::missing);
    }

    private void shift(Closed row) {
        same.check("shift.z_number", row.zNumber(), closing.z());
        same.check("shift.closed_by", row.by(), closing.person());
        same.check("shift.expected_cash", Money.of(row.expected()), closing.expected());
        same.check("shift.counted_cash", row.counted().map(Money::of), closing.counted());
        same.check("shift.cash_left", Money.of(row.left()), closing.left());
    }

    private void report(ZRow row) {
        same.check("z_report.shift_id", row.shift(), closing.shift());
        same.check("z_report.journal_seq", row.journalSeq(), entry.seq());
        same.check("z_report.hash", row.hash(), closing.hash());
        same.check("z_report.snapshot", Sha256.hex(row.snapshot()), closing.hash());
    }

    private void missing() {
        findings.add(Fault.ROW_MISSING, entry, About.Z, name);
    }
}
