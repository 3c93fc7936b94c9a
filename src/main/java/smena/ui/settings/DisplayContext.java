package smena.ui.settings;

import smena.ui.printer.LetterTable;

import java.util.List;
import java.util.Optional;

/// What the page of the customer's display needs of the computer and the window.
public interface DisplayContext {
    /// Whether there is a second screen now; asked on the FX thread.
    boolean hasSecondScreen();

    /// The serial ports of the computer; may take a moment.
    List<String> ports();

    /// The tables of characters that displays have.
    List<LetterTable> tables();

    /// Whether the line display took the last text; empty where there is none.
    Optional<Boolean> lineReached();

    /// Shows the displays as they are set up now. Called away from the FX thread.
    void renew();
}
