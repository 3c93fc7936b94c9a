package smena.ui.writeoff;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.domain.Problem;
import smena.domain.money.Quantity;
import smena.domain.stock.StockDocument;
import smena.domain.stock.WriteOffDraft;
import smena.text.Formats;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.time.Instant;
import java.util.UUID;

/// Goods that are written off or used by the shop: scan or find them, say how much and why. The
/// page keeps itself: leaving loses nothing.
public final class EditWriteOffPage implements OfficePage, WriteOffForm.Hears {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final WriteOffServices services;
    private final WriteOffForm form;
    private final GoodsSearch search;
    private final EditWriteOffController controller;
    private final PageHead head;
    private final Parent view;

    /// One that begins.
    public EditWriteOffPage(UiContext ui, OfficeFrame frame, WriteOffServices services) {
        this(ui, frame, services, WriteOffDraft.empty(UUID.randomUUID()));
    }

    /// @param opened what it begins with
    EditWriteOffPage(
            UiContext ui, OfficeFrame frame, WriteOffServices services, WriteOffDraft opened) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        form = new WriteOffForm(services, ui.actions(), ui.clock(), opened, this);
        search = new GoodsSearch(services.catalog(), services.movements().reading(), false);
        controller = new EditWriteOffController(form, search, ui.localization());
        head =
                PageHead.of(ui.localization().text("writeOff.title"))
                        .state(ui.localization().make(this::kept, form.keptAtProperty()))
                        .action(
                                new PageAction(
                                                "discardWriteOff",
                                                Sign.BIN,
                                                ui.localization().text("supply.discard"),
                                                this::ask)
                                        .small()
                                        .disabledWhile(form.busyProperty()));
        view = ui.fxml().load("writeoff/edit.fxml", controller);
    }

    /// Puts so much of a product on it.
    public void take(GoodsItem product, Quantity quantity, String reason) {
        form.prepare(product, quantity, reason);
    }

    private String kept(Formats formats) {
        Instant at = form.keptAtProperty().get();
        return at == null ? "" : formats.words().get("supply.keptAt", formats.time(at));
    }

    private void ask() {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("supply.discardAsk")
                                .text("supply.discardText")
                                .danger("supply.discard", form::discard)
                                .other("common.back"));
    }

    @Override
    public void discarded() {
        frame.back(this);
    }

    @Override
    public void booked(StockDocument paper) {
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
}
