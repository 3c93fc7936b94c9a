package smena.domain.journal;

import smena.domain.money.Money;

import java.time.Instant;
import java.util.Optional;

/// One link of the chain.
///
/// @param seq 1, 2, 3 … without a gap; the order of all entries
/// @param at when, in UTC, to the millisecond
/// @param offsetSeconds the shop's offset from UTC at that moment
/// @param person who; empty where the till itself acted
/// @param shift the shift that was open; empty outside one
/// @param kind what it is about
/// @param payload what happened, in canonical form
/// @param totals the lifetime totals after it
/// @param previous the hash of the entry before it; empty for the first
/// @param hash its own hash, 64 hex digits
/// @param signature Ed25519 over the hash's text, in Base64
public record JournalEntry(
        long seq,
        Instant at,
        int offsetSeconds,
        Optional<Long> person,
        Optional<Long> shift,
        EntryKind kind,
        String payload,
        LifetimeTotals totals,
        String previous,
        String hash,
        String signature) {

    /// What the shop has sold and given back since the first day.
    ///
    /// @param sales the total of all sales
    /// @param refunds the total of all refunds
    public record LifetimeTotals(Money sales, Money refunds) {
        /// A till that has sold nothing.
        public static final LifetimeTotals NONE = new LifetimeTotals(Money.ZERO, Money.ZERO);

        /// Sales less refunds.
        public Money net() {
            return sales.minus(refunds);
        }
    }

    /// The text that [#hash] is computed from.
    public String canonical() {
        return written().canonical();
    }

    /// The same as plain values.
    public WrittenEntry written() {
        return new WrittenEntry(
                seq,
                at.toEpochMilli(),
                offsetSeconds,
                person.orElse(0L),
                shift.orElse(0L),
                kind.name(),
                payload,
                totals.sales().minor(),
                totals.refunds().minor(),
                previous,
                hash,
                signature);
    }

    /// Whether the hash is that of the text.
    public boolean isIntact() {
        return Sha256.hex(canonical()).equals(hash);
    }

    /// The short piece of the hash printed on a receipt: 16 hex digits in groups of four.
    public static String piece(String hash) {
        return String.join(
                " ",
                hash.substring(0, 4),
                hash.substring(4, 8),
                hash.substring(8, 12),
                hash.substring(12, 16));
    }
}
