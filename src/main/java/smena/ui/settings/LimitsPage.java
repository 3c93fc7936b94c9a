package smena.ui.settings;

import smena.service.shop.RefundTermSettings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// How much the shop gives back without a receipt.
public final class LimitsPage extends FormPage<LimitsModel> {
    public LimitsPage(UiContext ui, RefundTermSettings settings) {
        this(ui, new LimitsModel(settings, ui.actions()));
    }

    private LimitsPage(UiContext ui, LimitsModel model) {
        super(
                ui,
                "limits",
                model,
                "settings/limits.fxml",
                new LimitsController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
