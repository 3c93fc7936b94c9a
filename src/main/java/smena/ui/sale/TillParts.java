package smena.ui.sale;

import smena.service.Services;
import smena.service.backup.Backups;
import smena.service.catalog.Catalog;
import smena.service.catalog.Favourites;
import smena.service.catalog.ProductPictures;
import smena.service.customer.Customers;
import smena.service.printjob.PrintDecisions;
import smena.service.printjob.Printing;
import smena.service.sale.AgeChecks;
import smena.service.sale.Baskets;
import smena.service.sale.Marks;
import smena.service.sale.Selling;
import smena.service.shift.Shifts;
import smena.service.shop.Settings;
import smena.ui.shell.UiContext;
import smena.ui.weighing.Weighing;

/// What the till screen needs.
///
/// @param ui the window
/// @param tillActions what the screen opens over itself
/// @param baskets the open basket
/// @param customers who buys it
/// @param ages the age of its customer
/// @param marks the marks of its pieces
/// @param catalog the products
/// @param favourites the first page of them
/// @param pictures their pictures
/// @param selling the sale that was just made
/// @param shifts the shift of the banner
/// @param settings how the till is set up
/// @param printing the printer of the banner
/// @param decisions print jobs that wait for somebody
/// @param backups the newest backup, of the banner
/// @param weighing the scale
public record TillParts(
        UiContext ui,
        TillActions tillActions,
        Baskets baskets,
        Customers customers,
        AgeChecks ages,
        Marks marks,
        Catalog catalog,
        Favourites favourites,
        ProductPictures pictures,
        Selling selling,
        Shifts shifts,
        Settings settings,
        Printing printing,
        PrintDecisions decisions,
        Backups backups,
        Weighing weighing) {

    /// The parts of a till on `services`.
    public static TillParts of(
            UiContext ui, Services services, TillActions tillActions, Weighing weighing) {
        return new TillParts(
                ui,
                tillActions,
                services.baskets(),
                services.customers(),
                services.ageChecks(),
                services.marks(),
                services.products().catalog(),
                services.products().favourites(),
                services.products().pictures(),
                services.selling(),
                services.shifts(),
                services.settings(),
                services.printing(),
                services.printDecisions(),
                services.backups(),
                weighing);
    }
}
