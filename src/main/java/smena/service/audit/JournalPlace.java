package smena.service.audit;

import smena.domain.journal.WrittenEntry;

import java.util.Optional;

/// An element of a journal being read: an entry, or a place where nothing can be read.
///
/// @param line the line of the file, or the number of the entry
record JournalPlace(long line, Optional<WrittenEntry> entry) {}
