package smena.ui.report;

import javafx.scene.Node;
import javafx.scene.control.Button;

import smena.domain.sale.SaleHead;
import smena.service.printjob.Printing;
import smena.service.sale.Selling;
import smena.ui.kit.Notice;
import smena.ui.list.ListController;
import smena.ui.list.ListDialog;
import smena.ui.list.ListLine;
import smena.ui.list.Listing;
import smena.ui.shell.UiContext;

import java.util.function.Consumer;

/// The last receipts; each can be printed again.
public final class ReceiptList {
    private static final int MOST = 50;
    private static final ListController.Texts TEXTS =
            new ListController.Texts("menu.receipts", "menu.receiptsNone");

    private final UiContext ui;
    private final Selling selling;
    private final Printing printing;
    private final Consumer<SaleHead> refund;
    private final ListDialog dialog;

    /// A list over the screens of `ui`.
    ///
    /// @param refund begins a refund of a receipt
    public ReceiptList(
            UiContext ui, Selling selling, Printing printing, Consumer<SaleHead> refund) {
        this.ui = ui;
        this.refund = refund;
        this.selling = selling;
        this.printing = printing;
        dialog = new ListDialog(ui);
    }

    /// Opens it.
    public void open() {
        Listing<SaleHead> listing = new Listing<>(ui.actions(), () -> selling.newest(MOST));
        dialog.show(listing, TEXTS, (sale, close) -> line(listing, sale, close));
    }

    /// Opens it to choose one receipt.
    public void choose(Consumer<SaleHead> chosen) {
        Listing<SaleHead> listing = new Listing<>(ui.actions(), () -> selling.newest(MOST));
        dialog.show(
                listing, TEXTS, (sale, close) -> line(sale, refund(listing, sale, close, chosen)));
    }

    private Node line(Listing<SaleHead> listing, SaleHead sale, Runnable close) {
        Button print = dialog.button(listing, "menu.printAgain");
        print.setOnAction(_ -> listing.act(actor -> printing.reprint(actor, sale), _ -> printed()));
        return line(sale, refund(listing, sale, close, refund), print);
    }

    private Button refund(
            Listing<SaleHead> listing, SaleHead sale, Runnable close, Consumer<SaleHead> chosen) {
        Button button = dialog.button(listing, "refund.choose");
        button.setOnAction(
                _ -> {
                    close.run();
                    chosen.accept(sale);
                });
        return button;
    }

    private Node line(SaleHead sale, Button... buttons) {
        return new ListLine(
                ui.localization().make(_ -> sale.number()),
                ui.localization().make(f -> f.dateTime(sale.at()) + " · " + sale.employee().name()),
                ui.localization().make(f -> f.money(sale.paid())),
                buttons);
    }

    private void printed() {
        ui.toasts().say(Notice.Kind.GOOD, "z.printing");
    }
}
