package smena.service.ports;

import smena.domain.shop.PrinterAddress;

import java.util.List;
import java.util.Optional;

/// Looks for printers. Every answer comes within a few seconds; no screen's thread waits for it.
public interface PrinterFinder {
    /// What this computer has: its own printers, serial ports and device files. Nothing is sent to
    /// any of them.
    List<FoundPrinter> local();

    /// Whether something takes the connection at an address that a person typed, and what it says
    /// of itself; nothing where nobody does.
    Optional<FoundPrinter> at(PrinterAddress.Network address);
}
