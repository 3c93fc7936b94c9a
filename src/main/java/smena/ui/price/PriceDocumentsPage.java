package smena.ui.price;

import javafx.scene.Parent;

import smena.service.catalog.Catalog;
import smena.service.price.PriceDocuments;
import smena.service.price.PriceDocuments.Overview;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Background;
import smena.ui.kit.PagedList;
import smena.ui.office.OfficeFrame;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

/// The price documents: those that are planned first, then the others, the newest first. Each opens
/// a page of its own.
public final class PriceDocumentsPage implements GoodsTab, PriceDocumentsController.Acts {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final PriceServices services;
    private final PagedList<Overview> list;
    private final PriceDocumentsController controller;
    private final PageHead head;
    private final Parent view;

    /// @param frame shows the page of one of them
    /// @param reading background calls that only read
    public PriceDocumentsPage(
            UiContext ui,
            OfficeFrame frame,
            PriceDocuments documents,
            Catalog catalog,
            Background reading) {
        this.ui = ui;
        this.frame = frame;
        services = new PriceServices(documents, catalog, ui.actions(), reading);
        list = new PagedList<>(reading, documents::overviews);
        controller = new PriceDocumentsController(list, ui.localization(), this);
        head = PageHead.of(ui.localization().text("goods.tab.priceDocuments"));
        view = ui.fxml().load("price/documents.fxml", controller);
    }

    @Override
    public String key() {
        return "priceDocuments";
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
    public void activate() {
        list.load();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    @Override
    public void add() {
        NewPricesPage page = new NewPricesPage(ui, frame, services);
        frame.open(page);
        page.takeFocus();
    }

    @Override
    public void open(Overview overview) {
        PriceDocumentPage page = new PriceDocumentPage(ui, frame, services, overview);
        frame.open(page);
        page.takeFocus();
    }
}
