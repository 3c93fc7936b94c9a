package smena.ui.refund;

import smena.domain.refund.RefundReason;
import smena.service.Services;
import smena.service.catalog.Catalog;
import smena.service.ports.PrintEvent;
import smena.service.printjob.Printing;
import smena.service.refund.Refunds;
import smena.ui.sale.Beep;
import smena.ui.sale.ExchangeModel;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;
import smena.ui.shift.ClockDialog;
import smena.ui.terminal.TerminalPayout;
import smena.ui.weighing.Weighing;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Opens the screen that gives money back, from the till or from a receipt.
public final class RefundScreens {
    private final UiContext ui;
    private final Parts parts;

    /// What the screen needs of the till.
    ///
    /// @param receipts opens the list of receipts for somebody to choose one
    /// @param exchange takes what comes back to the till
    private record Parts(
            RefundModel.Books books,
            Refunds refunds,
            Catalog catalog,
            Printing printing,
            ReceiptFinder finder,
            ClockDialog clock,
            Runnable beep,
            ReceiptPaper.Drawing drawing,
            Consumer<LongConsumer> receipts,
            Consumer<ExchangeModel.Returning> exchange,
            Weighing weighing) {}

    private Runnable booked = () -> {};

    private RefundScreens(UiContext ui, Parts parts) {
        this.ui = ui;
        this.parts = parts;
    }

    /// Screens on `services`.
    ///
    /// @param payout gives money back to cards
    /// @param receipts opens the list of receipts for somebody to choose one
    /// @param exchange takes what comes back to the till
    /// @param weighing the scale
    public static RefundScreens of(
            UiContext ui,
            Services services,
            ClockDialog clock,
            ReceiptPaper.Drawing drawing,
            TerminalPayout payout,
            Consumer<LongConsumer> receipts,
            Consumer<ExchangeModel.Returning> exchange,
            Weighing weighing) {
        return new RefundScreens(
                ui,
                new Parts(
                        new RefundModel.Books(
                                services.refunds(),
                                services.selling(),
                                services.shifts(),
                                services.settings(),
                                payout),
                        services.refunds(),
                        services.products().catalog(),
                        services.printing(),
                        ReceiptFinder.of(services.receipts()),
                        clock,
                        new Beep(),
                        drawing,
                        receipts,
                        exchange,
                        weighing));
    }

    /// Calls `action` whenever one of them has booked a refund.
    public void onBooked(Runnable action) {
        booked = action;
    }

    /// Opens it; the receipt is found there.
    ///
    /// @param leave goes back to where it was opened from
    public void open(Runnable leave) {
        ui.navigation().show(screen(leave));
    }

    /// Opens it with the receipt of this sale.
    public void open(long saleId, Runnable leave) {
        RefundScreen screen = screen(leave);
        ui.navigation().show(screen);
        screen.model().open(saleId);
    }

    /// Called on the FX thread when a print job changes state.
    public void told(PrintEvent event) {
        if (ui.navigation().currentProperty().get() instanceof RefundScreen shown) {
            shown.told(event);
        }
    }

    RefundScreen screen(Runnable leave) {
        RefundModel model =
                new RefundModel(
                        parts.books(),
                        ui.actions(),
                        new ReasonModel(reason -> ui.localization().words().get(word(reason))));
        parts.clock().follow(model.problemProperty(), model::book);
        model.bookedProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null) {
                                booked.run();
                            }
                        });
        RefundScans scans =
                new RefundScans(
                        model,
                        parts.finder(),
                        parts.catalog(),
                        parts.refunds(),
                        ui.background(),
                        ui.toasts(),
                        () -> beep(model));
        return new RefundScreen(
                ui,
                model,
                scans,
                new SlipModel(parts.printing(), ui.actions()),
                new RefundScreen.Ways(
                        leave,
                        code -> next(leave, code),
                        () -> parts.receipts().accept(model::open),
                        () -> ProductPick.open(ui, parts.catalog(), scans::add),
                        () -> parts.exchange().accept(model.returning()),
                        sale -> ReceiptPaper.open(ui, parts.drawing(), sale),
                        parts.weighing()));
    }

    private void beep(RefundModel model) {
        if (model.sounds()) {
            parts.beep().run();
        }
    }

    private void next(Runnable leave, String code) {
        leave.run();
        Screen now = ui.navigation().currentProperty().get();
        if (now != null) {
            now.scanned(code);
        }
    }

    private static String word(RefundReason reason) {
        return "refund.reason." + reason;
    }
}
