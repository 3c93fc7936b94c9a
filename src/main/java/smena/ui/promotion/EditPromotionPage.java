package smena.ui.promotion;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.domain.Problem;
import smena.domain.promotion.Promotion;
import smena.service.catalog.Catalog;
import smena.service.promotion.PromotionQueries.Overview;
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
import java.util.Optional;
import java.util.function.Consumer;

/// One promotion of the shop, new or known.
final class EditPromotionPage implements OfficePage {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final PromotionForm.Services services;
    private final Optional<Overview> known;
    private final PromotionForm form;
    private final GoodsSearch search;
    private final EditPromotionController controller;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    /// @param known what is changed; empty for a new one
    /// @param draft what it begins with
    /// @param again opens another page with the same promotion as a new one
    EditPromotionPage(
            UiContext ui,
            OfficeFrame frame,
            Catalog catalog,
            PromotionForm.Services services,
            Optional<Overview> known,
            PromotionDraft draft,
            Consumer<PromotionDraft> again) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        this.known = known;
        long id = known.map(k -> k.stored().promotion().id()).orElse(0L);
        boolean isEnded = known.filter(k -> k.stored().isEnded()).isPresent();
        PromotionDraft kept =
                known.map(k -> PromotionDraft.of(k.stored().promotion()))
                        .orElseGet(() -> PromotionDraft.from(services.queries().today()));
        form = new PromotionForm(services, id, draft, kept, this::saved);
        search = new GoodsSearch(catalog, services.reading(), true);
        controller = new EditPromotionController(form, search, ui.localization(), isEnded);
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(form));
        head =
                PageHead.of(
                                known.isPresent()
                                        ? form.text("name")
                                        : ui.localization().text("promo.new"))
                        .line(ui.localization().text("promo.path"));
        if (known.isPresent()) {
            head.action(
                    new PageAction(
                            "again",
                            Sign.REPEAT,
                            ui.localization().text("promo.again"),
                            () -> again(again)));
        }
        if (known.isPresent() && !isEnded) {
            head.action(
                    new PageAction(
                                    "endPromotion",
                                    Sign.FILE,
                                    ui.localization().text("promo.archive"),
                                    this::askEnd)
                            .disabledWhile(form.busyProperty()));
        }
        view = ui.fxml().load("promotion/edit.fxml", controller);
    }

    /// This page goes first.
    private void again(Consumer<PromotionDraft> open) {
        PromotionDraft next = form.draft().again(services.queries().today());
        frame.back(this);
        open.accept(next);
    }

    private void saved(Promotion promotion) {
        ui.toasts().say(Notice.Kind.GOOD, "promo.saved", promotion.name());
        frame.back(this);
    }

    private void askEnd() {
        known.ifPresent(
                it ->
                        ui.dialogs()
                                .ask(
                                        new Message(ui.localization(), Notice.Kind.WARN)
                                                .title(
                                                        "promo.archiveAsk",
                                                        it.stored().promotion().name())
                                                .text("promo.archiveText")
                                                .danger(
                                                        "promo.archive",
                                                        () -> end(it.stored().promotion().id()))
                                                .other("common.back")));
    }

    private void end(long id) {
        ui.actions()
                .act(
                        who -> {
                            services.promotions().end(who, id);
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
        return controller.picker().back();
    }

    @Override
    public boolean scanned(String code) {
        search.scanned(
                code, form::take, () -> ui.toasts().accept(new Problem.UnknownBarcode(code)));
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.picker().takeFocus();
        } else {
            controller.bar().take(event);
        }
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }
}
