package smena.service.ports;

import smena.domain.sale.Sale;
import smena.domain.shift.CashMovement;
import smena.domain.shift.ShiftReport;
import smena.domain.shop.ShopSettings;

/// Lays documents out as pages in their stored form, in the language of a tag such as `uz-Cyrl`.
/// A copy number above 0 puts the mark of a repeat on the paper.
public interface Typesetter {
    /// A receipt.
    byte[] sale(Sale sale, ShopSettings shop, int copy, String language);

    /// An X-report, or a Z-report where the report has its number.
    byte[] report(ShiftReport report, int copy, String language);

    /// The slip of a cash movement.
    byte[] cashMovement(CashMovement movement, ShopSettings shop, int copy, String language);

    /// A page that shows whether the printer is set up well.
    byte[] test(ShopSettings shop, String language);
}
