package smena.ui.printer;

import smena.domain.shop.PrinterTraits;

/// A character table and the number a printer has it under; one line of the test page.
///
/// @param codePage its name, such as `cp866`
/// @param number the argument of `ESC t`
public record LetterTable(String codePage, int number) {
    /// The one a printer is set to.
    static LetterTable of(PrinterTraits traits) {
        return new LetterTable(traits.codePage(), traits.table());
    }

    /// As the test page prints it.
    @Override
    public String toString() {
        return codePage + ":" + number;
    }
}
