package smena.ui.sale;

import java.util.concurrent.Executor;

/// All models of the till screen, and what they stand on.
///
/// @param parts what they stand on
/// @param basket the open basket
/// @param shelf the products to choose from
/// @param shift the shift of the banner
/// @param printer the printer of the banner
/// @param backup the newest backup, of the banner
/// @param afterSale the sale that was just made
/// @param model what a scan and a tap mean
record TillModels(
        TillParts parts,
        BasketModel basket,
        ShelfModel shelf,
        ShiftModel shift,
        PrinterStatusModel printer,
        LastBackup backup,
        AfterSaleModel afterSale,
        TillModel model) {

    /// The models of a till.
    ///
    /// @param soon runs on the FX thread once somebody may have stopped typing
    /// @param beep the sound of an unknown code
    static TillModels of(TillParts parts, Executor soon, Runnable beep) {
        var services = parts.services();
        var background = parts.background();
        BasketModel basket =
                new BasketModel(
                        services.baskets(),
                        parts.session()::actor,
                        background,
                        parts.refusals(),
                        parts.tillActions()::approve);
        ShelfModel shelf = new ShelfModel(services.catalog(), background, soon);
        ShiftModel shift =
                new ShiftModel(services.shifts(), services.settings(), background, parts.clock());
        AfterSaleModel afterSale =
                new AfterSaleModel(
                        services.selling(),
                        services.printing(),
                        services.printDecisions(),
                        parts.session()::actor,
                        background);
        PrinterStatusModel printer =
                new PrinterStatusModel(services.printing(), services.printDecisions(), background);
        afterSale.onDecision(printer::load);
        LastBackup backup = new LastBackup(services.backups(), background, parts.clock());
        Runnable alarm =
                () -> {
                    if (shift.sounds()) {
                        beep.run();
                    }
                };
        return new TillModels(
                parts,
                basket,
                shelf,
                shift,
                printer,
                backup,
                afterSale,
                new TillModel(services.catalog(), background, basket, shelf, afterSale, alarm));
    }

    /// Reads everything afresh.
    void load() {
        shift.load();
        basket.load();
        shelf.load();
        printer.load();
        backup.load();
        afterSale.recall();
    }
}
