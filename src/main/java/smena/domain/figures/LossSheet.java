package smena.domain.figures;

import smena.domain.Moment;

import java.time.LocalDate;

/// Loss prevention as it is printed: the table, of which business dates it is, and who made it.
///
/// @param from the first business date
/// @param to the last one
/// @param by who made it
/// @param made when
public record LossSheet(LossTable table, LocalDate from, LocalDate to, String by, Moment made) {}
