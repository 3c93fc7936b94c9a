package smena.ui.settings;

import javafx.scene.Parent;

import smena.service.shop.CashTermSettings;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// The page of what the law says.
public final class LawPage implements OfficePage {
    private final LawModel model;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    public LawPage(UiContext ui, CashTermSettings settings) {
        model = new LawModel(settings, ui.actions());
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(model));
        head =
                PageHead.of(ui.localization().text("settings.law"))
                        .line(ui.localization().text("office.settings"));
        view = ui.fxml().load("settings/law.fxml", new LawController(model, ui.localization()));
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

    LawModel model() {
        return model;
    }
}
