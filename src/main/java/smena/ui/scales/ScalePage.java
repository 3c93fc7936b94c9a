package smena.ui.scales;

import javafx.scene.Parent;

import smena.service.shop.ScaleSettings;
import smena.ui.kit.Delays;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;
import smena.ui.weighing.ScaleFeed;

import java.util.List;

/// The page of the scale at the till.
public final class ScalePage implements OfficePage {
    private final ScaleFormModel model;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;

    /// @param feed reads the scale
    public ScalePage(UiContext ui, ScaleSettings settings, ScaleFeed feed) {
        model =
                new ScaleFormModel(
                        settings, ui.actions(), feed, Delays.REAL, ui.localization()::formats);
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(model));
        head =
                PageHead.of(ui.localization().text("settings.scale"))
                        .line(ui.localization().text("office.settings"));
        view =
                ui.fxml()
                        .load(
                                "scales/scale.fxml",
                                new ScaleFormController(model, ui.localization()));
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
        model.look();
    }

    @Override
    public void deactivate() {
        model.lookAway();
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }

    ScaleFormModel model() {
        return model;
    }
}
