package smena.domain.shop;

import java.util.Set;

/// What a shop uses a printer for.
public enum PrinterRole {
    /// Receipts, slips and the drawer.
    RECEIPT,
    /// X and Z. A shop without a printer for reports prints them where its receipts come out.
    REPORT,
    /// What is shown as paper on the screen because somebody sent it there. It is always ready, and
    /// nothing has to be set up.
    SCREEN;

    /// The printers that a shop sets up.
    public static final Set<PrinterRole> REAL = Set.of(RECEIPT, REPORT);
}
