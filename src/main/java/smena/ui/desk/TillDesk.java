package smena.ui.desk;

import javafx.scene.layout.Region;

import smena.domain.Problem;
import smena.domain.people.Actor;
import smena.domain.people.Approval;
import smena.domain.people.Cashier;
import smena.domain.people.Role;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.service.ports.PrintEvent;
import smena.ui.approval.Acts;
import smena.ui.approval.ApprovalDialog;
import smena.ui.approval.Approvals;
import smena.ui.kit.Dialog;
import smena.ui.kit.Fxml;
import smena.ui.kit.Looks;
import smena.ui.kit.Notice;
import smena.ui.kit.Sign;
import smena.ui.kit.Tongue;
import smena.ui.payment.PaymentDialog;
import smena.ui.payment.PaymentModel;
import smena.ui.sale.Desk;
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
public final class TillDesk implements Desk {
    private final Services services;
    private final Shell shell;
    private final Session session;
    private final Tongue tongue;
    private final Looks looks;
    private final Clock clock;
    private final Outside outside;
    private final Fxml fxml;
    private final Approvals approvals;
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
            Services services,
            Shell shell,
            Session session,
            Tongue tongue,
            Looks looks,
            Clock clock,
            Function<ShiftReport, byte[]> paper,
            Outside outside) {
        this.services = services;
        this.shell = shell;
        this.session = session;
        this.tongue = tongue;
        this.looks = looks;
        this.clock = clock;
        this.outside = outside;
        fxml = new Fxml(tongue);
        approvals =
                new ApprovalDialog(
                        services.people(),
                        shell.background(),
                        clock,
                        shell.dialogs(),
                        fxml,
                        tongue,
                        session::actor);
        acts = new Acts(shell.background(), session::actor, approvals, shell.toasts());
        lists = new DeskLists(services, acts, shell.dialogs(), fxml, tongue, clock);
        reports = new ReportsDesk(services, shell, acts, lists, fxml, tongue, paper, outside);
        printJobs = new PrintJobsDesk(services, acts, shell.dialogs(), fxml, tongue);
        pages = new ManagerPages(services, shell, acts, fxml, tongue, outside);
        rollback =
                new RollbackDesk(
                        services.rollbacks(), acts, shell.dialogs(), fxml, tongue, pages::backups);
        messages = new DeskMessages(shell.dialogs(), tongue, outside);
        payment =
                new PaymentDialog(
                        shell.dialogs(),
                        fxml,
                        tongue,
                        new PaymentModel(
                                services.selling(), services.settings(), shell.background()));
    }

    /// Reads what the first sale needs, while the log-in is shown.
    ///
    /// @param screen runs on the FX thread what is given to it
    public void prepare(Executor screen) {
        payment.prepare(looks, screen);
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
                        acts,
                        _ -> {
                            close[0].run();
                            shell.toasts().say(Notice.Kind.GOOD, "shift.opened");
                            opened.run();
                        });
        close[0] = new OpenDialog(shell.dialogs(), fxml, tongue).show(model)::close;
    }

    @Override
    public void closeShift() {
        CloseModel model =
                new CloseModel(services.shifts(), services.baskets(), services.settings(), acts);
        shell.navigation()
                .show(
                        new CloseScreen(
                                model,
                                reports::paper,
                                fxml,
                                tongue,
                                clock,
                                () -> session.actor().cashier().role() == Role.MANAGER,
                                outside::toTill));
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
                        acts,
                        shown,
                        line,
                        basket -> {
                            close[0].run();
                            changed.accept(basket);
                        });
        DiscountController controller = new DiscountController(model, tongue, () -> close[0].run());
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
                        acts,
                        fresh -> {
                            close[0].run();
                            shell.toasts().say(Notice.Kind.GOOD, "park.parked");
                            changed.accept(fresh);
                        });
        ParkController controller =
                new ParkController(
                        model, tongue, () -> lists.parked(changed), () -> close[0].run());
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
                        acts,
                        act -> {
                            close[0].run();
                            shell.toasts().say(Notice.Kind.GOOD, "cash.done." + act);
                        });
        CashController controller = new CashController(model, tongue, () -> close[0].run());
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
                new MenuController(items, messages::exit, tongue, looks, () -> close[0].run());
        close[0] = show("desk/menu.fxml", controller)::close;
    }

    @Override
    public void help() {
        Runnable[] close = {() -> {}};
        close[0] = show("desk/help.fxml", new HelpController(tongue, () -> close[0].run()))::close;
    }

    @Override
    public void lock() {
        Cashier leaving = session.actor().cashier();
        shell.dialogs().closeAll();
        shell.background().run(() -> services.people().logOut(leaving)).deliver(_ -> {});
        session.end();
        outside.toLogin();
    }

    @Override
    public void approve(Approval.Ask ask, Consumer<Actor> granted) {
        approvals.ask(ask, granted);
    }

    private Dialog show(String path, Object controller) {
        return shell.dialogs().show((Region) fxml.load(path, controller));
    }
}
