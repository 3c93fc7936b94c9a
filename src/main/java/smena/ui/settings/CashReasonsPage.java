package smena.ui.settings;

import smena.service.shop.CashReasonSettings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// The page of why cash goes in and out of the drawer.
public final class CashReasonsPage extends FormPage<CashReasonsModel> {
    public CashReasonsPage(UiContext ui, CashReasonSettings settings) {
        this(ui, new CashReasonsModel(settings, ui.actions()));
    }

    private CashReasonsPage(UiContext ui, CashReasonsModel model) {
        super(
                ui,
                "cashReasons",
                model,
                "settings/cash_reasons.fxml",
                new CashReasonsController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
