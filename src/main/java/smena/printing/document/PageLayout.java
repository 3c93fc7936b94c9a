package smena.printing.document;

import smena.service.ports.PrintPage;
import smena.service.ports.PrintTrouble;
import smena.service.ports.UnprintablePage;

import java.util.function.Function;

/// Turns a stored page into what a device takes, before any of it leaves the till. A failure here
/// concerns this page alone, and recurs at each attempt: text that fits into no QR code or barcode,
/// a picture for which there is no memory, a bug in the layout itself.
public final class PageLayout {
    private PageLayout() {}

    /// The page as converted by `made`.
    ///
    /// @throws UnprintablePage if the page cannot be read or made
    public static <T> T of(PrintPage page, Function<ReceiptDocument, T> made) {
        ReceiptDocument document = read(page);
        try {
            return made.apply(document);
        } catch (RuntimeException | Error e) {
            throw new UnprintablePage(PrintTrouble.PAGE_NOT_LAID_OUT, e);
        }
    }

    private static ReceiptDocument read(PrintPage page) {
        try {
            return StoredForm.read(page.body());
        } catch (RuntimeException | Error e) {
            throw new UnprintablePage(PrintTrouble.PAGE_UNREADABLE, e);
        }
    }
}
