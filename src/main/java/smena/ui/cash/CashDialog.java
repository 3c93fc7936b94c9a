package smena.ui.cash;

import smena.service.printjob.Printing;
import smena.service.shift.Shifts;
import smena.service.shop.CashReasonSettings;
import smena.service.supply.Suppliers;
import smena.ui.kit.Dialog;
import smena.ui.kit.DoubtQuestion;
import smena.ui.kit.Notice;
import smena.ui.shell.UiContext;

/// Opens the dialog of cash in and out, and the drawer.
public final class CashDialog {
    private final UiContext ui;
    private final Shifts shifts;
    private final Printing printing;
    private final CashReasonSettings reasons;
    private final Suppliers suppliers;

    /// A dialog over the screens of `ui`.
    public CashDialog(
            UiContext ui,
            Shifts shifts,
            Printing printing,
            CashReasonSettings reasons,
            Suppliers suppliers) {
        this.ui = ui;
        this.shifts = shifts;
        this.printing = printing;
        this.reasons = reasons;
        this.suppliers = suppliers;
    }

    /// Opens it.
    public void open() {
        ui.dialogs().open("cash/cash.fxml", this::controller).takeFocus();
    }

    private CashController controller(Dialog dialog) {
        CashModel model =
                new CashModel(
                        shifts,
                        printing,
                        ui.actions(),
                        act -> {
                            dialog.close();
                            ui.toasts().say(Notice.Kind.GOOD, "cash.done." + act);
                        });
        model.load(reasons, suppliers);
        DoubtQuestion.follow(model.doubt(), ui.dialogs(), ui.localization());
        return new CashController(model, ui.localization(), dialog::close);
    }
}
