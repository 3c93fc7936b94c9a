package smena.service.audit;

import smena.domain.journal.EntryKind;
import smena.domain.journal.WrittenEntry;
import smena.service.audit.Finding.About;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Checks the journal against the anchors kept outside it. A restore recorded in the journal starts
/// again from an older state: earlier claims about later entries no longer count.
final class AnchorRule {
    private final Findings findings;
    private final PriorityQueue<AnchorClaim> waiting =
            new PriorityQueue<>(Comparator.comparing(AnchorClaim::seq));

    AnchorRule(Findings findings, List<AnchorClaim> anchors) {
        this.findings = findings;
        anchors.stream().filter(anchorClaim -> anchorClaim.seq() > 0).forEach(waiting::add);
    }

    void next(WrittenEntry entry) {
        if (entry.is(EntryKind.RESTORE)) {
            waiting.removeIf(
                    anchorClaim ->
                            anchorClaim.seq() >= entry.seq() && anchorClaim.at() <= entry.at());
        }
        for (AnchorClaim a = waiting.peek();
                a != null && a.seq() <= entry.seq();
                a = waiting.peek()) {
            waiting.remove();
            if (a.seq() == entry.seq() && !a.hash().equals(entry.hash())) {
                findings.add(Fault.ANCHOR, entry, About.NOTHING, "", a.where());
            }
        }
    }

    /// The journal ends with this entry; the claims that are left are evidence of further entries.
    void end(long seq) {
        for (AnchorClaim a : waiting) {
            findings.add(Fault.TAIL, About.NOTHING, "", a.where(), a.seq(), seq);
        }
    }
}
