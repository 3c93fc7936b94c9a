package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.ApprovalRow;
import smena.store.HeldRows;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Approvals: one entry tells that it was given, another that it was used.
final class ApprovalRule implements AutoCloseable {
    private static final String TABLE = "approval";

    private final Findings findings;
    private final OrderedCursor<ApprovalRow> rows;

    /// Used according to their rows; the entry that tells of it is still to come.
    private final Map<Long, Long> used = new TreeMap<>();

    ApprovalRule(Findings findings, HeldRows rows, LastRows last) {
        this.findings = findings;
        this.rows =
                new OrderedCursor<>(
                        rows.approvals().peek(row -> last.see(TABLE, row.id())),
                        ApprovalRow::id,
                        row -> findings.add(Fault.ROW_EXTRA, About.ROW, name(row.id()), TABLE));
    }

    void given(WrittenEntry entry, PayloadFields payload) {
        long id = payload.number(TABLE);
        Optional<ApprovalRow> found = rows.at(id);
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, name(id));
            return;
        }
        ApprovalRow row = found.get();
        RowComparison comparison = new RowComparison(findings, entry, About.ROW, name(id));
        comparison.check("approval.act", row.act(), payload.text("act"));
        comparison.check("approval.asked_by", row.askedBy(), payload.number("asker"));
        comparison.check("approval.approved_by", row.approvedBy(), entry.person());
        comparison.check(
                "approval.own", row.own(), payload.number("asker") == entry.person() ? 1 : 0);
        comparison.check("approval.reason", row.reason(), payload.text("reason"));
        comparison.check("approval.subject", row.subject(), payload.text("subject"));
        comparison.check("approval.amount", row.amount(), payload.number("amount"));
        comparison.check("approval.at", row.at(), payload.number("at"));
        row.usedAt().ifPresent(at -> used.put(id, at));
    }

    void used(WrittenEntry entry, PayloadFields payload) {
        long id = payload.number(TABLE);
        Long at = used.remove(id);
        new RowComparison(findings, entry, About.ROW, name(id))
                .check("approval.used_at", at == null ? "" : at, payload.number("at"));
    }

    void end() {
        rows.finish();
        used.forEach(
                (id, at) ->
                        findings.add(
                                Fault.ROW_DIFFERS,
                                About.ROW,
                                name(id),
                                "approval.used_at",
                                at,
                                ""));
    }

    private static String name(long id) {
        return TABLE + " " + id;
    }

    @Override
    public void close() {
        rows.close();
    }
}
