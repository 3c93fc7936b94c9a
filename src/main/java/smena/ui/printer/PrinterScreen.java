package smena.ui.printer;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import smena.domain.shop.PrinterRole;
import smena.ui.kit.Localization;
import smena.ui.kit.UnsavedChanges;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The printer screen: a page for each printer, and one for what the papers say. Made anew each
/// time somebody opens it.
public final class PrinterScreen implements Screen {
    private static final Duration LOOK = Duration.seconds(1);

    private final PrinterSetupContext context;
    private final UiContext ui;
    private final Runnable leave;
    private final DeviceModel receipts;
    private final DeviceModel reports;
    private final ReceiptModel design;
    private final SearchModel search;
    private final Map<PrinterPage, Node> pages = new EnumMap<>(PrinterPage.class);
    private final UnsavedChanges guard;
    private final PrinterController controller;
    private final Parent view;
    private final Timeline everySecond = new Timeline(new KeyFrame(LOOK, _ -> tick()));

    /// @param leave goes back to the till
    public PrinterScreen(
            UiContext ui, PrinterServices services, PrinterSetupContext context, Runnable leave) {
        this.context = context;
        this.ui = ui;
        this.leave = leave;
        receipts = device(PrinterRole.RECEIPT, services);
        reports = device(PrinterRole.REPORT, services);
        design =
                new ReceiptModel(
                        services.paper(),
                        services.settings(),
                        services.printers(),
                        ui.acts(),
                        context);
        search = new SearchModel(context.finder(), context.aside());
        guard =
                new UnsavedChanges(
                        ui.dialogs(), ui.localization(), List.of(receipts, reports, design));
        controller = new PrinterController(this::page, ui.localization(), this::leave);
        view = ui.fxml().load("printer/printer.fxml", controller);
        everySecond.setCycleCount(Animation.INDEFINITE);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        receipts.load();
        reports.load();
        design.load();
        search.search();
        everySecond.play();
        controller.takeFocus();
    }

    @Override
    public void deactivate() {
        everySecond.stop();
        search.forget();
    }

    /// A list that is open takes Esc for itself.
    @Override
    public void key(KeyEvent event) {
        boolean listOpen = event.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
        if (event.getEventType() == KeyEvent.KEY_PRESSED
                && event.getCode() == KeyCode.ESCAPE
                && !listOpen) {
            event.consume();
            leave();
        }
    }

    DeviceModel receipts() {
        return receipts;
    }

    SearchModel search() {
        return search;
    }

    DeviceModel reports() {
        return reports;
    }

    ReceiptModel design() {
        return design;
    }

    void show(PrinterPage printerPage) {
        controller.show(printerPage);
    }

    private void tick() {
        receipts.test().tick();
        reports.test().tick();
    }

    private Node page(PrinterPage printerPage) {
        return pages.computeIfAbsent(printerPage, this::make);
    }

    private Node make(PrinterPage printerPage) {
        return switch (printerPage) {
            case RECEIPTS -> device(receipts);
            case REPORTS -> device(reports);
            case DESIGN ->
                    ui.fxml()
                            .load(
                                    "printer/receipt.fxml",
                                    new ReceiptController(design, ui.localization()));
        };
    }

    private DeviceModel device(PrinterRole role, PrinterServices services) {
        return new DeviceModel(
                role,
                services.printers(),
                services.printing(),
                services.decisions(),
                ui.acts(),
                context);
    }

    private Node device(DeviceModel model) {
        Localization localization = ui.localization();
        return ui.fxml()
                .load(
                        "printer/device.fxml",
                        new WayController(model, search, localization),
                        new FoundController(model, search, localization),
                        new NetworkController(model, search, localization),
                        new TraitsController(model, context, localization),
                        new TestController(model, context, localization));
    }

    private void leave() {
        guard.leave(leave);
    }
}
