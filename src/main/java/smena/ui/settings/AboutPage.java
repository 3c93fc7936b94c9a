package smena.ui.settings;

import javafx.scene.Parent;

import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.nio.file.Path;
import java.util.List;

/// What this program is, and where its data lies.
public final class AboutPage implements OfficePage {
    private final PageHead head;
    private final Parent view;

    /// @param parts what the program is made of beside itself
    public AboutPage(UiContext ui, String version, Path dataFolder, List<SoftwarePart> parts) {
        head =
                PageHead.of(ui.localization().text("settings.about"))
                        .line(ui.localization().text("office.settings"));
        view =
                ui.fxml()
                        .load(
                                "settings/about.fxml",
                                new AboutController(ui.localization(), version, dataFolder, parts));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public PageHead head() {
        return head;
    }
}
