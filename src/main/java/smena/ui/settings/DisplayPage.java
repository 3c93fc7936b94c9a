package smena.ui.settings;

import smena.service.shop.DisplaySettings;
import smena.ui.kit.EverySecond;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// The page of the customer's display.
public final class DisplayPage extends FormPage<DisplayModel> {
    private final EverySecond everySecond;

    public DisplayPage(UiContext ui, DisplaySettings settings, DisplayContext context) {
        this(ui, new DisplayModel(settings, ui.actions(), context), context);
    }

    private DisplayPage(UiContext ui, DisplayModel model, DisplayContext context) {
        super(
                ui,
                "display",
                model,
                "settings/display.fxml",
                new DisplayController(model, context, ui.localization()));
        everySecond = new EverySecond(model::tick);
    }

    @Override
    public void activate() {
        model().load();
        everySecond.startWith(view());
    }

    @Override
    public void deactivate() {
        everySecond.stop();
    }
}
