package smena.ui.settings;

import smena.service.shop.Settings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// Which notes and coins have a line where the drawer is counted.
public final class DenominationsPage extends FormPage<DenominationsModel> {
    public DenominationsPage(UiContext ui, Settings settings) {
        this(ui, new DenominationsModel(settings, ui.actions()));
    }

    private DenominationsPage(UiContext ui, DenominationsModel model) {
        super(
                ui,
                "denominations",
                model,
                "settings/denominations.fxml",
                new DenominationsController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
