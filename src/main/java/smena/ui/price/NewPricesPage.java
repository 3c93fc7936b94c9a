package smena.ui.price;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.domain.Problem;
import smena.domain.price.PriceDocument;
import smena.service.catalog.Catalog;
import smena.service.price.PriceDocuments;
import smena.ui.goods.GoodsItem;
import smena.ui.goods.GoodsSearch;
import smena.ui.kit.Background;
import smena.ui.kit.Notice;
import smena.ui.kit.PageKey;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// A new price document: products are scanned or found, and each gets its new price.
public final class NewPricesPage implements OfficePage {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final NewPricesForm form;
    private final GoodsSearch search;
    private final NewPricesController controller;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    NewPricesPage(UiContext ui, OfficeFrame frame, PriceServices services) {
        this.ui = ui;
        this.frame = frame;
        form = new NewPricesForm(services, ui.clock(), this::made);
        search = new GoodsSearch(services.catalog(), services.reading(), true);
        controller = new NewPricesController(form, search, ui.localization());
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(form));
        head =
                PageHead.of(ui.localization().text("prices.new"))
                        .line(ui.localization().text("prices.path"));
        view = ui.fxml().load("price/new.fxml", controller);
    }

    /// The page with this product on it.
    ///
    /// @param reading background calls that only read
    public static OfficePage of(
            UiContext ui,
            OfficeFrame frame,
            PriceDocuments documents,
            Catalog catalog,
            Background reading,
            GoodsItem product) {
        PriceServices services = new PriceServices(documents, catalog, ui.actions(), reading);
        NewPricesPage page = new NewPricesPage(ui, frame, services);
        page.form.goods().take(product);
        return page;
    }

    private void made(PriceDocument document) {
        boolean later = document.state() == PriceDocument.State.PLANNED;
        ui.toasts()
                .say(Notice.Kind.GOOD, later ? "prices.planned" : "prices.made", document.number());
        frame.back(this);
    }

    NewPricesForm form() {
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
