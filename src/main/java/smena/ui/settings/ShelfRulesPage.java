package smena.ui.settings;

import smena.service.shop.ExpirySettings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// What the till does about goods that are past their day, or of which none should be left.
public final class ShelfRulesPage extends FormPage<ShelfRulesModel> {
    public ShelfRulesPage(UiContext ui, ExpirySettings expiry) {
        this(ui, new ShelfRulesModel(expiry, ui.actions()));
    }

    private ShelfRulesPage(UiContext ui, ShelfRulesModel model) {
        super(
                ui,
                "shelf",
                model,
                "settings/shelf.fxml",
                new ShelfRulesController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
