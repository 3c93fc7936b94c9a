package smena.domain.journal;

import smena.domain.journal.JournalEntry.LifetimeTotals;

import java.time.Instant;

/// What the next entry of the chain needs of the newest one.
///
/// @param seq its number
/// @param at its time
/// @param totals the lifetime totals after it
/// @param hash its hash
public record JournalHead(long seq, Instant at, LifetimeTotals totals, String hash) {}
