package smena.domain.shop;

/// What a shop uses a printer for.
public enum PrinterRole {
    /// Receipts, slips and the drawer.
    RECEIPT,
    /// X and Z. A shop without a printer for reports prints them where its receipts come out.
    REPORT
}
