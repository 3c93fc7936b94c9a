package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;
import smena.store.BookedRows.ReplyKey;
import smena.store.BookedRows.ReplyRow;
import smena.store.HeldRows;

import java.util.Map;

/// The answers that programs were given. Old ones go; those that must still be there are compared.
final class ReplyRule {
    private static final String TABLE = "reply";

    private final Findings findings;
    private final Map<ReplyKey, ReplyRow> rows;
    private final long mayGoBefore;

    ReplyRule(Findings findings, HeldRows rows) {
        this.findings = findings;
        this.rows = rows.replies();
        this.mayGoBefore = rows.repliesMayGoBefore();
    }

    void next(WrittenEntry entry, PayloadFields payload) {
        ReplyKey key = new ReplyKey(payload.number("program"), payload.text("key"));
        long at = payload.number("at");
        ReplyRow row = rows.remove(key);
        if (row == null) {
            if (at >= mayGoBefore) {
                findings.add(Fault.ROW_MISSING, entry, About.ROW, name(key));
            }
            return;
        }
        RowComparison comparison = new RowComparison(findings, entry, About.ROW, name(key));
        comparison.check("reply.request", row.request(), payload.text("request"));
        comparison.check("reply.status", row.status(), payload.number("status"));
        comparison.check("reply.body", row.body(), payload.text("body"));
        comparison.check("reply.at", row.at(), at);
    }

    void end() {
        rows.keySet().forEach(key -> findings.add(Fault.ROW_EXTRA, About.ROW, name(key), TABLE));
    }

    private static String name(ReplyKey key) {
        return TABLE + " " + key.program() + " " + key.key();
    }
}
