package smena.cli;

import smena.service.ports.PrintOutcome;
import smena.service.ports.PrinterStatus;

/// How a test page came out.
///
/// @param status what the printer says of itself
public record TestPrint(PrintOutcome outcome, PrinterStatus status) {}
