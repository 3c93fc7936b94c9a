package smena.ui.printer;

import smena.domain.shop.PrinterModel;
import smena.domain.shop.PrinterRole;
import smena.domain.shop.PrinterSetup;
import smena.service.ports.PrinterFinder;
import smena.service.ports.PrinterStatus;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the page is given of the till's printers and of the computer.
public interface PrinterSetupContext {
    /// Looks for printers.
    PrinterFinder finder();

    /// The printers whose traits are known, by their makers.
    List<PrinterModel> models();

    /// The character tables that the test page tries, in its order.
    List<LetterTable> tables();

    /// What the printer of this role said of itself last. Waits for nothing.
    PrinterStatus status(PrinterRole role);

    /// Takes up what was saved. Waits for the old printers.
    void renew();

    /// The test page of a printer that is set up so, as a PNG.
    byte[] testPage(PrinterSetup printer);

    /// A page in its stored form as a PNG.
    ///
    /// @param columns characters in a line
    /// @param logo whether the shop's logo is on it
    byte[] picture(byte[] page, int columns, boolean logo);

    /// For what may take seconds: these calls wait for nobody, and nobody waits for them.
    Background aside();

    /// Asks for a picture file; empty where somebody changed their mind.
    Optional<Path> whichPicture();

    /// Asks where to save a file of this name; empty where somebody changed their mind.
    Optional<Path> whereTo(String fileName);
}
