package smena.service.ports;

/// One job as a printer gets it.
///
/// @param job the number of the print job
/// @param body the page in its stored form, which does not depend on the printer: it is stored with
///     the sale, and every print and reprint of it starts from these bytes. Empty for a drawer
///     kick. Not copied; must not be changed.
public record PrintPage(long job, PrintKind kind, byte[] body) {}
