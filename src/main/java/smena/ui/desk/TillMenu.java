package smena.ui.desk;

import smena.domain.people.Permission;
import smena.domain.people.Right;
import smena.domain.people.Role;
import smena.ui.kit.Dialog;
import smena.ui.kit.Sign;
import smena.ui.menu.MenuController;
import smena.ui.menu.MenuController.Item;
import smena.ui.report.ShiftReports;
import smena.ui.sale.TillActions;
import smena.ui.shell.UiContext;

import java.util.ArrayList;
import java.util.List;

/// The menu of the till.
final class TillMenu {
    private final UiContext ui;
    private final TillActions till;
    private final ShiftReports reports;
    private final Runnable receipts;
    private final DesktopHost host;
    private final ProgramMessages messages;

    TillMenu(
            UiContext ui,
            TillActions till,
            ShiftReports reports,
            Runnable receipts,
            DesktopHost host,
            ProgramMessages messages) {
        this.ui = ui;
        this.till = till;
        this.reports = reports;
        this.receipts = receipts;
        this.host = host;
        this.messages = messages;
    }

    void open() {
        ui.dialogs().open("menu/menu.fxml", this::controller);
    }

    private MenuController controller(Dialog dialog) {
        return new MenuController(
                items(), messages::exit, ui.localization(), ui.themes(), dialog::close);
    }

    /// The X-report is not offered to somebody who may not see it even with an approval.
    private List<Item> items() {
        Role role = ui.actor().employee().role();
        List<Item> items = new ArrayList<>();
        items.add(new Item("cash", Sign.CASH, "F8", till::cash));
        items.add(new Item("refund", Sign.REFUND, "F11", till::refund));
        items.add(new Item("receipts", Sign.RECEIPT, "", receipts));
        items.add(new Item("printJobs", Sign.PRINTER, "", till::printJobs));
        items.add(new Item("lock", Sign.LOCK, "Ctrl L", till::lock));
        items.add(new Item("handover", Sign.SWAP, "", till::handOver));
        items.add(new Item("closeShift", Sign.DRAWER, "", till::closeShift));
        if (role.permission(Right.SEE_FIGURES) != Permission.DENIED) {
            items.add(new Item("x", Sign.CLOCK, "", reports::x));
        }
        items.add(
                new Item(
                        host.mayUseOffice() ? "office" : "officeOf",
                        Sign.SHOP,
                        "",
                        host::toOffice));
        items.add(new Item("help", Sign.INFO, "F1", till::help));
        return items;
    }
}
