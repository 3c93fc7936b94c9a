package smena.ui.printer;

import smena.domain.shop.PrinterRole;

/// The two printers of a till, each with a page of its own.
enum PrinterPage {
    /// The printer for receipts.
    RECEIPTS(PrinterRole.RECEIPT),
    /// The printer for reports.
    REPORTS(PrinterRole.REPORT);

    private final PrinterRole role;

    PrinterPage(PrinterRole role) {
        this.role = role;
    }

    PrinterRole role() {
        return role;
    }
}
