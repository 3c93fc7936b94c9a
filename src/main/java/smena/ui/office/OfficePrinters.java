package smena.ui.office;

import smena.service.ports.PrintTrouble;
import smena.ui.kit.Background;

import java.util.List;
import java.util.Optional;

/// The printers of the computer that take pages of A4.
public interface OfficePrinters {
    /// Their names. May take seconds.
    List<String> queues();

    /// Hands pages over; empty where the system has them. May take seconds.
    ///
    /// @param job their name, as the queue shows it
    Optional<PrintTrouble> print(String queue, String job, byte[] pdf);

    /// For calls that may take seconds; they and all other calls run independently.
    Background aside();
}
