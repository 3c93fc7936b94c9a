package smena.service.audit;

import smena.domain.journal.WrittenEntry;

import java.util.Optional;

/// What a journal is read as: its entries, and places where nothing can be read.
///
/// @param line the line of the file, or the number of the entry
record JournalPlace(long line, Optional<WrittenEntry> entry) {}
