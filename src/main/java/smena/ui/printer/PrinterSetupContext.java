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

/// What the page needs of the till's printers and of the computer.
public interface PrinterSetupContext {
    /// Looks for printers.
    PrinterFinder finder();

    /// The printers whose traits are known, by their makers.
    List<PrinterModel> models();

    /// The character tables that the test page tries, in its order.
    List<LetterTable> tables();

    /// The last reported status of the printer of this role. Does not block.
    PrinterStatus status(PrinterRole role);

    /// Applies what was saved. Blocks until the old printers have stopped.
    void renew();

    /// The test page of a printer with this setup, as a PNG.
    byte[] testPage(PrinterSetup printer);

    /// A page in its stored form as a PNG.
    ///
    /// @param columns characters in a line
    /// @param logo whether the shop's logo is on it
    byte[] picture(byte[] page, int columns, boolean logo);

    /// For calls that may take seconds; they and all other calls run independently.
    Background aside();

    /// Asks for a picture file; empty if cancelled.
    Optional<Path> whichPicture();

    /// Asks where to save a file of this name; empty if cancelled.
    Optional<Path> whereTo(String fileName);
}
