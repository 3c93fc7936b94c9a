package smena.ui.settings;

import smena.service.shop.CashTermSettings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// The page of what the law says.
public final class LawPage extends FormPage<LawModel> {
    public LawPage(UiContext ui, CashTermSettings settings) {
        this(ui, new LawModel(settings, ui.actions()));
    }

    private LawPage(UiContext ui, LawModel model) {
        super(ui, "law", model, "settings/law.fxml", new LawController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
