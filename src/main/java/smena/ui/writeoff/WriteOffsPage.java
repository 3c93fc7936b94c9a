package smena.ui.writeoff;

import javafx.scene.Parent;

import smena.domain.stock.WriteOffDraft;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.OpenedList;
import smena.ui.kit.PagedList;
import smena.ui.kit.Sign;
import smena.ui.movement.StockPaperPage;
import smena.ui.office.OfficeFrame;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was written off or used by the shop; each opens its paper.
public final class WriteOffsPage implements GoodsTab {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final WriteOffServices services;
    private final PagedList<ListedWriteOff> list;
    private final PageHead head;
    private final OpenedList<ListedWriteOff> view;

    /// @param frame shows the page of one of them
    public WriteOffsPage(UiContext ui, OfficeFrame frame, WriteOffServices services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        list = new PagedList<>(services.movements().reading(), this::after);
        head = PageHead.of(ui.localization().text("goods.tab.writeOffs"));
        view =
                new OpenedList<>(
                                ui.localization(),
                                list,
                                "writeOffs",
                                WriteOffActCell.HEIGHT,
                                () -> new WriteOffActCell(ui.localization(), list::more),
                                this::open)
                        .whenEmpty(
                                Sign.BIN,
                                "writeOff.empty",
                                "firstWriteOff",
                                "writeOff.addFirst",
                                this::add);
    }

    private List<ListedWriteOff> after(Optional<ListedWriteOff> last, int limit) {
        List<ListedWriteOff> rows = new ArrayList<>();
        if (last.isEmpty()) {
            services.drafts().all().forEach(d -> rows.add(new ListedWriteOff.Draft(d)));
        }
        long before =
                last.orElse(null) instanceof ListedWriteOff.Booked booked
                        ? booked.act().head().id()
                        : Long.MAX_VALUE;
        services.movements()
                .history()
                .acts(ui.actor(), before, limit)
                .forEach(act -> rows.add(new ListedWriteOff.Booked(act)));
        return rows;
    }

    /// Shows one of them: a draft to go on with it, a booked one to be read.
    void open(ListedWriteOff one) {
        switch (one) {
            case ListedWriteOff.Draft draft -> edit(draft.draft());
            case ListedWriteOff.Booked booked ->
                    StockPaperPage.open(ui, frame, services.movements(), booked.act().head().id());
        }
    }

    @Override
    public void add() {
        edit(WriteOffDraft.empty(UUID.randomUUID()));
    }

    private void edit(WriteOffDraft draft) {
        EditWriteOffPage page = new EditWriteOffPage(ui, frame, services, draft);
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
        view.takeFocus();
    }
}
