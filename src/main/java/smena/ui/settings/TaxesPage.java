package smena.ui.settings;

import smena.service.shop.TaxRateSettings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// The tax rates of the shop, and what they take from which day on.
public final class TaxesPage extends FormPage<TaxesModel> {
    public TaxesPage(UiContext ui, TaxRateSettings rates) {
        this(ui, new TaxesModel(rates, ui.actions()));
    }

    private TaxesPage(UiContext ui, TaxesModel model) {
        super(
                ui,
                "taxes",
                model,
                "settings/taxes.fxml",
                new TaxesController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
