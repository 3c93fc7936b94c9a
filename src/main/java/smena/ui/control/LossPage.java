package smena.ui.control;

import javafx.scene.Parent;

import smena.domain.figures.LossEntry;
import smena.service.figures.LossPrevention;
import smena.ui.goods.GoodsTab;
import smena.ui.kit.Background;
import smena.ui.movement.ReceiptPaperController;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.time.LocalDate;
import java.util.function.Function;

/// Loss prevention: the cashiers of a period beside the shop's average, and what makes each figure.
public final class LossPage implements GoodsTab {
    private final UiContext ui;
    private final Function<LossEntry, byte[]> papers;
    private final Background reading;
    private final LossModel model;
    private final LossController controller;
    private final PageHead head;
    private final Parent view;

    /// @param papers draws the paper of an entry as a PNG, in the background
    /// @param reading background calls that only read
    public LossPage(
            UiContext ui,
            LossPrevention losses,
            Function<LossEntry, byte[]> papers,
            Background reading) {
        this.ui = ui;
        this.papers = papers;
        this.reading = reading;
        model = new LossModel(losses, ui::actor, () -> LocalDate.now(ui.clock()), reading);
        controller = new LossController(model, ui.localization(), this::open);
        head = PageHead.of(ui.localization().text("office.control"));
        view = ui.fxml().load("control/loss.fxml", controller);
    }

    /// What it shows.
    LossModel model() {
        return model;
    }

    private void open(LossEntry entry) {
        if (!entry.paper().isThere()) {
            return;
        }
        reading.call(() -> papers.apply(entry))
                .refused(ui.toasts())
                .deliver(
                        png ->
                                ReceiptPaperController.show(
                                        ui,
                                        LossWords.paper(entry, ui.localization().formats()),
                                        png));
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
