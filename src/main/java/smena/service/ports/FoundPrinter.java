package smena.service.ports;

import smena.domain.shop.PrinterAddress;

/// A printer, or a port that may have one.
///
/// @param description what the computer or the device says it is; may be empty
/// @param status what it says of itself, where it was asked
public record FoundPrinter(PrinterAddress address, String description, PrinterStatus status) {}
