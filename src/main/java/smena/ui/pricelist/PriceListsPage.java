package smena.ui.pricelist;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;

import smena.service.catalog.Catalog;
import smena.service.promotion.PriceLists;
import smena.service.promotion.PriceLists.Overview;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Background;
import smena.ui.kit.LoadState;
import smena.ui.office.OfficeFrame;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Optional;

/// The price lists of the shop; each opens a page of its own.
public final class PriceListsPage implements GoodsTab, PriceListsController.Acts {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final PriceListForm.Services services;
    private final ObservableList<Overview> lists = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<LoadState> state =
            new ReadOnlyObjectWrapper<>(new LoadState.Busy());
    private final PriceListsController controller;
    private final PageHead head;
    private final Parent view;

    /// @param frame shows the page of one of them
    /// @param reading background calls that only read
    public PriceListsPage(
            UiContext ui,
            OfficeFrame frame,
            PriceLists priceLists,
            Catalog catalog,
            Background reading) {
        this.ui = ui;
        this.frame = frame;
        services = new PriceListForm.Services(priceLists, catalog, ui.actions(), reading);
        controller =
                new PriceListsController(
                        lists, state.getReadOnlyProperty(), ui.localization(), this);
        head = PageHead.of(ui.localization().text("goods.tab.priceLists"));
        view = ui.fxml().load("pricelist/lists.fxml", controller);
    }

    @Override
    public String key() {
        return "priceLists";
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
        load();
    }

    @Override
    public void load() {
        state.set(new LoadState.Busy());
        services.reading()
                .call(services.lists()::all)
                .refused(why -> state.set(new LoadState.Failed(why)))
                .deliver(this::show);
    }

    private void show(List<Overview> found) {
        lists.setAll(found);
        state.set(found.isEmpty() ? new LoadState.Empty() : new LoadState.Ready());
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    @Override
    public void add() {
        edit(Optional.empty());
    }

    @Override
    public void open(Overview list) {
        edit(Optional.of(list));
    }

    private void edit(Optional<Overview> known) {
        EditPriceListPage page = new EditPriceListPage(ui, frame, services, known);
        frame.open(page);
        page.takeFocus();
    }
}
