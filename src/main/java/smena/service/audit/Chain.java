package smena.service.audit;

import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;

import java.time.Instant;

/// Checks each entry against the one before it: number, hash, time, lifetime totals. Continues from
/// whatever it finds, so that one broken entry is not reported twice.
final class Chain {
    private final Findings findings;
    private long entries;
    private long seq;
    private long at = Long.MIN_VALUE;
    private Money sales = Money.ZERO;
    private Money refunds = Money.ZERO;
    private String hash = "";

    Chain(Findings findings) {
        this.findings = findings;
    }

    /// Goes on behind this entry, which is taken as it is.
    void after(WrittenEntry before) {
        seq = before.seq();
        at = before.at();
        hash = before.hash();
        takeTotals(before);
    }

    /// The next entry.
    ///
    /// @param intact whether its hash matches its text
    /// @param signed whether its signature was made with the key
    void next(WrittenEntry entry, boolean intact, boolean signed) {
        boolean inPlace = place(entry);
        if (!intact) {
            add(Fault.HASH, entry);
        }
        if (!signed) {
            add(Fault.SIGNATURE, entry);
        }
        if (inPlace && !entry.previous().equals(hash)) {
            add(Fault.LINK, entry);
        }
        if (inPlace && entry.at() <= at && !ClockEntry.explains(entry, at)) {
            add(Fault.TIME, entry, Instant.ofEpochMilli(at));
        }
        entries++;
        seq = entry.seq();
        at = entry.at();
        hash = entry.hash();
    }

    /// Whether the entry has the next number; if not, that is reported.
    private boolean place(WrittenEntry entry) {
        long next = seq + 1;
        if (entry.seq() > next) {
            findings.add(Fault.GAP, next, "", About.NOTHING, "", entry.seq());
        } else if (entry.seq() < next) {
            add(Fault.ORDER, entry, next);
        }
        return entry.seq() == next;
    }

    /// The lifetime totals must have grown by what the entry sold and refunded.
    void totals(WrittenEntry entry, Money sold, Money returned) {
        total(entry, "sales", Money.of(entry.sales()), sales.plus(sold));
        total(entry, "refunds", Money.of(entry.refunds()), refunds.plus(returned));
        takeTotals(entry);
    }

    /// An entry whose sales amount is unknown: its totals are taken as the new starting point.
    void takeTotals(WrittenEntry entry) {
        sales = Money.of(entry.sales());
        refunds = Money.of(entry.refunds());
    }

    private void total(WrittenEntry entry, String which, Money said, Money follows) {
        if (!said.equals(follows)) {
            add(Fault.TOTALS, entry, which, said, follows);
        }
    }

    private void add(Fault fault, WrittenEntry entry, Object... facts) {
        findings.add(fault, entry, About.NOTHING, "", facts);
    }

    /// How many entries there were.
    long entries() {
        return entries;
    }

    /// The number of the last one; 0 before the first.
    long seq() {
        return seq;
    }

    /// The hash of the last one; empty before the first.
    String head() {
        return hash;
    }
}
