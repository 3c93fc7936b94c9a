package smena.service.audit;

import smena.domain.customer.Repayment;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Repayments in themselves: their figures add up, their numbers have no gap, and each is taken
/// back at most once and whole.
final class RepaymentRule {
    private static final String ROWS = "repayment";

    private final Findings findings;
    private final Numbering numbers;
    private final Numbering rows;
    private final Function<String, Optional<RepaymentEntry>> earlier;
    private final Map<String, RepaymentEntry> reversible = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();

    /// Over a journal from its first entry on.
    RepaymentRule(Findings findings) {
        this(findings, true, _ -> Optional.empty());
    }

    /// Over a part of a journal.
    ///
    /// @param earlier a repayment of that number before it
    RepaymentRule(Findings findings, Function<String, Optional<RepaymentEntry>> earlier) {
        this(findings, false, earlier);
    }

    private RepaymentRule(
            Findings findings,
            boolean fromFirst,
            Function<String, Optional<RepaymentEntry>> earlier) {
        this.findings = findings;
        this.numbers = new Numbering(fromFirst);
        this.rows = new Numbering(fromFirst);
        this.earlier = earlier;
    }

    /// The next repayment or reversal, in a shift of this business date.
    void next(WrittenEntry entry, RepaymentEntry repayment, LocalDate day) {
        String kind = "repay." + day.getYear();
        long counter = numbers.next(kind, repayment.number());
        String number = Repayment.number(day.getYear(), counter);
        if (repayment.seq() != rows.next(ROWS, repayment.seq())
                || !repayment.number().equals(number)) {
            findings.add(
                    Fault.NUMBER, entry, About.ROW, name(repayment), repayment.number(), number);
        }
        numbers.at(kind, counter);
        rows.at(ROWS, repayment.seq());
        Money applied = Money.ZERO;
        for (SaleEntry.Payment payment : repayment.payments()) {
            same(entry, repayment, "applied", payment.applied(), paid(payment));
            applied = applied.plus(payment.applied());
        }
        same(entry, repayment, "paid", applied, repayment.amount().plus(repayment.rounding()));
        if (repayment.isReversal()) {
            Money amount =
                    wrong(repayment.reverses()).map(RepaymentEntry::amount).orElse(Money.ZERO);
            reversible.remove(repayment.reverses());
            reversed.add(repayment.reverses());
            same(entry, repayment, "amount", repayment.amount(), amount);
        } else {
            reversible.put(repayment.number(), repayment);
        }
    }

    /// The row of the repayment of this number; 0 where none can be taken back under it.
    long rowOf(String number) {
        return wrong(number).map(RepaymentEntry::seq).orElse(0L);
    }

    private Optional<RepaymentEntry> wrong(String number) {
        RepaymentEntry here = reversible.get(number);
        return number.isEmpty() || reversed.contains(number)
                ? Optional.empty()
                : here == null ? earlier.apply(number) : Optional.of(here);
    }

    /// What the counter of each year must stand at.
    Map<String, Long> counters() {
        return numbers.counters();
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
