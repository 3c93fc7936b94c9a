package smena.ui.supply;

import javafx.scene.Parent;

import smena.domain.stock.PaperDates;
import smena.domain.stock.ReceiptDraft;
import smena.domain.stock.StockDocument;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.OpenedList;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The receipts of goods; each opens a page of its own.
public final class GoodsReceiptsPage implements GoodsTab {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final SupplyServices services;
    private final ReceiptsModel model;
    private final PageHead head;
    private final OpenedList<ListedReceipt> view;

    /// @param frame shows the page of one of them
    public GoodsReceiptsPage(UiContext ui, OfficeFrame frame, SupplyServices services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        model = new ReceiptsModel(services.receipts(), services.reading());
        head = PageHead.of(ui.localization().text("goods.tab.receipts"));
        view =
                new OpenedList<>(
                                ui.localization(),
                                model.list(),
                                "receipts",
                                ListedReceiptCell.HEIGHT,
                                () -> new ListedReceiptCell(ui.localization(), model.list()::more),
                                this::open)
                        .whenEmpty(
                                Sign.TRUCK,
                                "supply.empty",
                                "firstReceipt",
                                "supply.addFirst",
                                this::add);
    }

    @Override
    public String key() {
        return "receipts";
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
        edit(begun(""));
    }

    /// Shows one of them: a draft to go on with it, a booked one to be read.
    void open(ListedReceipt receipt) {
        switch (receipt) {
            case ListedReceipt.Draft draft -> edit(draft.draft());
            case ListedReceipt.Booked booked -> open(booked.head().id(), () -> {});
        }
    }

    /// Shows a booked receipt.
    ///
    /// @param other what is done where the paper of this row is none
    public void open(long paper, Runnable other) {
        services.reading()
                .call(() -> services.receipts().find(paper))
                .deliver(found -> found.ifPresentOrElse(this::show, other));
    }

    /// Shows what a file would bring into a new receipt.
    OfficePage readFile(Path file) {
        EditReceiptPage page = new EditReceiptPage(ui, frame, services, begun(""));
        show(page);
        OfficePage read = page.fileOf(file);
        show(read);
        return read;
    }

    /// Shows what of a booked receipt can go back.
    void returnGoods(StockDocument receipt) {
        show(new ReturnGoodsPage(ui, frame, services, receipt));
    }

    private void show(StockDocument receipt) {
        show(new BookedReceiptPage(ui, frame, services, receipt));
    }

    /// Begins a receipt from the supplier of this name.
    public void addFrom(String supplier) {
        edit(begun(supplier));
    }

    /// Most papers come with the goods, on their day.
    private ReceiptDraft begun(String supplier) {
        PaperDates today = new PaperDates(Optional.of(LocalDate.now(ui.clock())), Optional.empty());
        return new ReceiptDraft(UUID.randomUUID(), supplier, "", false, today, List.of());
    }

    private void edit(ReceiptDraft draft) {
        show(new EditReceiptPage(ui, frame, services, draft));
    }

    private void show(OfficePage page) {
        frame.open(page);
        page.takeFocus();
    }
}
