package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects what is wrong. A journal that is wrong from end to end must not fill the memory, so
/// only the first findings are kept, and of doubts the first of each kind.
final class Findings {
    /// How many are kept.
    static final int MOST = 200;

    private final List<Finding> kept = new ArrayList<>();
    private long more;

    /// Something is wrong with an entry.
    void add(Fault fault, WrittenEntry entry, About about, String name, Object... facts) {
        add(fault, entry.seq(), entry.kind(), about, name, facts);
    }

    /// A fault that belongs to no entry.
    void add(Fault fault, About about, String name, Object... facts) {
        add(fault, 0, "", about, name, facts);
    }

    /// Something is wrong at this place of the journal.
    void add(Fault fault, long seq, String kind, About about, String name, Object... facts) {
        if (fault.isDoubt() && kept.stream().anyMatch(finding -> finding.fault() == fault)) {
            return;
        }
        if (kept.size() >= MOST) {
            more++;
            return;
        }
        List<String> shown = Arrays.stream(facts).map(Findings::shown).toList();
        kept.add(new Finding(fault, seq, kind, about, name, shown));
    }

    /// What is wrong, in the order of the entries.
    List<Finding> inOrder() {
        return kept.stream().sorted(Verdict.ORDER).toList();
    }

    /// How many more there are.
    long more() {
        return more;
    }

    private static String shown(Object fact) {
        return fact instanceof Money(long minor)
                ? BigDecimal.valueOf(minor, 2).toPlainString()
                : String.valueOf(fact);
    }
}
