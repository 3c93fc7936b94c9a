package smena.ui.product;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import smena.domain.Problem;
import smena.domain.catalog.ListedProduct;
import smena.domain.catalog.ProductCard;
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
import smena.ui.imports.ImportPage;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.kit.MoreActs;
import smena.ui.kit.Notice;
import smena.ui.kit.PacedSteps;
import smena.ui.kit.PageKey;
import smena.ui.kit.SideSheet;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The products of the shop; each opens a page of its own.
public final class ProductsPage implements GoodsTab, ProductsController.Acts, ProductSide.Acts {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final Services services;
    private final ProductsModel model;
    private final BulkActs bulk;
    private final ProductsController controller;
    private final PageHead head;
    private final ProductFilters filters;
    private final ProductSide side;
    private final SideSheet view;
    private int looked;
    private final BooleanProperty opening = new SimpleBooleanProperty();
    private boolean returning;
    private Optional<Movements> movements = Optional.empty();
    private Optional<EditProductPage> editor = Optional.empty();
    private Optional<EditProductPage> opened = Optional.empty();
    private boolean away;
    private boolean prepared;

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
        this.frame = frame;
        this.services = services;
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
                                prepare();
                            }
                        });
    }

    /// Once its rows are seen, the page on which one of them opens is made in steps, so that nobody
    /// waits for it: neither for one of the steps nor for all of them at once.
    private void prepare() {
        if (prepared || view.getScene() == null) {
            return;
        }
        prepared = true;
        PacedSteps steps = new PacedSteps();
        steps.execute(whileSeen(() -> frame.prepare(editor())));
        for (int i = 0; i < EditProductPage.STEPS; i++) {
            steps.execute(whileSeen(() -> editor().makeNext()));
        }
        steps.execute(
                whileSeen(
                        () ->
                                services.reading()
                                        .call(() -> fresh(Optional.empty()))
                                        .deliver(editor()::rehearse)));
    }

    private Runnable whileSeen(Runnable step) {
        return () -> {
            if (!away && view.getScene() != null) {
                step.run();
            }
        };
    }

    /// The page that is opened for one product after the other.
    private EditProductPage editor() {
        EditProductPage made = editor.filter(page -> !page.isBusy()).orElseGet(this::newEditor);
        editor = Optional.of(made);
        return made;
    }

    private EditProductPage newEditor() {
        return new EditProductPage(
                ui,
                frame,
                new EditProductPage.Services(
                        services.cards(),
                        services.ownCodes(),
                        services.favourites(),
                        services.pictures(),
                        services.history(),
                        services.labels(),
                        services.codes(),
                        movements,
                        this::copy,
                        services.reading()));
    }

    /// Shows the movements of a product with `action` from now on.
    public void onMovements(Movements action) {
        movements = Optional.of(action);
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
                .call(() -> details(product.product().id()))
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

    private Optional<ProductDetails> details(long id) {
        return services.list()
                .find(ui.actor(), id)
                .flatMap(
                        listed ->
                                services.cards()
                                        .find(id)
                                        .map(
                                                card ->
                                                        new ProductDetails(
                                                                listed,
                                                                card,
                                                                services.stock().batches(id),
                                                                services.stock()
                                                                        .soldByDay(
                                                                                id,
                                                                                ProductDetails
                                                                                        .DAYS),
                                                                services.catalog().taxRates(),
                                                                services.prices().ahead(id),
                                                                services.prices()
                                                                        .history(
                                                                                id,
                                                                                Optional.empty(),
                                                                                ProductDetails
                                                                                        .NEWEST),
                                                                services.moved()
                                                                        .page(
                                                                                ui.actor(),
                                                                                StockHistory.Query
                                                                                        .all(id),
                                                                                Optional.empty(),
                                                                                ProductDetails
                                                                                        .NEWEST))));
    }

    /// `1 284 ta`; nothing until it is known.
    private String count(Formats formats) {
        ProductList.Counts now = model.countsProperty().get();
        return now == null ? "" : formats.words().get("product.count", formats.number(now.sold()));
    }

    ProductSide side() {
        return side;
    }

    ProductsModel model() {
        return model;
    }

    /// The page of the product that was opened last.
    Optional<EditProductPage> opened() {
        return opened;
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
        away = false;
        if (!returning) {
            model.load();
            controller.lookAgain();
        }
        returning = false;
    }

    @Override
    public void deactivate() {
        away = true;
    }

    @Override
    public List<OfficePage> kept() {
        return editor.<List<OfficePage>>map(List::of).orElse(List.of());
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
        services.reading()
                .call(() -> read(product))
                .busy(opening)
                .deliver(seen -> seen.ifPresent(this::edit));
    }

    @Override
    public void label(ListedProduct product) {
        bulk.label(product);
    }

    @Override
    public void more(ListedProduct product, Button below) {
        long id = product.product().id();
        MoreActs acts = new MoreActs(ui.localization());
        movements.ifPresent(
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
        services.reading().call(() -> fresh(Optional.empty())).busy(opening).deliver(this::edit);
    }

    /// Begins a new one that is like another. Where the page of that one is open, it stays below.
    void copy(ProductCard other) {
        services.reading()
                .call(() -> fresh(Optional.of(other)))
                .busy(opening)
                .deliver(fresh -> open(away ? newEditor() : editor(), fresh));
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
        FileChooser chooser = new FileChooser();
        String kind = ui.localization().words().get("product.exportKind");
        chooser.setInitialFileName("smena.xlsx");
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(kind, "*.xlsx"),
                        new FileChooser.ExtensionFilter("CSV", "*.csv"));
        @Nullable File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file != null) {
            export(file.toPath());
        }
    }

    @Override
    public void importFile() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                ui.localization().words().get("import.fileKind"),
                                "*.xlsx",
                                "*.csv",
                                "*.tsv",
                                "*.txt",
                                "*.gz"));
        @Nullable File file = chooser.showOpenDialog(view.getScene().getWindow());
        if (file != null) {
            importFile(file.toPath());
        }
    }

    /// Opens the page on which this file is taken in.
    void importFile(Path file) {
        ImportPage page = new ImportPage(ui, services.imports(), services.reading(), file);
        frame.open(page);
        page.takeFocus();
    }

    /// Writes the catalogue into this file.
    void export(Path file) {
        ui.actions()
                .act(who -> services.export().write(Optional.of(who), file))
                .busy(opening)
                .deliver(
                        count ->
                                ui.toasts()
                                        .say(
                                                Notice.Kind.GOOD,
                                                "product.exported",
                                                count,
                                                String.valueOf(file.getFileName())));
    }

    private EditProductPage.Opened fresh(Optional<ProductCard> like) {
        return new EditProductPage.Opened(
                Optional.empty(),
                like,
                Optional.empty(),
                services.catalog().categories(),
                services.cards().suppliers(),
                services.catalog().taxRates(),
                services.settings().taxRate(),
                Optional.empty(),
                Optional.empty(),
                false,
                services.list().seesCost(ui.actor()),
                services.bulk().step());
    }

    private Optional<EditProductPage.Opened> read(ListedProduct product) {
        long id = product.product().id();
        Optional<ProductCard> card = services.cards().find(id);
        return card.map(
                found ->
                        new EditProductPage.Opened(
                                Optional.of(new Numbered(id, found)),
                                Optional.empty(),
                                services.list().find(ui.actor(), id),
                                services.catalog().categories(),
                                services.cards().suppliers(),
                                services.catalog().taxRates(),
                                found.taxCode(),
                                services.pictures().of(id),
                                services.moved().cameLast(ui.actor(), id),
                                services.favourites().has(id),
                                services.list().seesCost(ui.actor()),
                                services.bulk().step()));
    }

    /// Whoever went elsewhere before it was read stays there.
    private void edit(EditProductPage.Opened product) {
        if (!away) {
            open(editor(), product);
        }
    }

    private void open(EditProductPage page, EditProductPage.Opened product) {
        returning = true;
        page.open(product, now -> saved(product.known().isEmpty(), now));
        opened = Optional.of(page);
        frame.open(page);
        page.takeFocus();
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
