package smena.domain.backup;

import smena.domain.backup.BackupManifest.Head;

import java.time.Instant;

/// Evidence outside the database that a journal entry exists: a database that does not hold the
/// entry is older than what is known of it, or is another database.
///
/// @param head the entry
/// @param at when the evidence was written
/// @param source the file that says so
public record Anchor(Head head, Instant at, String source) {}
