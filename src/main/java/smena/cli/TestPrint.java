package smena.cli;

import smena.service.ports.Outcome;
import smena.service.ports.PrinterStatus;

/// How a test page came out.
///
/// @param status what the printer says of itself
public record TestPrint(Outcome outcome, PrinterStatus status) {}
