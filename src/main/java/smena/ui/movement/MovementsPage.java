package smena.ui.movement;

import javafx.scene.Parent;

import smena.domain.stock.ProductMovement;
import smena.domain.stock.ProductMovement.Paper;
import smena.ui.kit.PageAction;
import smena.ui.kit.SideSheet;
import smena.ui.kit.Sign;
import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

/// What came and went of one product; each movement opens its paper.
public final class MovementsPage implements OfficePage {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final MovementServices services;
    private final MovementsModel model;
    private final MovementsController controller;
    private final SideSheet view;
    private final PageHead head;

    /// @param frame shows the papers
    /// @param product its row
    /// @param name what it is called
    public MovementsPage(
            UiContext ui, OfficeFrame frame, MovementServices services, long product, String name) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        model =
                new MovementsModel(
                        services, product, ui::actor, ui.clock(), ui.localization()::formats);
        controller = new MovementsController(model, ui.localization(), this::open);
        BatchCard card = new BatchCard(ui.localization());
        model.shelfProperty().subscribe(card::show);
        view =
                new SideSheet(
                        ui.localization(),
                        ui.fxml().load("movement/movements.fxml", controller),
                        card);
        view.getStyleClass().add("side-page");
        PageAction batches =
                new PageAction(
                        "batches",
                        Sign.CALENDAR,
                        ui.localization().text("movement.batches"),
                        () -> view.openProperty().set(true));
        batches.visibleProperty().bind(view.narrowProperty());
        batches.managedProperty().bind(view.narrowProperty());
        head =
                PageHead.of(ui.localization().text("movement.title"))
                        .line(ui.localization().make(_ -> name))
                        .action(batches);
    }

    private void open(ProductMovement one) {
        if (one.paper() == Paper.DOCUMENT) {
            StockPaperPage.open(ui, frame, services, one.movement().paper());
            return;
        }
        services.reading()
                .call(() -> services.receipts().apply(one))
                .refused(ui.toasts())
                .deliver(png -> ReceiptPaperController.show(ui, one.movement().number(), png));
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

    @Override
    public boolean back() {
        return view.close();
    }
}
