package smena.ui.control;

import javafx.scene.Parent;

import smena.domain.figures.LossEntry;
import smena.ui.goods.GoodsTab;
import smena.ui.movement.ReceiptPaperController;
import smena.ui.office.PageHead;
import smena.ui.office.SheetPrinting;
import smena.ui.shell.UiContext;
import smena.ui.shifts.HandoversController;

/// Loss prevention: the cashiers of a period beside the shop's average, and what makes each figure.
public final class LossPage implements GoodsTab {
    private final UiContext ui;
    private final LossServices services;
    private final LossModel model;
    private final LossController controller;
    private final SheetPrinting printing;
    private final PageHead head;
    private final Parent view;

    /// The page over these services.
    public LossPage(UiContext ui, LossServices services) {
        this.ui = ui;
        this.services = services;
        model = new LossModel(services.losses(), ui::actor, ui.day()::today, services.reading());
        controller = new LossController(model, ui.localization(), this::open);
        printing =
                new SheetPrinting(
                        ui, services.printers(), new LossPrinting(services.papers(), model::shown));
        head =
                PageHead.of(ui.localization().text("office.control"))
                        .action(printing.saveAction("saveControl"))
                        .action(printing.printAction("printControl"));
        view = ui.fxml().load("control/loss.fxml", controller);
    }

    /// Prints and saves it.
    SheetPrinting printing() {
        return printing;
    }

    /// What it shows.
    LossModel model() {
        return model;
    }

    /// Opens what an entry is of.
    void open(LossEntry entry) {
        if (!entry.paper().isThere()) {
            return;
        }
        if (entry.paper() == LossEntry.Paper.HANDOVER) {
            handovers(entry.place().shift());
            return;
        }
        services.reading()
                .call(() -> services.paper().apply(entry))
                .refused(ui.toasts())
                .deliver(
                        png ->
                                ReceiptPaperController.show(
                                        ui,
                                        LossWords.paper(entry, ui.localization().formats()),
                                        png));
    }

    /// All of the shift: what one left to the next is read from one to the other.
    private void handovers(long shift) {
        services.reading()
                .call(() -> services.figures().handovers(ui.actor(), shift))
                .refused(ui.toasts())
                .deliver(handed -> HandoversController.show(ui, handed));
    }

    @Override
    public String key() {
        return "loss";
    }

    @Override
    public boolean adds() {
        return false;
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
        model.load();
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }
}
