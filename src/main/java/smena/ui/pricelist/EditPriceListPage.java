package smena.ui.pricelist;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.domain.Problem;
import smena.domain.catalog.PriceList;
import smena.service.promotion.PriceLists.Overview;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Message;
import smena.ui.kit.Notice;
import smena.ui.kit.PageAction;
import smena.ui.kit.PageKey;
import smena.ui.kit.Sign;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One price list, new or known.
final class EditPriceListPage implements OfficePage {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final PriceListForm.Services services;
    private final PriceListForm form;
    private final GoodsSearch search;
    private final EditPriceListController controller;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    /// @param known what is changed; empty for a new one
    EditPriceListPage(
            UiContext ui,
            OfficeFrame frame,
            PriceListForm.Services services,
            Optional<Overview> known) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        PriceList kept =
                known.map(Overview::list).orElseGet(() -> new PriceList(0, "", Map.of(), false));
        form = new PriceListForm(services, kept, this::saved);
        search = new GoodsSearch(services.catalog(), services.reading(), true);
        controller =
                new EditPriceListController(form, search, ui.localization(), kept.isArchived());
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(form));
        head =
                PageHead.of(
                                known.isPresent()
                                        ? form.nameProperty()
                                        : ui.localization().text("priceList.new"))
                        .line(ui.localization().text("priceList.path"));
        known.filter(it -> !it.list().isArchived())
                .ifPresent(
                        it ->
                                head.action(
                                        new PageAction(
                                                        "archiveList",
                                                        Sign.FILE,
                                                        ui.localization().text("priceList.archive"),
                                                        () -> ask(it))
                                                .disabledWhile(form.busyProperty())));
        view = ui.fxml().load("pricelist/edit.fxml", controller);
    }

    private void saved(PriceList list) {
        ui.toasts().say(Notice.Kind.GOOD, "priceList.saved", list.name());
        frame.back(this);
    }

    private void ask(Overview list) {
        ui.dialogs()
                .ask(
                        new Message(ui.localization(), Notice.Kind.WARN)
                                .title("priceList.archiveAsk", list.list().name())
                                .text("priceList.archiveText", list.customers())
                                .danger("priceList.archive", () -> archive(list.list().id()))
                                .other("common.back"));
    }

    private void archive(long id) {
        ui.actions()
                .act(
                        who -> {
                            services.lists().archive(who, id);
                            return id;
                        })
                .busy(form.busyFlag())
                .deliver(
                        _ -> {
                            form.discard();
                            frame.back(this);
                        });
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
    public boolean back() {
        return controller.finder().back();
    }

    @Override
    public boolean scanned(String code) {
        search.scanned(
                code,
                form.goods()::take,
                () -> ui.toasts().accept(new Problem.UnknownBarcode(code)));
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.finder().takeFocus();
        } else {
            controller.bar().take(event);
        }
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }
}
