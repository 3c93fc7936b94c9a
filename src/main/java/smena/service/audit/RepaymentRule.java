package smena.service.audit;

import smena.domain.customer.Repayment;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Repayments in themselves: their figures add up, their numbers have no gap, and each is taken
/// back at most once and whole.
final class RepaymentRule {
    private final Findings findings;
    private final Map<String, Long> counters = new TreeMap<>();
    private final Map<String, RepaymentEntry> reversible = new HashMap<>();
    private long last;

    RepaymentRule(Findings findings) {
        this.findings = findings;
    }

    /// The next repayment or reversal, in a shift of this business date.
    void next(WrittenEntry entry, RepaymentEntry repayment, LocalDate day) {
        long counter = counters.merge("repay." + day.getYear(), 1L, Long::sum);
        String number = Repayment.number(day.getYear(), counter);
        last++;
        if (repayment.seq() != last || !repayment.number().equals(number)) {
            findings.add(
                    Fault.NUMBER, entry, About.ROW, name(repayment), repayment.number(), number);
        }
        last = repayment.seq();
        Money applied = Money.ZERO;
        for (SaleEntry.Payment payment : repayment.payments()) {
            same(entry, repayment, "applied", payment.applied(), paid(payment));
            applied = applied.plus(payment.applied());
        }
        same(entry, repayment, "paid", applied, repayment.amount().plus(repayment.rounding()));
        if (repayment.isReversal()) {
            RepaymentEntry wrong = reversible.remove(repayment.reverses());
            Money amount = wrong == null ? Money.ZERO : wrong.amount();
            same(entry, repayment, "amount", repayment.amount(), amount);
        } else {
            reversible.put(repayment.number(), repayment);
        }
    }

    /// The row of the repayment of this number; 0 where none can be taken back under it.
    long rowOf(String number) {
        RepaymentEntry wrong = reversible.get(number);
        return wrong == null ? 0 : wrong.seq();
    }

    /// What the counter of each year must stand at.
    Map<String, Long> counters() {
        return counters;
    }

    private static Money paid(SaleEntry.Payment payment) {
        return payment.tendered().minus(payment.change());
    }

    private void same(
            WrittenEntry entry, RepaymentEntry repayment, String figure, Money said, Money found) {
        if (!said.equals(found)) {
            findings.add(Fault.FIGURES, entry, About.ROW, name(repayment), figure, said, found);
        }
    }

    private static String name(RepaymentEntry repayment) {
        return "repayment " + repayment.number();
    }
}
