package smena.ui.supply;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.domain.stock.StockDocument;
import smena.domain.stock.Supplier;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.Sign;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// Goods of a booked receipt go back to its supplier.
final class ReturnGoodsPage implements OfficePage {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final ReturnGoodsController controller;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    ReturnGoodsPage(
            UiContext ui, OfficeFrame frame, SupplyServices services, StockDocument receipt) {
        this.ui = ui;
        this.frame = frame;
        ReturnForm form =
                new ReturnForm(
                        services.returns(),
                        ui.actions(),
                        services.reading(),
                        receipt.head().id(),
                        this::booked);
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(form));
        controller =
                new ReturnGoodsController(
                        form, ui.localization(), step -> ui.background().later(step));
        String from = receipt.head().supplier().map(Supplier::name).orElse("");
        head =
                PageHead.of(ui.localization().text("supply.returnTitle"))
                        .line(ui.localization().make(_ -> from + " · " + receipt.head().number()))
                        .action(
                                new PageAction(
                                                "returnEverything",
                                                Sign.REFUND,
                                                ui.localization().text("supply.returnEverything"),
                                                form::takeAll)
                                        .disabledWhile(form.busyProperty()));
        view = ui.fxml().load("supply/return.fxml", controller);
        form.readProperty().subscribe(read -> afterRead(read));
    }

    private void afterRead(boolean read) {
        if (read && view.getScene() != null) {
            controller.takeFocus();
        }
    }

    private void booked(StockDocument paper) {
        ui.toasts().say(Notice.Kind.GOOD, "supply.returned", paper.head().number());
        frame.back(this);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    @Override
    public void key(KeyEvent event) {
        controller.bookAction().take(event);
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }
}
