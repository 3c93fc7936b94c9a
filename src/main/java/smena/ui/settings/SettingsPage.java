package smena.ui.settings;

import javafx.scene.Parent;

import smena.ui.office.OfficeFrame;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// The overview that leads to every settings page.
public final class SettingsPage implements OfficePage {
    private final SettingsController controller;
    private final PageHead head;
    private final Parent view;

    /// @param entries its pages, in their order
    public SettingsPage(UiContext ui, OfficeFrame frame, List<SettingsEntry> entries) {
        head = PageHead.of(ui.localization().text("office.settings"));
        controller =
                new SettingsController(
                        entries, ui.localization(), entry -> frame.open(entry.page().get()));
        view = ui.fxml().load("settings/settings.fxml", controller);
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
    public void takeFocus() {
        controller.takeFocus();
    }
}
