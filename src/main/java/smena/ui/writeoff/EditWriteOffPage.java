package smena.ui.writeoff;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.domain.Problem;
import smena.domain.money.Quantity;
import smena.domain.stock.StockDocument;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Notice;
import smena.ui.kit.PageKey;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// Goods that are written off or used by the shop: scan or find them, say how much and why.
public final class EditWriteOffPage implements OfficePage {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final WriteOffServices services;
    private final WriteOffForm form;
    private final GoodsSearch search;
    private final EditWriteOffController controller;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    public EditWriteOffPage(UiContext ui, OfficeFrame frame, WriteOffServices services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        form = new WriteOffForm(services, ui.actions(), this::booked);
        search = new GoodsSearch(services.catalog(), services.movements().reading(), false);
        controller = new EditWriteOffController(form, search, ui.localization());
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(form));
        head = PageHead.of(ui.localization().text("writeOff.title"));
        view = ui.fxml().load("writeoff/edit.fxml", controller);
    }

    /// Puts so much of a product on it.
    public void take(GoodsItem product, Quantity quantity, String reason) {
        form.take(product, quantity);
        form.reasonProperty().set(reason);
    }

    private void booked(StockDocument paper) {
        ui.toasts().say(Notice.Kind.GOOD, "writeOff.booked", paper.head().number());
        frame.back(this);
    }

    WriteOffForm form() {
        return form;
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
        controller.finder().takeFocus();
    }

    @Override
    public boolean back() {
        return controller.finder().back();
    }

    @Override
    public boolean scanned(String code) {
        search.measured(code, form::take, () -> unknown(code));
        return true;
    }

    private void unknown(String code) {
        services.beep().run();
        ui.toasts().accept(new Problem.UnknownBarcode(code));
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.finder().takeFocus();
        } else if (PageKey.FINISH.isPressedBy(event)) {
            event.consume();
            controller.finish();
        }
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }
}
