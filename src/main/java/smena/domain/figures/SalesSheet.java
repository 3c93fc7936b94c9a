package smena.domain.figures;

import smena.domain.Moment;

/// A report of sales as it is printed.
///
/// @param by who made it; empty for the owner of the machine
/// @param made when
public record SalesSheet(PeriodReport report, String by, Moment made) {}
