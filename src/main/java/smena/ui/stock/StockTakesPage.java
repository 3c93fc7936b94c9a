package smena.ui.stock;

import javafx.scene.Parent;

import smena.ui.goods.GoodsTab;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

/// The stock-takes; each opens a page of its own.
public final class StockTakesPage implements GoodsTab {
    private final StockTakesModel model;
    private final StockTakesController controller;
    private final PageHead head;
    private final Parent view;

    public StockTakesPage(UiContext ui, StockTakeServices services) {
        model = new StockTakesModel(services.takes(), ui::actor, services.reading());
        controller = new StockTakesController(model, ui.localization(), ui.clock());
        head = PageHead.of(ui.localization().text("goods.tab.stockTakes"));
        view = ui.fxml().load("stock/takes.fxml", controller);
    }

    @Override
    public String key() {
        return "stockTakes";
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
        model.list().load();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    @Override
    public boolean adds() {
        return false;
    }
}
