package smena.ui.product;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
import smena.domain.catalog.ProductState;
import smena.service.catalog.BulkChanges;
import smena.service.catalog.Catalog;
import smena.service.catalog.CatalogExport;
import smena.service.catalog.CatalogImport;
import smena.service.catalog.Favourites;
import smena.service.catalog.OwnCodeMaker;
import smena.service.catalog.ProductCards;
import smena.service.catalog.ProductCards.Numbered;
import smena.service.catalog.ProductHistory;
import smena.service.catalog.ProductList;
import smena.service.catalog.ProductPictures;
import smena.service.mxik.GoodsCodes;
import smena.service.price.LabelQueue;
import smena.service.price.PriceDocuments;
import smena.service.shop.Settings;
import smena.service.stock.Stock;
import smena.service.stock.StockHistory;
import smena.text.Formats;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.MoreActs;
import smena.ui.kit.PageKey;
import smena.ui.kit.SideSheet;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The products of the shop; each opens a page of its own.
public final class ProductsPage implements GoodsTab, ProductsController.Acts, ProductSide.Acts {
    private final UiContext ui;
    private final ProductReading reading;
    private final ProductEditors editors;
    private final ProductFiles files;
    private final Services services;
    private final ProductsModel model;
    private final BulkActs bulk;
    private final ProductsController controller;
    private final PageHead head;
    private final ProductFilters filters;
    private final ProductSide side;
    private final SideSheet view;
    private int looked;

    /// Shows what came and went of a product.
    public interface Movements {
        void open(long product, String name);
    }

    /// What it asks.
    ///
    /// @param reading background calls that only read
    public record Services(
            ProductList list,
            ProductCards cards,
            OwnCodeMaker ownCodes,
            Catalog catalog,
            Favourites favourites,
            ProductPictures pictures,
            BulkChanges bulk,
            LabelQueue labels,
            CatalogExport export,
            CatalogImport imports,
            ProductHistory history,
            PriceDocuments prices,
            Stock stock,
            StockHistory moved,
            GoodsCodes codes,
            Settings settings,
            Background reading) {}

    /// @param frame shows the page of one of them
    public ProductsPage(UiContext ui, OfficeFrame frame, Services services) {
        this.ui = ui;
        this.services = services;
        reading = new ProductReading(ui, services);
        editors = new ProductEditors(ui, frame, services, reading, this::saved);
        files = new ProductFiles(ui, frame, services);
        model =
                new ProductsModel(
                        services.list(),
                        services.catalog(),
                        services.reading(),
                        state -> ui.localization().words().get("product.state." + state),
                        ui::actor);
        bulk =
                new BulkActs(
                        ui,
                        new BulkActs.Services(
                                services.bulk(),
                                services.labels(),
                                services.catalog(),
                                services.reading()),
                        model.ticks(),
                        model::load);
        controller = new ProductsController(model, this, ui.localization());
        head =
                PageHead.of(ui.localization().text("goods.tab.products"))
                        .line(ui.localization().make(this::count, model.countsProperty()));
        filters = new ProductFilters(model, ui.localization());
        side = new ProductSide(ui.localization(), this);
        view =
                new SideSheet(
                        ui.localization(), ui.fxml().load("product/list.fxml", controller), side);
        controller.onSelected(this::look);
        controller.onOpened(this::peek);
        model.list()
                .stateProperty()
                .subscribe(
                        now -> {
                            if (now instanceof LoadState.Ready) {
                                editors.prepare(() -> view.getScene() != null);
                            }
                        });
    }

    /// Shows the movements of a product with `action` from now on.
    public void onMovements(Movements action) {
        editors.onMovements(action);
    }

    /// Opens the sheet, where the card beside the list is one.
    void peek() {
        view.openProperty().set(true);
    }

    /// Reads what the card beside the list shows; what was overtaken by another row is not shown.
    private void look(@Nullable ListedProduct product) {
        int mine = ++looked;
        if (product == null) {
            // Rows that are read anew are selected anew at once: the card stays until then.
            ui.background().later(() -> showNothing(mine));
            return;
        }
        services.reading()
                .call(() -> reading.details(product.product().id()))
                .deliver(
                        found -> {
                            if (mine == looked) {
                                side.show(found.orElse(null));
                            }
                        });
    }

    private void showNothing(int asked) {
        if (asked == looked) {
            side.show(null);
        }
    }

    /// `1 284 ta`; nothing until it is known.
    private String count(Formats formats) {
        ProductList.Counts now = model.countsProperty().get();
        return now == null ? "" : formats.words().get("product.count", formats.number(now.sold()));
    }

    /// Shows those in a state that somebody came for.
    public void show(ProductState state) {
        model.stateProperty().set(state);
    }

    ProductSide side() {
        return side;
    }

    ProductsModel model() {
        return model;
    }

    /// The page of the product that was opened last.
    Optional<EditProductPage> opened() {
        return editors.opened();
    }

    @Override
    public String key() {
        return "products";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    /// Who comes back from a card finds the list where they left it.
    @Override
    public void activate() {
        if (!editors.come()) {
            model.load();
            controller.lookAgain();
        }
    }

    @Override
    public void deactivate() {
        editors.leave();
    }

    @Override
    public List<OfficePage> kept() {
        return editors.kept();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    @Override
    public boolean back() {
        return view.close() || controller.back();
    }

    @Override
    public boolean scanned(String code) {
        model.scanned(code, this::open, () -> ui.toasts().accept(new Problem.UnknownBarcode(code)));
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.search();
        }
    }

    @Override
    public void open(ListedProduct product) {
        editors.open(product.product().id());
    }

    @Override
    public void label(ListedProduct product) {
        bulk.label(product);
    }

    @Override
    public void more(ListedProduct product, Button below) {
        long id = product.product().id();
        MoreActs acts = new MoreActs(ui.localization());
        editors.movements()
                .ifPresent(
                        show ->
                                acts.with(
                                        "productMovements",
                                        "movement.open",
                                        () -> show.open(id, product.product().name())));
        acts.with(
                        "sideHistory",
                        "product.side.HISTORY",
                        () -> HistoryDialog.open(ui, services.history(), services.reading(), id))
                .show(below);
    }

    @Override
    public void add() {
        editors.add();
    }

    /// Begins a new one that is like another. Where the page of that one is open, it stays below.
    void copy(ProductCard other) {
        editors.copy(other);
    }

    @Override
    public void filter(Button below) {
        services.reading()
                .call(services.cards()::suppliers)
                .deliver(
                        suppliers -> {
                            filters.offer(suppliers, model.rates());
                            filters.show(below);
                        });
    }

    @Override
    public BulkActs bulk() {
        return bulk;
    }

    @Override
    public void export() {
        files.export(view);
    }

    @Override
    public void importFile() {
        files.take(view);
    }

    /// Opens the page on which this file is taken in.
    void importFile(Path file) {
        files.take(file);
    }

    /// Writes the catalogue into this file.
    void export(Path file) {
        files.write(file);
    }

    private void saved(boolean fresh, Numbered now) {
        if (fresh) {
            model.reset();
            model.load();
        } else {
            model.renew(now.id());
        }
    }
}
