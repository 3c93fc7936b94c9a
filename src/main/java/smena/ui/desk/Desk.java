package smena.ui.desk;

import smena.domain.people.Employee;
import smena.domain.sale.Basket;
import smena.domain.sale.BasketLine;
import smena.domain.sale.Sale;
import smena.domain.shift.ShiftReport;
import smena.service.Services;
import smena.service.people.People;
import smena.service.ports.PrintEvent;
import smena.service.terminal.TerminalCalls;
import smena.ui.archive.ReceiptsPage;
import smena.ui.basket.BasketDialogs;
import smena.ui.cash.CashDialog;
import smena.ui.customer.CustomerDialogs;
import smena.ui.customer.RepaymentDialogs;
import smena.ui.kit.Notice;
import smena.ui.menu.HelpController;
import smena.ui.payment.PaymentDialog;
import smena.ui.payment.PaymentModel;
import smena.ui.payment.TerminalParts;
import smena.ui.printjob.PrintJobsDialog;
import smena.ui.refund.ReceiptPaper;
import smena.ui.refund.RefundScreens;
import smena.ui.report.ShiftReports;
import smena.ui.sale.ExchangeModel;
import smena.ui.sale.TillActions;
import smena.ui.shell.UiContext;
import smena.ui.shift.ClockDialog;
import smena.ui.shift.PaperModel;
import smena.ui.shift.ShiftScreens;
import smena.ui.shifts.DocumentPaper;
import smena.ui.shifts.ShiftPapers;
import smena.ui.terminal.TerminalDialog;
import smena.ui.terminal.TerminalPayout;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Wires together what opens over the till screen; each dialog is made elsewhere.
public final class Desk implements TillActions {
    private final UiContext ui;
    private final DesktopHost host;
    private final People people;
    private final PaymentDialog payment;
    private final CustomerDialogs customers;
    private final RepaymentDialogs repayments;
    private final ExchangeModel exchange = new ExchangeModel();
    private final ExchangeScreens exchanging;
    private final ClockDialog clock;
    private final ShiftScreens shift;
    private final BasketDialogs basket;
    private final CashDialog cash;
    private final PrintJobsDialog printJobs;
    private final ReceiptScreens receipts;
    private final RefundScreens refund;
    private final RollbackNotice rollback;
    private final TillMenu menu;
    private final TerminalDesk terminal;

    /// @param terminals asks the card terminal
    /// @param drawn draws reports and their documents, in the background
    /// @param receipts what the page of receipts needs of the computer
    public Desk(
            UiContext ui,
            Services services,
            TerminalCalls terminals,
            ShiftPapers drawn,
            ReceiptsPage.Ways receipts,
            DesktopHost host) {
        this.ui = ui;
        this.host = host;
        people = services.people();
        Function<ShiftReport, PaperModel> papers =
                report ->
                        new PaperModel(
                                report,
                                z -> drawn.report(z).png(),
                                services.printing(),
                                ui.actions(),
                                host::whereTo);
        TerminalDialog cards = new TerminalDialog(ui, terminals, receipts.reading());
        TerminalPayout payout = new TerminalPayout(ui.actions(), cards);
        PaymentModel paying =
                new PaymentModel(
                        services.selling(),
                        services.settings(),
                        new TerminalParts(cards),
                        ui.background());
        payment = new PaymentDialog(ui, paying);
        customers = new CustomerDialogs(ui, services.customers(), services.baskets());
        payment.onCustomer(customers);
        repayments =
                new RepaymentDialogs(
                        ui,
                        services.customers(),
                        services.repayments(),
                        services.shifts(),
                        payment,
                        payout);
        customers.onRepay(repayments);
        clock = new ClockDialog(ui, services.clockCheck());
        clock.follow(paying.problemProperty(), paying::complete);
        shift =
                new ShiftScreens(
                        ui,
                        services.shifts(),
                        services.handovers(),
                        services.baskets(),
                        services.settings(),
                        clock,
                        papers,
                        new DocumentPaper(ui, drawn, receipts.reading()));
        exchanging = new ExchangeScreens(ui, services.refunds(), payment, payout, exchange);
        basket = new BasketDialogs(ui, services.baskets());
        cash =
                new CashDialog(
                        ui,
                        services.shifts(),
                        services.printing(),
                        services.cashReasons(),
                        services.goods().suppliers());
        printJobs = new PrintJobsDialog(ui, services.printDecisions(), services.printerSettings());
        this.receipts =
                new ReceiptScreens(ui, refund -> ReceiptsPage.of(ui, services, receipts, refund));
        refund =
                RefundScreens.of(
                        ui,
                        services,
                        clock,
                        new ReceiptPaper.Drawing(receipts.drawn(), receipts.reading()),
                        payout,
                        this.receipts::choose,
                        this::exchange,
                        host.weighing());
        terminal =
                new TerminalDesk(ui, cards, services.refunds(), payout, repayments, host::toTill);
        rollback = new RollbackNotice(ui, services.rollbacks(), host::toBackups);
        menu =
                new TillMenu(
                        ui,
                        this,
                        new ShiftReports(ui, services.shifts(), services.reports(), papers),
                        () -> this.receipts.open(id -> refund.open(id, host::toTill)),
                        host,
                        new ProgramMessages(ui, host));
    }

    /// What takes repayments, in the payment dialog of the till.
    public RepaymentDialogs repayments() {
        return repayments;
    }

    /// Reads what the first sale needs, while the log-in is shown.
    ///
    /// @param screen an executor of the FX thread
    public void prepare(Executor screen) {
        payment.prepare(screen);
    }

    /// Called after log-in: shows what the person must know before they sell.
    public void welcome() {
        clock.look();
        rollback.look();
        terminal.look();
    }

    /// Answers of the card terminal that come too late are told on `screen`, which is the FX
    /// thread.
    public void listen(Executor screen) {
        terminal.listen(screen);
    }

    /// Calls `action` when somebody has decided something about a print job.
    public void onPrintDecision(Runnable action) {
        printJobs.onDecision(action);
    }

    /// Calls `action` when something was given back on the screen of refunds.
    public void onRefund(Runnable action) {
        refund.onBooked(action);
    }

    /// Called on the FX thread when a print job changes state.
    public void told(PrintEvent event) {
        printJobs.told(event);
        refund.told(event);
    }

    @Override
    public void pay(Basket shown, Consumer<Sale> booked) {
        customers.follow(shown);
        Consumer<Sale> done =
                sale -> {
                    booked.accept(sale);
                    clock.lookAgain();
                };
        terminal.before(shown.id(), () -> settle(shown, done));
    }

    private void settle(Basket shown, Consumer<Sale> done) {
        ExchangeModel.Returning back = exchange.returningProperty().get();
        if (back == null) {
            payment.show(shown, done);
        } else {
            exchanging.settle(shown, back, done);
        }
    }

    @Override
    public ExchangeModel exchange() {
        return exchange;
    }

    @Override
    public void openShift(Runnable opened) {
        shift.open(opened);
    }

    @Override
    public void closeShift() {
        shift.close(host::toTill);
    }

    @Override
    public void handOver() {
        shift.handOver(host::toTill, this::tookOver);
    }

    /// The basket stays; what was begun in exchange ends with who began it.
    private void tookOver(Employee taker) {
        ui.dialogs().closeAll();
        exchange.drop();
        host.letIn(taker);
        ui.toasts().say(Notice.Kind.GOOD, "handover.done", taker.name());
    }

    @Override
    public void discount(Basket shown, Optional<BasketLine> line, Consumer<Basket> changed) {
        basket.discount(shown, line, changed);
    }

    @Override
    public void customer(Basket shown, Consumer<Basket> changed) {
        customers.find(shown, changed);
    }

    @Override
    public void park(Basket shown, Consumer<Basket> changed) {
        basket.park(
                shown,
                after -> {
                    if (after.isEmpty()) {
                        exchange.parked(shown.id());
                    } else {
                        exchange.recalled(after.id());
                    }
                    changed.accept(after);
                });
    }

    @Override
    public void cash() {
        cash.open();
    }

    @Override
    public void refund() {
        refund.open(host::toTill);
    }

    /// What comes back goes to the till as a minus in its basket.
    private void exchange(ExchangeModel.Returning back) {
        exchange.begin(back);
        host.toTill();
    }

    /// Begins a refund of the receipt of this sale; it leads back to the screen of now.
    public void refund(long saleId) {
        refund.open(saleId, ReceiptScreens.back(ui.navigation()));
    }

    @Override
    public void printJobs() {
        printJobs.open();
    }

    @Override
    public void backups() {
        host.toBackups();
    }

    @Override
    public void menu() {
        menu.open();
    }

    @Override
    public void help() {
        ui.dialogs()
                .open(
                        "menu/help.fxml",
                        dialog -> new HelpController(ui.localization(), dialog::close));
    }

    @Override
    public void lock() {
        Employee leaving = ui.actor().employee();
        ui.dialogs().closeAll();
        ui.background().run(() -> people.logOut(leaving)).deliver(_ -> {});
        exchange.drop();
        ui.session().end();
        host.toLogin();
    }
}
