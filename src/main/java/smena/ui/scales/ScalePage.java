package smena.ui.scales;

import smena.service.shop.ScaleSettings;
import smena.ui.kit.Delays;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;
import smena.ui.weighing.ScaleFeed;

/// The page of the scale at the till.
public final class ScalePage extends FormPage<ScaleFormModel> {
    /// @param feed reads the scale
    public ScalePage(UiContext ui, ScaleSettings settings, ScaleFeed feed) {
        this(
                ui,
                new ScaleFormModel(
                        settings, ui.actions(), feed, Delays.REAL, ui.localization()::formats));
    }

    private ScalePage(UiContext ui, ScaleFormModel model) {
        super(
                ui,
                "scale",
                model,
                "scales/scale.fxml",
                new ScaleFormController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
        model().look();
    }

    @Override
    public void deactivate() {
        model().lookAway();
    }
}
