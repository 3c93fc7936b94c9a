package smena.ui.movement;

import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

import smena.ui.goods.GoodsTab;
import smena.ui.kit.PageKey;
import smena.ui.office.OfficeFrame;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

/// What should be on the shelves; each product opens its movements.
public final class OnHandPage implements GoodsTab {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final MovementServices services;
    private final OnHandModel model;
    private final OnHandController controller;
    private final PageHead head;
    private final Parent view;

    /// @param frame shows the movements of a product
    public OnHandPage(UiContext ui, OfficeFrame frame, MovementServices services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        model =
                new OnHandModel(
                        services, ui::actor, () -> ui.localization().words().get("movement.low"));
        controller =
                new OnHandController(
                        model, ui.localization(), figure -> open(figure.product(), figure.name()));
        head = PageHead.of(ui.localization().text("goods.tab.onHand"));
        view = ui.fxml().load("movement/on_hand.fxml", controller);
    }

    private void open(long product, String name) {
        MovementsPage page = new MovementsPage(ui, frame, services, product, name);
        frame.open(page);
        page.takeFocus();
    }

    @Override
    public String key() {
        return "onHand";
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

    @Override
    public boolean back() {
        boolean searched = !model.searchProperty().get().isEmpty();
        model.searchProperty().set("");
        return searched;
    }

    /// The code of a product finds it.
    @Override
    public boolean scanned(String code) {
        model.searchProperty().set(code);
        return true;
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.SEARCH.isPressedBy(event)) {
            event.consume();
            controller.takeFocus();
        }
    }
}
