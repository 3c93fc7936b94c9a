package smena.service.audit;

import smena.domain.Moment;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.journal.WrittenEntry;
import smena.domain.money.Money;
import smena.service.audit.Finding.About;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;

/// Shifts in sequence: nothing outside an open one, each Z against its own entries, Z numbers
/// without a gap, the cash handed over from one to the next.
final class ShiftRule {
    private final Findings findings;

    /// The text of a Z-report from elsewhere, for entries that do not hold it.
    private final LongFunction<Optional<String>> reports;

    private Optional<ShiftSums> open = Optional.empty();
    private Optional<Money> left = Optional.empty();
    private long lastZ;
    private long closed;

    ShiftRule(Findings findings, LongFunction<Optional<String>> reports) {
        this.findings = findings;
        this.reports = reports;
    }

    /// Goes on behind the Z-report of this number.
    void after(long z) {
        lastZ = z;
    }

    void opened(WrittenEntry entry, OpenEntry opening) {
        String name = Long.toString(opening.shift());
        if (open.isPresent()) {
            findings.add(Fault.SHIFT, entry, About.SHIFT, name, openShift());
        }
        Money difference =
                left.map(cash -> opening.openingCash().minus(cash)).orElse(opening.difference());
        if (!difference.equals(opening.difference())) {
            findings.add(
                    Fault.FIGURES,
                    entry,
                    About.SHIFT,
                    name,
                    "difference",
                    opening.difference(),
                    difference);
        }
        opening.details().ifPresent(details -> checkDay(entry, opening, details));
        LifetimeTotals before =
                new LifetimeTotals(Money.of(entry.sales()), Money.of(entry.refunds()));
        open = Optional.of(new ShiftSums(opening, before));
    }

    private void checkDay(WrittenEntry entry, OpenEntry opening, OpenEntry.Details details) {
        LocalDate day =
                new Moment(Instant.ofEpochMilli(details.at()), Math.toIntExact(opening.offset()))
                        .day();
        if (!day.equals(opening.businessDate())) {
            findings.add(
                    Fault.FIGURES,
                    entry,
                    About.SHIFT,
                    Long.toString(opening.shift()),
                    "businessDate",
                    opening.businessDate(),
                    day);
        }
    }

    /// The open shift, to which the entry must belong.
    Optional<ShiftSums> of(WrittenEntry entry, About about, String name) {
        if (entry.shift() == 0 || entry.shift() != openShift()) {
            findings.add(Fault.SHIFT, entry, about, name, openShift());
        }
        return open;
    }

    /// An act that a Z-report counts, if it was done in a shift.
    void act(WrittenEntry entry, EntryKind kind) {
        if (entry.shift() != 0) {
            of(entry, About.NOTHING, "").ifPresent(sums -> sums.act(kind));
        }
    }

    void closed(WrittenEntry entry, CloseEntry closing) {
        String name = Long.toString(closing.z());
        if (closing.z() != lastZ + 1) {
            findings.add(Fault.NUMBER, entry, About.Z, name, closing.z(), lastZ + 1);
        }
        lastZ = closing.z();
        closed++;
        left = Optional.of(closing.left());
        Optional<ShiftSums> sums = of(entry, About.Z, name);
        open = Optional.empty();
        if (sums.isPresent()) {
            ZRule rule = new ZRule(findings, entry, closing, sums.get());
            closing.report()
                    .or(() -> reports.apply(closing.z()))
                    .ifPresentOrElse(rule::check, rule::checkClosing);
        }
    }

    /// The number of the open shift; 0 for none.
    long openShift() {
        return open.map(sums -> sums.opening().shift()).orElse(0L);
    }

    /// The day that sales belong to now.
    Optional<LocalDate> day() {
        return open.map(sums -> sums.opening().businessDate());
    }

    long lastZ() {
        return lastZ;
    }

    long closedShifts() {
        return closed;
    }
}
