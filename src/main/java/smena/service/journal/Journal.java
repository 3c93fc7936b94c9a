package smena.service.journal;

import smena.domain.Moment;
import smena.domain.journal.Canonical;
import smena.domain.journal.ClockReading;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.journal.JournalHead;
import smena.domain.journal.Sha256;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.store.JournalKey;
import smena.store.Transaction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Writes the chain: each entry in the transaction of the act it records, never without it.
public final class Journal {
    private final TillClock time;
    private final JournalKey key;

    public Journal(TillClock time, JournalKey key) {
        this.time = time;
        this.key = key;
    }

    /// The till's time; an entry that is written next gets it or a later one.
    public Moment now() {
        return time.now();
    }

    /// The same where the time of the newest entry was read already.
    public Moment now(Optional<Instant> last) {
        return time.stamp(last).moment();
    }

    /// The computer's clock beside the newest entry; empty before the first.
    public Optional<ClockReading> clock() {
        return time.reading();
    }

    /// The shop's time zone.
    public ZoneId zone() {
        return time.getZone();
    }

    /// The public half of the till's key, as in `journal.pub`.
    public String publicKey() {
        return key.publicText();
    }

    /// The till's signature over a text.
    public String sign(String text) {
        return key.sign(text);
    }

    /// Whether an entry's hash matches its text and is signed with the till's key.
    public boolean holds(JournalEntry entry) {
        return entry.isIntact() && key.verifier().holds(entry.hash(), entry.signature());
    }

    /// Appends what a person did in a shift. Keys and values as in [Canonical#of].
    public JournalEntry append(
            Transaction tx, EntryKind kind, Employee by, Optional<Long> shift, Object... facts) {
        Map<String, Object> map = Canonical.of(facts);
        return append(tx, kind, Optional.of(by.id()), shift, LifetimeTotals.NONE, map);
    }

    /// The same with facts that are gathered already, as [Canonical#of] makes them.
    public JournalEntry append(
            Transaction tx,
            EntryKind kind,
            Employee by,
            Optional<Long> shift,
            Map<String, Object> facts) {
        return append(tx, kind, Optional.of(by.id()), shift, LifetimeTotals.NONE, facts);
    }

    /// Appends what the till did by itself.
    public JournalEntry append(Transaction tx, EntryKind kind, Object... facts) {
        Map<String, Object> map = Canonical.of(facts);
        return append(tx, kind, Optional.empty(), Optional.empty(), LifetimeTotals.NONE, map);
    }

    /// Appends what happened in a shift without the till knowing who did it.
    public JournalEntry appendUnnamed(Transaction tx, EntryKind kind, long shift, Object... facts) {
        Map<String, Object> map = Canonical.of(facts);
        return append(tx, kind, Optional.empty(), Optional.of(shift), LifetimeTotals.NONE, map);
    }

    /// Appends a sale of `total`, which is added to the lifetime totals.
    public JournalEntry appendSale(
            Transaction tx, Employee by, long shift, Money total, Map<String, Object> facts) {
        LifetimeTotals more = new LifetimeTotals(total, Money.ZERO);
        return append(tx, EntryKind.SALE, Optional.of(by.id()), Optional.of(shift), more, facts);
    }

    /// Appends a refund of `total`, which is added to the lifetime totals.
    public JournalEntry appendRefund(
            Transaction tx, Employee by, long shift, Money total, Map<String, Object> facts) {
        LifetimeTotals more = new LifetimeTotals(Money.ZERO, total);
        return append(tx, EntryKind.REFUND, Optional.of(by.id()), Optional.of(shift), more, facts);
    }

    /// Appends that the clock as it reads now is right: the one entry whose time may be before that
    /// of the entry before it.
    ///
    /// @param by who decided it; empty for the owner of the machine
    public JournalEntry appendClockDecided(
            Transaction tx, Optional<Employee> by, ClockReading reading) {
        int offset = zone().getRules().getOffset(reading.clock()).getTotalSeconds();
        return append(
                tx,
                EntryKind.CLOCK_DECIDED,
                by.map(Employee::id),
                Optional.empty(),
                LifetimeTotals.NONE,
                tx.journal().last(),
                new TillClock.Stamp(new Moment(reading.clock(), offset), reading.clock()),
                Canonical.of(
                        "clock", reading.clock().toEpochMilli(),
                        "lastEntry", reading.last().toEpochMilli()));
    }

    private JournalEntry append(
            Transaction tx,
            EntryKind kind,
            Optional<Long> person,
            Optional<Long> shift,
            LifetimeTotals more,
            Map<String, Object> facts) {
        Optional<JournalHead> head = tx.journal().last();
        TillClock.Stamp stamp = time.stamp(head.map(JournalHead::at));
        return append(tx, kind, person, shift, more, head, stamp, facts);
    }

    private JournalEntry append(
            Transaction tx,
            EntryKind kind,
            Optional<Long> person,
            Optional<Long> shift,
            LifetimeTotals more,
            Optional<JournalHead> head,
            TillClock.Stamp stamp,
            Map<String, Object> facts) {
        LifetimeTotals before = head.map(JournalHead::totals).orElse(LifetimeTotals.NONE);
        Map<String, Object> payload = new LinkedHashMap<>(facts);
        if (head.isEmpty()) {
            payload.put("till", TillCode.of(tx));
        }
        payload.putAll(tx.told().take());
        if (stamp.at().isAfter(stamp.clock())) {
            payload.put("clockBehindMillis", millis(stamp.clock(), stamp.at()));
        } else if (stamp.clock().isAfter(stamp.at())) {
            payload.put("clockAheadMillis", millis(stamp.at(), stamp.clock()));
        }
        JournalEntry entry =
                sealed(
                        head.map(JournalHead::seq).orElse(0L) + 1,
                        stamp.at(),
                        stamp.moment().offsetSeconds(),
                        person,
                        shift,
                        kind,
                        Canonical.write(payload),
                        new LifetimeTotals(
                                before.sales().plus(more.sales()),
                                before.refunds().plus(more.refunds())),
                        head.map(JournalHead::hash).orElse(""));
        tx.journal().insert(entry);
        tx.productEntries().insert(entry.seq(), tx.told().spans());
        return entry;
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    private JournalEntry sealed(
            long seq,
            Instant at,
            int offsetSeconds,
            Optional<Long> person,
            Optional<Long> shift,
            EntryKind kind,
            String payload,
            LifetimeTotals totals,
            String previous) {
        JournalEntry open =
                new JournalEntry(
                        seq,
                        at,
                        offsetSeconds,
                        person,
                        shift,
                        kind,
                        payload,
                        totals,
                        previous,
                        "",
                        "");
        String hash = Sha256.hex(open.canonical());
        return new JournalEntry(
                seq,
                at,
                offsetSeconds,
                person,
                shift,
                kind,
                payload,
                totals,
                previous,
                hash,
                key.sign(hash));
    }
}
