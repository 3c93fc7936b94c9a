package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;
import smena.store.AccountRows.PaidRow;
import smena.store.AccountRows.RepaymentRow;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks the rows of repayments against their entries.
final class RepaymentRowRule implements AutoCloseable {
    private static final String TABLE = "repayment";
    private static final String PART = "repayment_payment";

    private final Findings findings;
    private final OrderedCursor<RepaymentRow> rows;
    private long parts;

    RepaymentRowRule(Findings findings, Stream<RepaymentRow> repayments) {
        this.findings = findings;
        this.rows =
                new OrderedCursor<>(
                        repayments,
                        RepaymentRow::journalSeq,
                        row -> findings.add(Fault.ROW_EXTRA, About.ROW, row.number(), TABLE));
    }

    /// @param reverses the row of the repayment that was wrong; 0 for none
    void next(WrittenEntry entry, RepaymentEntry says, long reverses, LocalDate day) {
        Optional<RepaymentRow> found = rows.at(entry.seq());
        if (found.isEmpty()) {
            findings.add(Fault.ROW_MISSING, entry, About.ROW, TABLE + " " + says.number());
            return;
        }
        RepaymentRow row = found.get();
        RowComparison check =
                new RowComparison(findings, entry, About.ROW, TABLE + " " + says.number());
        // Both count every repayment from the first on, and a rollback takes both back.
        check.check("repayment.id", row.id(), says.seq());
        check.check("repayment.uuid", row.uuid(), says.uuid());
        check.check("repayment.content_hash", row.contentHash(), says.content());
        check.check("repayment.seq", row.seq(), says.seq());
        check.check("repayment.number", row.number(), says.number());
        check.check("repayment.customer_id", row.customer(), says.customer());
        check.check("repayment.reverses", row.reverses(), reverses);
        check.check("repayment.shift_id", row.shift(), entry.shift());
        check.check("repayment.person_id", row.person(), entry.person());
        check.check("repayment.approval_id", row.approval(), says.approval());
        check.check("repayment.at", row.at(), entry.at());
        check.check("repayment.offset_s", row.offset(), entry.offset());
        check.check("repayment.business_date", row.businessDate(), day);
        check.check("repayment.amount", row.amount(), says.amount().minor());
        check.check("repayment.rounding", row.rounding(), says.rounding().minor());
        check.check("repayment.reason", row.reason(), says.reason());
        check.check("repayment.payment_count", row.paymentCount(), says.payments().size());
        check.check(PART, row.payments().size(), says.payments().size());
        for (int i = 0; i < Math.min(row.payments().size(), says.payments().size()); i++) {
            payment(check, i + 1, row.payments().get(i), says.payments().get(i));
        }
        parts += row.payments().size();
    }

    private static void payment(
            RowComparison check, long line, PaidRow has, SaleEntry.Payment says) {
        check.check(PART + ".line", has.line(), line);
        check.check(PART + ".method_id", has.method(), says.method());
        check.check(PART + ".tendered", has.tendered(), says.tendered().minor());
        check.check(PART + ".change", has.change(), says.change().minor());
        check.check(PART + ".applied", has.applied(), says.applied().minor());
        check.check(PART + ".reference", has.reference(), says.reference());
        check.check(PART + ".card_digits", has.cardDigits(), says.cardDigits());
    }

    /// All rows were met.
    void end() {
        rows.finish();
    }

    /// All rows were met, and these are all payments that there are.
    void end(long payments) {
        end();
        if (payments > parts) {
            findings.add(Fault.ROW_EXTRA, About.ROW, PART, PART);
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
