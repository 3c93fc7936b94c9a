package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;
import smena.service.audit.JournalCounterpart.Count;
import smena.service.audit.JournalCounterpart.Move;
import smena.store.BookedRows.CountRow;
import smena.store.BookedRows.MovementRow;
import smena.store.BookedRows.ShiftRow;

/// Checks the rows of a drawer against their entries: its opening, what was counted and what was
/// moved.
final class DrawerRowRule {
    private final Findings findings;
    private final WrittenEntry entry;

    DrawerRowRule(Findings findings, WrittenEntry entry) {
        this.findings = findings;
        this.entry = entry;
    }

    void opened(ShiftRow row, OpenEntry opening) {
        String name = Long.toString(opening.shift());
        RowComparison rows = new RowComparison(findings, entry, About.SHIFT, name);
        rows.check("shift.opened_by", row.openedBy(), opening.person());
        rows.check("shift.opened_offset", row.openedOffset(), opening.offset());
        rows.check("shift.business_date", row.businessDate(), opening.businessDate());
        rows.check("shift.opening_cash", Money.of(row.openingCash()), opening.openingCash());
        new OpeningDifferenceRule(rows).check(row.difference(), opening);
        opening.details()
                .ifPresent(details -> rows.check("shift.opened_at", row.openedAt(), details.at()));
    }

    void counted(CountRow row, Count count) {
        RowComparison rows = new RowComparison(findings, entry, About.COUNT, count.purpose());
        rows.check("cash_count.shift_id", row.shift(), entry.shift());
        rows.check("cash_count.purpose", row.purpose(), count.purpose());
        rows.check("cash_count.counted", Money.of(row.counted()), count.counted());
        rows.check("cash_count.person_id", row.person(), entry.person());
        rows.check("cash_count.offset_s", row.offset(), entry.offset());
        rows.check("cash_count.after_seq", row.afterSeq(), entry.seq() - 1);
        count.row()
                .ifPresent(
                        more -> {
                            rows.check("cash_count.place", row.place(), more.place());
                            rows.check(
                                    "cash_count.blind",
                                    row.blind().map(set -> set == 1),
                                    more.blind());
                            rows.check("cash_count.at", row.at(), more.at());
                            rows.check("cash_count.approval_id", row.approval(), more.approval());
                            rows.check("cash_count_line", row.pieces(), more.pieces());
                        });
    }

    void moved(MovementRow row, Move move) {
        RowComparison rows = new RowComparison(findings, entry, About.MOVEMENT, move.kind());
        rows.check("cash_movement.shift_id", row.shift(), entry.shift());
        rows.check("cash_movement.kind", row.kind(), move.kind());
        rows.check("cash_movement.amount", Money.of(row.amount()), move.amount());
        rows.check("cash_movement.reason", row.reason(), move.reason());
        rows.check("cash_movement.person_id", row.person(), entry.person());
        rows.check("cash_movement.offset_s", row.offset(), entry.offset());
        long document = move.row().map(Move.Row::document).orElse(0L);
        rows.check("cash_movement.document_id", row.document(), document);
        move.row()
                .ifPresent(
                        more -> {
                            rows.check("cash_movement.at", row.at(), more.at());
                            rows.check(
                                    "cash_movement.approval_id", row.approval(), more.approval());
                        });
    }
}
