package smena.ui.stock;

import javafx.scene.Parent;

import smena.ui.goods.GoodsTab;
import smena.ui.kit.OpenedList;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeFrame;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.Optional;

/// The stock-takes; each opens a page of its own.
public final class StockTakesPage implements GoodsTab {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final StockTakeServices services;
    private final StockTakesModel model;
    private final PageHead head;
    private final OpenedList<ListedTake> view;

    /// @param frame shows the page of one of them
    public StockTakesPage(UiContext ui, OfficeFrame frame, StockTakeServices services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        model = new StockTakesModel(services.takes(), ui::actor, services.reading());
        head = PageHead.of(ui.localization().text("goods.tab.stockTakes"));
        view =
                new OpenedList<>(
                                ui.localization(),
                                model.list(),
                                "stockTakes",
                                ListedTakeCell.HEIGHT,
                                () ->
                                        new ListedTakeCell(
                                                ui.localization(), ui.clock(), model.list()::more),
                                this::open)
                        .whenEmpty(
                                Sign.STORE,
                                "stockTake.none",
                                "firstTake",
                                "stockTake.first",
                                this::add);
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
        view.takeFocus();
    }

    @Override
    public void add() {
        show(new StockTakePage(ui, services, frame, Optional.empty()));
    }

    /// Shows one of them: one that is under way to go on with it, a finished one to be read.
    void open(ListedTake take) {
        switch (take) {
            case ListedTake.Open open ->
                    show(new StockTakePage(ui, services, frame, Optional.of(open.take())));
            case ListedTake.Ended ended ->
                    show(StockTakePage.ended(ui, services, frame, ended.take()));
        }
    }

    private void show(StockTakePage page) {
        frame.open(page);
        page.takeFocus();
    }
}
