package smena.service.journal;

import smena.domain.Moment;
import smena.domain.journal.Canonical;
import smena.domain.journal.EntryKind;
import smena.domain.journal.JournalEntry;
import smena.domain.journal.JournalEntry.LifetimeTotals;
import smena.domain.journal.Sha256;
import smena.domain.money.Money;
import smena.domain.people.Employee;
import smena.store.JournalKey;
import smena.store.Transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Writes the chain: each entry in the transaction of the act it records, never without it.
public final class Journal {
    /// A clock that is further behind than this needs a manager.
    public static final Duration SMALL_STEP = Duration.ofMinutes(5);

    private final Clock clock;
    private final JournalKey key;

    public Journal(Clock clock, JournalKey key) {
        this.clock = clock;
        this.key = key;
    }

    /// What the clock shows.
    public Moment now() {
        return Moment.of(clock);
    }

    /// The shop's time zone.
    public ZoneId zone() {
        return clock.getZone();
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
        return append(tx, kind, Optional.of(by.id()), shift, Money.ZERO, facts);
    }

    /// Appends what the till did by itself.
    public JournalEntry append(Transaction tx, EntryKind kind, Object... facts) {
        return append(tx, kind, Optional.empty(), Optional.empty(), Money.ZERO, facts);
    }

    /// Appends what happened in a shift without the till knowing who did it.
    public JournalEntry appendUnnamed(Transaction tx, EntryKind kind, long shift, Object... facts) {
        return append(tx, kind, Optional.empty(), Optional.of(shift), Money.ZERO, facts);
    }

    /// Appends a sale of `total`, which is added to the lifetime totals.
    public JournalEntry appendSale(
            Transaction tx, Employee by, long shift, Money total, Map<String, Object> facts) {
        Object[] flat =
                facts.entrySet().stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray();
        return append(tx, EntryKind.SALE, Optional.of(by.id()), Optional.of(shift), total, flat);
    }

    private JournalEntry append(
            Transaction tx,
            EntryKind kind,
            Optional<Long> person,
            Optional<Long> shift,
            Money sold,
            Object... facts) {
        Optional<JournalEntry> head = tx.journal().head();
        LifetimeTotals before = head.map(JournalEntry::totals).orElse(LifetimeTotals.NONE);
        Moment now = now();
        Instant at = head.map(h -> after(h.at(), now.at())).orElse(now.at());
        Map<String, Object> payload = new LinkedHashMap<>(Canonical.of(facts));
        if (head.isEmpty()) {
            payload.put("till", TillCode.of(tx));
        }
        if (at.isAfter(now.at())) {
            payload.put("clockBehindMillis", Duration.between(now.at(), at).toMillis());
        }
        JournalEntry entry =
                sealed(
                        head.map(JournalEntry::seq).orElse(0L) + 1,
                        at,
                        now.offsetSeconds(),
                        person,
                        shift,
                        kind,
                        Canonical.write(payload),
                        new LifetimeTotals(before.sales().plus(sold), before.refunds()),
                        head.map(JournalEntry::hash).orElse(""));
        tx.journal().insert(entry);
        return entry;
    }

    /// If the clock is behind the last entry, the last entry's time plus a millisecond.
    private static Instant after(Instant last, Instant now) {
        return now.isAfter(last) ? now : last.plusMillis(1);
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
