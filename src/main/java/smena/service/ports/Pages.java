package smena.service.ports;

import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport;

/// Puts things on pages, in the stored form that [PrintPage] carries. A page does not depend on
/// the printer; the same things in the same language always give the same bytes. Safe for several
/// threads.
public interface Pages {
    /// The receipt of a sale.
    ///
    /// @param footer the shop's own last words; empty for a word of thanks
    /// @param language the tag of a language: `uz`, `uz-Cyrl`, `ru`, `en`
    byte[] receipt(Sale sale, ShiftReport.Shop shop, String footer, String language);

    /// The X- or Z-report.
    byte[] report(ShiftReport report, String language);

    /// The page again, marked as a copy.
    ///
    /// @param number 1 for the first copy
    byte[] copy(byte[] page, int number, String language);

    /// The page as a PNG picture of white paper.
    ///
    /// @param columns letters in a line: 32, 42 or 48
    /// @param scale 1 for a plain screen, 2 for a crisp one
    byte[] picture(byte[] page, int columns, int scale);
}
