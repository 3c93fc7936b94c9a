package smena.service.export;

import smena.domain.SpreadsheetText;

/// A value of a row of a [SpreadsheetFile].
///
/// @param text as it stands in the file; of a number with a point, or empty
public record SheetCell(String text, boolean isNumber) {
    /// A text; what a spreadsheet would take for a formula is made harmless.
    public static SheetCell text(String text) {
        return new SheetCell(SpreadsheetText.harmless(text), false);
    }

    /// A number as it is written in English.
    public static SheetCell number(String number) {
        return new SheetCell(number, true);
    }
}
