package smena.ui.printer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import smena.ui.kit.Chips;
import smena.ui.kit.EverySecond;
import smena.ui.kit.Localization;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The printers of the till, one behind each chip of the banner.
public final class PrintersPage implements OfficePage {

    private final PrinterSetupContext context;
    private final UiContext ui;
    private final Map<PrinterPage, DeviceModel> devices = new EnumMap<>(PrinterPage.class);
    private final SearchModel search;
    private final Map<PrinterPage, Node> views = new EnumMap<>(PrinterPage.class);
    private final ObjectProperty<PrinterPage> shown =
            new SimpleObjectProperty<>(PrinterPage.RECEIPTS);
    private final HBox tabs = new HBox();
    private final UnsavedChanges guard;
    private final PageHead head;
    private final StackPane view = new StackPane();
    private final EverySecond everySecond = new EverySecond(this::tick);

    public PrintersPage(UiContext ui, PrinterServices services, PrinterSetupContext context) {
        this.context = context;
        this.ui = ui;
        for (PrinterPage each : PrinterPage.values()) {
            devices.put(
                    each,
                    new DeviceModel(
                            each.role(),
                            services.printers(),
                            services.printing(),
                            services.decisions(),
                            ui.actions(),
                            context));
        }
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.copyOf(devices.values()));
        search = new SearchModel(context.finder(), context.aside());
        Localization localization = ui.localization();
        Chips.fill(
                tabs,
                List.of(PrinterPage.values()),
                shown,
                each -> localization.text("printer.page." + each));
        tabs.getStyleClass().add("bar");
        head =
                PageHead.of(localization.text("settings.printers"))
                        .line(localization.text("office.settings"))
                        .beside(tabs);
        shown.subscribe(now -> view.getChildren().setAll(views.computeIfAbsent(now, this::make)));
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
        devices.values().forEach(DeviceModel::load);
        search.search();
        everySecond.startWith(view);
    }

    @Override
    public void deactivate() {
        everySecond.stop();
        search.forget();
    }

    /// Focuses a control where a stray key does no harm.
    @Override
    public void takeFocus() {
        tabs.getChildren().getFirst().requestFocus();
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }

    DeviceModel device(PrinterPage page) {
        DeviceModel device = devices.get(page);
        if (device == null) {
            throw new IllegalArgumentException(page.toString());
        }
        return device;
    }

    SearchModel search() {
        return search;
    }

    void show(PrinterPage page) {
        shown.set(page);
    }

    private void tick() {
        devices.values().forEach(device -> device.test().tick());
    }

    private Node make(PrinterPage page) {
        DeviceModel model = device(page);
        Localization localization = ui.localization();
        return ui.fxml()
                .load(
                        "printer/device.fxml",
                        new TransportController(model, search, localization),
                        new FoundController(model.way(), search, localization),
                        new NetworkController(model.way(), search, localization),
                        new TraitsController(model, context, localization),
                        new TestController(model, context, localization));
    }
}
