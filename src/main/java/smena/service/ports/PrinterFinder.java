package smena.service.ports;

import smena.domain.shop.PrinterAddress;

import java.util.List;
import java.util.Optional;

/// Looks for printers. Every call returns within a few seconds: never on the FX thread.
public interface PrinterFinder {
    /// What this computer has: its own printers, serial ports and device files. Nothing is sent to
    /// any of them.
    List<FoundPrinter> local();

    /// Whether something accepts a connection at an address that a person typed, and what it
    /// reports; empty where nothing does.
    Optional<FoundPrinter> at(PrinterAddress.Network address);
}
