package smena.ui.desk;

import smena.domain.Problem;
import smena.domain.people.Employee;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.service.ports.PrintEvent;
import smena.ui.kit.Dialog;
import smena.ui.kit.Notice;
import smena.ui.kit.Sign;
import smena.ui.payment.PaymentDialog;
import smena.ui.payment.PaymentModel;
import smena.ui.sale.TillActions;
import smena.ui.shell.Acts;
import smena.ui.shell.UiContext;
import smena.ui.shift.CloseModel;
import smena.ui.shift.CloseScreen;
import smena.ui.shift.OpenDialog;
import smena.ui.shift.OpenModel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Opens everything that lies over the till screen.
public final class TillDesk implements TillActions {
    private final UiContext ui;
    private final Services services;
    private final DesktopHost host;
    private final Acts acts;
    private final DeskLists lists;
    private final ReportsDesk reports;
    private final PaymentDialog payment;
    private final PrintJobsDesk printJobs;
    private final ManagerPages pages;
    private final RollbackDesk rollback;
    private final DeskMessages messages;

    /// @param paper draws a report as a PNG, in the background
    public TillDesk(
            UiContext ui,
            Services services,
            Function<ShiftReport, byte[]> paper,
            DesktopHost host) {
        this.ui = ui;
        this.services = services;
        this.host = host;
        acts = ui.acts();
        lists = new DeskLists(ui, services);
        reports = new ReportsDesk(ui, services, lists, paper, host);
        printJobs = new PrintJobsDesk(ui, services.printDecisions(), services.printerSettings());
        pages = new ManagerPages(ui, services, host);
        rollback = new RollbackDesk(ui, services.rollbacks(), pages::backups);
        messages = new DeskMessages(ui, host);
        payment =
                new PaymentDialog(
                        ui,
                        new PaymentModel(services.selling(), services.settings(), ui.background()));
    }

    /// Reads what the first sale needs, while the log-in is shown.
    ///
    /// @param screen runs on the FX thread what is given to it
    public void prepare(Executor screen) {
        payment.prepare(screen);
    }

    /// Somebody has logged in: tells them what they must know before they sell.
    public void welcome() {
        rollback.look();
    }

    @Override
    public void pay(Basket shown, Consumer<Sale> booked) {
        payment.show(shown, booked);
    }

    @Override
    public void openShift(Runnable opened) {
        new OpenDialog(ui)
                .show(
                        dialog ->
                                new OpenModel(
                                        services.shifts(),
                                        acts,
                                        _ -> {
                                            dialog.close();
                                            say("shift.opened");
                                            opened.run();
                                        }));
    }

    @Override
    public void closeShift() {
        CloseModel model =
                new CloseModel(services.shifts(), services.baskets(), services.settings(), acts);
        ui.navigation().show(new CloseScreen(ui, model, reports::paper, host::toTill));
    }

    @Override
    public void discount(Basket shown, Optional<BasketLine> line, Consumer<Basket> changed) {
        if (shown.isEmpty()) {
            ui.toasts().accept(new Problem.BasketEmpty());
            return;
        }
        ui.dialogs()
                .open("desk/discount.fxml", dialog -> discount(dialog, shown, line, changed))
                .takeFocus();
    }

    private DiscountController discount(
            Dialog dialog, Basket shown, Optional<BasketLine> line, Consumer<Basket> changed) {
        DiscountModel model =
                new DiscountModel(
                        services.baskets(),
                        acts,
                        shown,
                        line,
                        basket -> {
                            dialog.close();
                            changed.accept(basket);
                        });
        return new DiscountController(model, ui.localization(), dialog::close);
    }

    @Override
    public void park(Basket shown, Consumer<Basket> changed) {
        if (shown.isEmpty()) {
            lists.parked(changed);
            return;
        }
        ui.dialogs().open("desk/park.fxml", dialog -> park(dialog, changed)).takeFocus();
    }

    private ParkController park(Dialog dialog, Consumer<Basket> changed) {
        ParkModel model =
                new ParkModel(
                        services.baskets(),
                        acts,
                        fresh -> {
                            dialog.close();
                            say("park.parked");
                            changed.accept(fresh);
                        });
        return new ParkController(
                model, ui.localization(), () -> lists.parked(changed), dialog::close);
    }

    @Override
    public void cash() {
        ui.dialogs().open("desk/cash.fxml", this::cash).takeFocus();
    }

    private CashController cash(Dialog dialog) {
        CashModel model =
                new CashModel(
                        services.shifts(),
                        services.printing(),
                        acts,
                        act -> {
                            dialog.close();
                            say("cash.done." + act);
                        });
        return new CashController(model, ui.localization(), dialog::close);
    }

    @Override
    public void printJobs() {
        printJobs.open();
    }

    /// Calls `action` when somebody has decided something about a print job.
    public void onPrintDecision(Runnable action) {
        printJobs.onDecision(action);
    }

    /// A print job came to a new state. Called on the FX thread.
    public void told(PrintEvent event) {
        printJobs.told(event);
    }

    @Override
    public void backups() {
        pages.backups();
    }

    @Override
    public void menu() {
        List<MenuController.Item> items =
                List.of(
                        new MenuController.Item("cash", Sign.CASH, "F8", this::cash),
                        new MenuController.Item("receipts", Sign.RECEIPT, "", reports::receipts),
                        new MenuController.Item("printJobs", Sign.PRINTER, "", this::printJobs),
                        new MenuController.Item("lock", Sign.LOCK, "Ctrl L", this::lock),
                        new MenuController.Item("closeShift", Sign.DRAWER, "", this::closeShift),
                        new MenuController.Item("x", Sign.CLOCK, "", reports::x),
                        new MenuController.Item("z", Sign.CHECK, "", reports::z),
                        new MenuController.Item("printer", Sign.SETTINGS, "", pages::printer),
                        new MenuController.Item("backup", Sign.BACKUP, "", pages::backups),
                        new MenuController.Item("programs", Sign.PLUG, "", pages::programs),
                        new MenuController.Item("help", Sign.INFO, "F1", this::help),
                        new MenuController.Item("about", Sign.SHOP, "", messages::about));
        ui.dialogs()
                .open(
                        "desk/menu.fxml",
                        dialog ->
                                new MenuController(
                                        items,
                                        messages::exit,
                                        ui.localization(),
                                        ui.themes(),
                                        dialog::close));
    }

    @Override
    public void help() {
        ui.dialogs()
                .open(
                        "desk/help.fxml",
                        dialog -> new HelpController(ui.localization(), dialog::close));
    }

    @Override
    public void lock() {
        Employee leaving = ui.actor().employee();
        ui.dialogs().closeAll();
        ui.background().run(() -> services.people().logOut(leaving)).deliver(_ -> {});
        ui.session().end();
        host.toLogin();
    }

    private void say(String key) {
        ui.toasts().say(Notice.Kind.GOOD, key);
    }
}
