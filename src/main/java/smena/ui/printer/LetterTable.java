package smena.ui.printer;

import smena.domain.shop.PrinterTraits;

/// A character table under the number a printer has it, one line of the test page.
///
/// @param codePage its name, such as `cp866`
/// @param number for `ESC t`
public record LetterTable(String codePage, int number) {
    /// The one a printer is set to.
    static LetterTable of(PrinterTraits traits) {
        return new LetterTable(traits.codePage(), traits.table());
    }

    /// As the test page has it.
    @Override
    public String toString() {
        return codePage + ":" + number;
    }
}
