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

/// The last receipts; each can be printed again.
public final class ReceiptList {
    private static final int MOST = 50;
    private static final ListController.Texts TEXTS =
            new ListController.Texts("menu.receipts", "menu.receiptsNone");

    private final UiContext ui;
    private final Selling selling;
    private final Printing printing;
    private final ListDialog dialog;

    /// A list over the screens of `ui`.
    public ReceiptList(UiContext ui, Selling selling, Printing printing) {
        this.ui = ui;
        this.selling = selling;
        this.printing = printing;
        dialog = new ListDialog(ui);
    }

    /// Opens it.
    public void open() {
        Listing<SaleHead> listing = new Listing<>(ui.actions(), () -> selling.newest(MOST));
        dialog.show(listing, TEXTS, (sale, _) -> line(listing, sale));
    }

    private Node line(Listing<SaleHead> listing, SaleHead sale) {
        Button print = dialog.button(listing, "menu.printAgain");
        print.setOnAction(_ -> listing.act(actor -> printing.reprint(actor, sale), _ -> printed()));
        return new ListLine(
                ui.localization().make(_ -> sale.number()),
                ui.localization().make(f -> f.dateTime(sale.at()) + " · " + sale.employee().name()),
                ui.localization().make(f -> f.money(sale.paid())),
                print);
    }

    private void printed() {
        ui.toasts().say(Notice.Kind.GOOD, "z.printing");
    }
}
