package smena.ui.sale;

import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Sale;

import java.util.Optional;
import java.util.function.Consumer;

/// What the till screen opens over itself. Called on the FX thread, answers on it; after a cancel
/// the callback is never called.
public interface TillActions {
    /// What comes back in exchange for the basket on the screen.
    ExchangeModel exchange();

    /// The payment dialog for the basket on the screen; for the difference where something comes
    /// back in exchange for it.
    void pay(Basket shown, Consumer<Sale> booked);

    /// The dialog that opens a shift.
    void openShift(Runnable opened);

    /// The screen that closes the shift.
    void closeShift();

    /// Hands the drawer over to the next person.
    void handOver();

    /// A discount on a line, or on the whole basket where none is named.
    void discount(Basket shown, Optional<BasketLine> line, Consumer<Basket> changed);

    /// Says who buys the basket.
    void customer(Basket shown, Consumer<Basket> changed);

    /// Puts the basket aside; with an empty one, shows those that were put aside.
    void park(Basket shown, Consumer<Basket> changed);

    /// Cash in and out, and the drawer.
    void cash();

    /// The screen that gives money back.
    void refund();

    /// What waits for the printer, and for somebody to decide.
    void printJobs();

    /// The backups.
    void backups();

    /// The menu: reports, last receipts, language, looks, lock.
    void menu();

    /// The keys.
    void help();

    /// Locks the till; the basket stays.
    void lock();
}
