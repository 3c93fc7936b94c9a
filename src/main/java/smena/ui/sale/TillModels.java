package smena.ui.sale;

import smena.domain.people.Actor;
import smena.ui.kit.Background;
import smena.ui.kit.Delays;
import smena.ui.shell.UiContext;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// All models of the till screen, and what they need.
///
/// @param parts what they need
/// @param basket the open basket
/// @param buyer the customer of the basket
/// @param shelf the products to choose from
/// @param shift the shift of the banner
/// @param printer the printer of the banner
/// @param backup the newest backup, of the banner
/// @param afterSale the sale that was just made
/// @param model what a scan and a tap mean
/// @param customer what the customer sees
/// @param pictures the pictures on tiles
/// @param tileMenu what a long press on a tile offers
record TillModels(
        TillParts parts,
        BasketModel basket,
        BuyerModel buyer,
        ShelfModel shelf,
        ShiftModel shift,
        PrinterStatusModel printer,
        LastBackup backup,
        AfterSaleModel afterSale,
        TillModel model,
        CustomerDisplayModel customer,
        TilePictures pictures,
        TileMenu tileMenu) {

    /// The models of a till.
    ///
    /// @param soon runs on the FX thread once somebody may have stopped typing
    /// @param beep the sound of an unknown code
    static TillModels of(TillParts parts, Executor soon, Runnable beep) {
        UiContext ui = parts.ui();
        Background background = ui.background();
        Supplier<Actor> actor = ui::actor;
        BasketModel basket =
                new BasketModel(
                        parts.baskets(),
                        parts.ages(),
                        parts.marks(),
                        actor,
                        background,
                        ui.toasts(),
                        ui.approvals()::ask);
        ShelfModel shelf =
                new ShelfModel(parts.catalog(), parts.favourites()::products, background, soon);
        TilePictures pictures = new TilePictures(parts.pictures(), background);
        ShiftModel shift = new ShiftModel(parts.shifts(), parts.settings(), background, ui.clock());
        AfterSaleModel afterSale =
                new AfterSaleModel(
                        parts.selling(), parts.printing(), parts.decisions(), actor, background);
        PrinterStatusModel printer =
                new PrinterStatusModel(parts.printing(), parts.decisions(), background);
        afterSale.onDecision(printer::load);
        shift.shiftProperty()
                .subscribe(
                        (_, now) -> {
                            if (now == null) {
                                afterSale.clear();
                            }
                        });
        LastBackup backup = new LastBackup(parts.backups(), background, ui.clock());
        Runnable alarm =
                () -> {
                    if (shift.sounds()) {
                        beep.run();
                    }
                };
        TillModel model =
                new TillModel(parts.catalog(), background, basket, shelf, afterSale, alarm);
        CustomerDisplayModel customer =
                new CustomerDisplayModel(
                        basket.pricingProperty(),
                        parts.tillActions().exchange().comesBack(),
                        Delays.REAL);
        model.onBooked(customer::booked);
        return new TillModels(
                parts,
                basket,
                new BuyerModel(
                        parts.customers(), background, basket, ui.dialogs().anyOpenProperty()),
                shelf,
                shift,
                printer,
                backup,
                afterSale,
                model,
                customer,
                pictures,
                new TileMenu(ui, parts.favourites(), parts.pictures(), shelf, pictures));
    }

    /// The window it is shown in.
    UiContext ui() {
        return parts.ui();
    }

    /// What it opens over itself.
    TillActions tillActions() {
        return parts.tillActions();
    }

    /// Reads everything afresh.
    void load() {
        parts.weighing().load();
        shift.load();
        basket.load();
        buyer.renew();
        shelf.load();
        pictures.load();
        printer.load();
        backup.load();
        afterSale.recall();
    }
}
