package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.service.audit.DrawerCounts.Handed;
import smena.service.audit.Finding.About;

import java.util.Optional;

/// Checks that a drawer was handed over on its last count, with nothing moved in between, from one
/// person to another, and what should have been in it by the entries before.
final class HandoverRule {
    private final Findings findings;
    private final WrittenEntry entry;

    HandoverRule(Findings findings, WrittenEntry entry) {
        this.findings = findings;
        this.entry = entry;
    }

    void check(PayloadFields payload, ShiftSums sums) {
        long taker = payload.number("taker");
        same("handover.taker", taker == entry.person(), false);
        Optional<Handed> last = sums.drawer().handedOver();
        same("handover.stale", last.filter(Handed::stands).isEmpty(), false);
        last.ifPresent(count -> count(payload, count, sums.drawer().mayBeBlind(taker)));
        if (sums.knowsCash()) {
            same("handover.expected", payload.money("expected"), sums.expected());
        }
    }

    private void count(PayloadFields payload, Handed count, boolean takerMayBeBlind) {
        same("handover.count", payload.number("count"), count.row());
        same("handover.counted", payload.money("counted"), count.counted());
        same("handover.countedBlind", count.blind(), count.found());
        same("handover.blind", payload.number("blind") == 1, count.blind() && takerMayBeBlind);
    }

    private void same(String figure, Object said, Object found) {
        if (!said.equals(found)) {
            String shift = Long.toString(entry.shift());
            findings.add(Fault.FIGURES, entry, About.SHIFT, shift, figure, said, found);
        }
    }
}
