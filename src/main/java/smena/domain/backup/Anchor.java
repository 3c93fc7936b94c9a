package smena.domain.backup;

import smena.domain.backup.BackupManifest.Head;

import java.time.Instant;

/// Something outside the database that bears witness to a journal entry: a database that does not
/// hold the entry is older than what is known of it, or another.
///
/// @param head the entry
/// @param at when the witness was written
/// @param source the file that says so
public record Anchor(Head head, Instant at, String source) {}
