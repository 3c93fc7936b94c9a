package smena.ui.desk;

import javafx.scene.layout.Region;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Employee;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.service.ports.PrintEvent;
import smena.ui.approval.ApprovalDialog;
import smena.ui.approval.Approvals;
import smena.ui.approval.ApprovedActions;
import smena.ui.kit.Dialog;
import smena.ui.kit.Fxml;
import smena.ui.kit.Localization;
import smena.ui.kit.Notice;
import smena.ui.kit.Sign;
import smena.ui.kit.ThemeManager;
import smena.ui.payment.PaymentDialog;
import smena.ui.payment.PaymentModel;
import smena.ui.sale.TillActions;
import smena.ui.shell.Session;
import smena.ui.shell.Shell;
import smena.ui.shift.CloseModel;
import smena.ui.shift.CloseScreen;
import smena.ui.shift.OpenDialog;
import smena.ui.shift.OpenModel;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Opens everything that lies over the till screen.
public final class TillDesk implements TillActions {
    private final Services services;
    private final Shell shell;
    private final Session session;
    private final Localization localization;
    private final ThemeManager themes;
    private final Clock clock;
    private final DesktopHost host;
    private final Fxml fxml;
    private final Approvals approvals;
    private final ApprovedActions actions;
    private final DeskLists lists;
    private final ReportsDesk reports;
    private final PaymentDialog payment;
    private final PrintJobsDesk printJobs;
    private final ManagerPages pages;
    private final RollbackDesk rollback;
    private final DeskMessages messages;

    /// @param paper draws a report as a PNG, in the background
    public TillDesk(
            Services services,
            Shell shell,
            Session session,
            Localization localization,
            ThemeManager themes,
            Clock clock,
            Function<ShiftReport, byte[]> paper,
            DesktopHost host) {
        this.services = services;
        this.shell = shell;
        this.session = session;
        this.localization = localization;
        this.themes = themes;
        this.clock = clock;
        this.host = host;
        fxml = new Fxml(localization);
        approvals =
                new ApprovalDialog(
                        services.people(),
                        shell.background(),
                        clock,
                        shell.dialogs(),
                        fxml,
                        localization,
                        session::actor);
        actions =
                new ApprovedActions(shell.background(), session::actor, approvals, shell.toasts());
        lists = new DeskLists(services, actions, shell.dialogs(), fxml, localization, clock);
        reports = new ReportsDesk(services, shell, actions, lists, fxml, localization, paper, host);
        printJobs = new PrintJobsDesk(services, actions, shell.dialogs(), fxml, localization);
        pages = new ManagerPages(services, shell, actions, fxml, localization, host);
        rollback =
                new RollbackDesk(
                        services.rollbacks(),
                        actions,
                        shell.dialogs(),
                        fxml,
                        localization,
                        pages::backups);
        messages = new DeskMessages(shell.dialogs(), localization, host);
        payment =
                new PaymentDialog(
                        shell.dialogs(),
                        fxml,
                        localization,
                        new PaymentModel(
                                services.selling(), services.settings(), shell.background()));
    }

    /// Reads what the first sale needs, while the log-in is shown.
    ///
    /// @param screen runs on the FX thread what is given to it
    public void prepare(Executor screen) {
        payment.prepare(themes, screen);
    }

    /// Somebody has logged in: tells them what they must know before they sell.
    public void welcome() {
        rollback.look();
    }

    @Override
    public void pay(Basket shown, Consumer<Sale> booked) {
        payment.show(session.actor(), shown, booked);
    }

    @Override
    public void openShift(Runnable opened) {
        Runnable[] close = {() -> {}};
        OpenModel model =
                new OpenModel(
                        services.shifts(),
                        actions,
                        _ -> {
                            close[0].run();
                            shell.toasts().say(Notice.Kind.GOOD, "shift.opened");
                            opened.run();
                        });
        close[0] = new OpenDialog(shell.dialogs(), fxml, localization).show(model)::close;
    }

    @Override
    public void closeShift() {
        CloseModel model =
                new CloseModel(services.shifts(), services.baskets(), services.settings(), actions);
        shell.navigation()
                .show(
                        new CloseScreen(
                                model,
                                reports::paper,
                                fxml,
                                localization,
                                clock,
                                () -> session.actor().employee().role() == Role.MANAGER,
                                host::toTill));
    }

    @Override
    public void discount(Basket shown, Optional<BasketLine> line, Consumer<Basket> changed) {
        if (shown.isEmpty()) {
            shell.toasts().accept(new Problem.BasketEmpty());
            return;
        }
        Runnable[] close = {() -> {}};
        DiscountModel model =
                new DiscountModel(
                        services.baskets(),
                        actions,
                        shown,
                        line,
                        basket -> {
                            close[0].run();
                            changed.accept(basket);
                        });
        DiscountController controller =
                new DiscountController(model, localization, () -> close[0].run());
        close[0] = show("desk/discount.fxml", controller)::close;
        controller.takeFocus();
    }

    @Override
    public void park(Basket shown, Consumer<Basket> changed) {
        if (shown.isEmpty()) {
            lists.parked(changed);
            return;
        }
        Runnable[] close = {() -> {}};
        ParkModel model =
                new ParkModel(
                        services.baskets(),
                        actions,
                        fresh -> {
                            close[0].run();
                            shell.toasts().say(Notice.Kind.GOOD, "park.parked");
                            changed.accept(fresh);
                        });
        ParkController controller =
                new ParkController(
                        model, localization, () -> lists.parked(changed), () -> close[0].run());
        close[0] = show("desk/park.fxml", controller)::close;
        controller.takeFocus();
    }

    @Override
    public void cash() {
        Runnable[] close = {() -> {}};
        CashModel model =
                new CashModel(
                        services.shifts(),
                        services.printing(),
                        actions,
                        act -> {
                            close[0].run();
                            shell.toasts().say(Notice.Kind.GOOD, "cash.done." + act);
                        });
        CashController controller = new CashController(model, localization, () -> close[0].run());
        close[0] = show("desk/cash.fxml", controller)::close;
        controller.takeFocus();
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
        Runnable[] close = {() -> {}};
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
        MenuController controller =
                new MenuController(
                        items, messages::exit, localization, themes, () -> close[0].run());
        close[0] = show("desk/menu.fxml", controller)::close;
    }

    @Override
    public void help() {
        Runnable[] close = {() -> {}};
        close[0] =
                show("desk/help.fxml", new HelpController(localization, () -> close[0].run()))
                        ::close;
    }

    @Override
    public void lock() {
        Employee leaving = session.actor().employee();
        shell.dialogs().closeAll();
        shell.background().run(() -> services.people().logOut(leaving)).deliver(_ -> {});
        session.end();
        host.toLogin();
    }

    @Override
    public void approve(Approval.Ask ask, Consumer<Actor> granted) {
        approvals.ask(ask, granted);
    }

    private Dialog show(String path, Object controller) {
        return shell.dialogs().show((Region) fxml.load(path, controller));
    }
}
