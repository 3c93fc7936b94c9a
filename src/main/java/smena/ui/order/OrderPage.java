package smena.ui.order;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import smena.ui.goods.GoodsTab;
import smena.ui.kit.Notice;
import smena.ui.kit.PageKey;
import smena.ui.movement.MovementsPage;
import smena.ui.office.OfficeFrame;
import smena.ui.office.PageHead;
import smena.ui.office.PrinterChoice;
import smena.ui.shell.UiContext;

import java.io.File;
import java.nio.file.Path;

/// What is to be ordered, by supplier: proposed, put right, printed or saved.
public final class OrderPage implements GoodsTab, OrderController.Acts, PrinterChoice.Acts {
    private final UiContext ui;
    private final OfficeFrame frame;
    private final OrderServices services;
    private final OrderModel model;
    private final OrderController controller;
    private final PageHead head;
    private final Parent view;
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private boolean away;

    /// @param frame shows the movements of a product
    public OrderPage(UiContext ui, OfficeFrame frame, OrderServices services) {
        this.ui = ui;
        this.frame = frame;
        this.services = services;
        model = new OrderModel(services, ui.actions(), ui.clock());
        controller = new OrderController(model, ui.localization(), this);
        head = PageHead.of(ui.localization().text("goods.tab.order"));
        view = ui.fxml().load("order/order.fxml", controller);
    }

    @Override
    public void print() {
        model.print(() -> ui.toasts().say(Notice.Kind.GOOD, "order.printed"));
    }

    @Override
    public void file() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("order.xlsx");
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                ui.localization().words().get("product.exportKind"), "*.xlsx"),
                        new FileChooser.ExtensionFilter("CSV", "*.csv"),
                        new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        @Nullable File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file != null) {
            write(file.toPath());
        }
    }

    /// Asks at which printer, of those that the computer has now; whoever went elsewhere before
    /// they were found is not asked.
    @Override
    public void pages(Node place) {
        services.printers()
                .aside()
                .call(services.printers()::queues)
                .busy(looking)
                .deliver(
                        queues -> {
                            if (!away && place.getScene() != null) {
                                new PrinterChoice(ui.localization(), queues).ask(place, this);
                            }
                        });
    }

    @Override
    public void printAt(String queue) {
        model.printPages(
                queue,
                ui.localization().words().get("order.sheet"),
                () -> ui.toasts().say(Notice.Kind.GOOD, "order.sent", queue),
                trouble -> ui.toasts().say(Notice.Kind.BAD, "trouble." + trouble));
    }

    @Override
    public void savePages() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("order.pdf");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        @Nullable File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file != null) {
            write(file.toPath());
        }
    }

    /// Writes what is shown into this file.
    void write(Path file) {
        model.write(
                file,
                lines ->
                        ui.toasts()
                                .say(
                                        Notice.Kind.GOOD,
                                        "order.saved",
                                        lines,
                                        String.valueOf(file.getFileName())));
    }

    @Override
    public void open(OrderRow row) {
        MovementsPage page =
                new MovementsPage(
                        ui, frame, services.movements(), row.goods().product(), row.goods().name());
        frame.open(page);
        page.takeFocus();
    }

    @Override
    public String key() {
        return "order";
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
        away = false;
        model.load();
    }

    @Override
    public void deactivate() {
        away = true;
    }

    @Override
    public void takeFocus() {
        controller.takeFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (PageKey.PRINT.isPressedBy(event)) {
            event.consume();
            controller.printByKey();
        }
    }
}
