package smena.service.ports;

import java.time.Instant;

/// A job that waits to be printed.
///
/// @param id its number; jobs of one printer are printed in this order, drawer kicks first
/// @param queuedAt when it was stored; a drawer kick expires a few seconds later
public record PrintJob(long id, PrintKind kind, Instant queuedAt) {}
