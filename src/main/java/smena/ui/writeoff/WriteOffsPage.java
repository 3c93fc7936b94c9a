package smena.ui.writeoff;

import javafx.scene.Parent;

import smena.service.stock.StockHistory.Act;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.PagedList;
import smena.ui.movement.StockPaperPage;
import smena.ui.office.OfficeFrame;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;
import java.util.Optional;

/// What was written off or used by the shop; each opens its paper.
public final class WriteOffsPage implements GoodsTab {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final WriteOffServices services;
    private final PagedList<Act> list;
    private final WriteOffsController controller;
    private final PageHead head;
    private final Parent view;

    /// @param frame shows the page of one of them
    public WriteOffsPage(UiContext ui, OfficeFrame frame, WriteOffServices services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        list = new PagedList<>(services.movements().reading(), this::after);
        controller = new WriteOffsController(list, ui.localization(), this::open, this::add);
        head = PageHead.of(ui.localization().text("goods.tab.writeOffs"));
        view = ui.fxml().load("writeoff/list.fxml", controller);
    }

    private List<Act> after(Optional<Act> last, int limit) {
        long before = last.map(act -> act.head().id()).orElse(Long.MAX_VALUE);
        return services.movements().history().acts(ui.actor(), before, limit);
    }

    private void open(Act act) {
        StockPaperPage.open(ui, frame, services.movements(), act.head().id());
    }

    @Override
    public void add() {
        EditWriteOffPage page = new EditWriteOffPage(ui, frame, services);
        frame.open(page);
        page.takeFocus();
    }

    @Override
    public String key() {
        return "writeOffs";
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
}
