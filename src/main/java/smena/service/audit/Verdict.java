package smena.service.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The state of the books.
///
/// @param entries how many journal entries were checked
/// @param sales how many of them are sales
/// @param refunds how many are refunds
/// @param zReports how many close a shift
/// @param head the hash of the last entry; empty where there is none
/// @param open whether a shift is open at its end; where one shift was verified, whether its row
/// says so
/// @param findings what is wrong, in the order of the entries; at most [Findings#MOST]
/// @param more how many more things are wrong than are listed
public record Verdict(
        long entries,
        long sales,
        long refunds,
        long zReports,
        String head,
        boolean open,
        List<Finding> findings,
        long more) {
    /// The same, with what the row of a shift says of it.
    Verdict withOpen(boolean isOpen) {
        return new Verdict(entries, sales, refunds, zReports, head, isOpen, findings, more);
    }

    /// Findings that belong to no entry come last.
    static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::seq, Comparator.comparing(seq -> seq == 0 ? 1 : 0))
                    .thenComparing(Finding::seq);

    /// Whether nothing is wrong. What could not be checked does not count as wrong.
    public boolean isSound() {
        return findings.stream().allMatch(finding -> finding.fault().isDoubt());
    }

    /// The first finding: that of the first entry that fails, if it concerns an entry.
    public Optional<Finding> first() {
        return findings.stream().filter(finding -> !finding.fault().isDoubt()).findFirst();
    }
}
