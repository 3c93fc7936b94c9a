package smena.ui.settings;

import smena.service.shop.TerminalSettings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// The page of the card terminal.
public final class TerminalPage extends FormPage<TerminalSetupModel> {
    public TerminalPage(UiContext ui, TerminalSettings settings) {
        this(ui, new TerminalSetupModel(settings, ui.actions()));
    }

    private TerminalPage(UiContext ui, TerminalSetupModel model) {
        super(
                ui,
                "terminal",
                model,
                "settings/terminal.fxml",
                new TerminalSetupController(model, ui.localization()));
    }

    @Override
    public void activate() {
        model().load();
    }
}
