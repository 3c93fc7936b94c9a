package smena.ui.settings;

import javafx.scene.Parent;

import smena.service.shop.TerminalSettings;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// The page of the card terminal.
public final class TerminalPage implements OfficePage {
    private final TerminalSetupModel model;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    public TerminalPage(UiContext ui, TerminalSettings settings) {
        model = new TerminalSetupModel(settings, ui.actions());
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(model));
        head =
                PageHead.of(ui.localization().text("settings.terminal"))
                        .line(ui.localization().text("office.settings"));
        view =
                ui.fxml()
                        .load(
                                "settings/terminal.fxml",
                                new TerminalSetupController(model, ui.localization()));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }

    @Override
    public void activate() {
        model.load();
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }

    TerminalSetupModel model() {
        return model;
    }
}
