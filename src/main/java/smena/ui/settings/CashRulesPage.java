package smena.ui.settings;

import smena.domain.shop.ShopSettings;
import smena.service.shop.Settings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

import java.util.function.Consumer;

/// How cash is rounded, which difference asks for a reason, and how long a shift may be open.
public final class CashRulesPage extends FormPage<CashRulesModel> {
    /// @param follow shows the rest of the program what was saved
    public CashRulesPage(UiContext ui, Settings settings, Consumer<ShopSettings> follow) {
        this(ui, new CashRulesModel(settings, ui.actions(), follow));
    }

    private CashRulesPage(UiContext ui, CashRulesModel model) {
        super(
                ui,
                "cash",
                model,
                "settings/cash.fxml",
                new CashRulesController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
