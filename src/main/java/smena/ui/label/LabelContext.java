package smena.ui.label;

import smena.domain.label.LabelDevice;
import smena.domain.label.LabelOrder;
import smena.domain.label.LabelSetup;
import smena.domain.label.ShelfLabel;
import smena.service.ports.LabelRun;
import smena.service.ports.PrinterFinder;
import smena.ui.kit.Background;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What the pages of labels need of the printers and of the computer.
public interface LabelContext {
    /// A label to look at and to try a printer with.
    ShelfLabel sample();

    /// The label as it prints, as a PNG.
    byte[] picture(ShelfLabel label, LabelSetup setup);

    /// The labels on pages of A4, as a PDF.
    byte[] pages(List<LabelOrder> labels, LabelSetup setup);

    /// Prints labels: at the label printer, or as pages at the system's printer. May take minutes.
    ///
    /// @param stop whether a person has had enough; any thread may ask
    LabelRun print(List<LabelOrder> labels, LabelSetup setup, BooleanSupplier stop);

    /// Whether the label printer is there. Prints nothing; may take seconds.
    boolean isThere(LabelDevice printer);

    /// Looks for printers.
    PrinterFinder finder();

    /// For calls that may take seconds; they and all other calls run independently.
    Background aside();

    /// Asks where to save a file of this name; empty if cancelled.
    Optional<Path> whereTo(String fileName);
}
