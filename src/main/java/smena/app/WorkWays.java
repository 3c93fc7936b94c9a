package smena.app;

import smena.domain.catalog.ProductState;
import smena.domain.customer.DebtFilter;
import smena.domain.work.WorkKind;
import smena.ui.customer.CustomersPage;
import smena.ui.goods.GoodsTab;
import smena.ui.goods.GoodsTabs;
import smena.ui.journal.JournalPage;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.product.ProductsPage;
import smena.ui.settings.SettingsEntry;
import smena.ui.shifts.ShiftsPage;
import smena.ui.writeoff.ExpiryPage;

import java.util.function.Consumer;

/// Where the rows of the work list lead: each to the page on which something can be done about it,
/// which shows only that.
///
/// @param frame goes there
/// @param pages knows the pages of the settings
record WorkWays(OfficeFrame frame, OfficePages pages) {
    /// Goes to the page of a row.
    void open(WorkKind kind) {
        switch (kind) {
            case NO_SHIFT -> frame.toTill();
            case JOURNAL, CLOCK -> tab("control", JournalPage.class, _ -> {});
            case DEBTS ->
                    frame.go("customers", page -> ((CustomersPage) page).show(DebtFilter.OVERDUE));
            case DIFFERENCE -> frame.go("shifts", page -> ((ShiftsPage) page).showDiffering());
            case LOSS -> products(ProductState.LOSS);
            case LOW -> products(ProductState.LOW);
            case EXPIRY -> tab("stock", ExpiryPage.class, _ -> {});
            case LABELS -> frame.go("labels", _ -> {});
            case BACKUP, SECOND_COPY -> setting("backups");
            case PRINTER -> setting("printers");
        }
    }

    private void products(ProductState state) {
        tab("products", ProductsPage.class, page -> page.show(state));
    }

    private <T extends GoodsTab> void tab(String key, Class<T> kind, Consumer<T> aim) {
        frame.go(key, page -> ((GoodsTabs) page).turnTo(kind, aim));
    }

    private void setting(String key) {
        frame.go(
                "settings",
                _ ->
                        pages.settings().stream()
                                .filter(entry -> entry.key().equals(key))
                                .map(SettingsEntry::page)
                                .findFirst()
                                .ifPresent(page -> open(page.get())));
    }

    private void open(OfficePage page) {
        frame.open(page);
        page.takeFocus();
    }
}
