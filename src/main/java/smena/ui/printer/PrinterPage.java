package smena.ui.printer;

/// The pages of the printer screen.
enum PrinterPage {
    /// The printer for receipts.
    RECEIPTS,
    /// The printer for reports.
    REPORTS,
    /// What the papers say.
    DESIGN
}
