package smena.ui.settings;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.util.Duration;

import smena.service.shop.DisplaySettings;
import smena.ui.kit.UnsavedChanges;
import smena.ui.office.OfficePage;
import smena.ui.office.PageHead;
import smena.ui.shell.UiContext;

import java.util.List;

/// The page of the customer's display.
public final class DisplayPage implements OfficePage {
    private final DisplayModel model;
    private final UnsavedChanges guard;
    private final PageHead head;
    private final Parent view;
    private final Timeline everySecond;

    public DisplayPage(UiContext ui, DisplaySettings settings, DisplayContext context) {
        model = new DisplayModel(settings, ui.actions(), context);
        guard = new UnsavedChanges(ui.dialogs(), ui.localization(), List.of(model));
        head =
                PageHead.of(ui.localization().text("settings.display"))
                        .line(ui.localization().text("office.settings"));
        view =
                ui.fxml()
                        .load(
                                "settings/display.fxml",
                                new DisplayController(model, context, ui.localization()));
        everySecond = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        everySecond.setCycleCount(Animation.INDEFINITE);
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
        everySecond.play();
    }

    @Override
    public void deactivate() {
        everySecond.stop();
    }

    @Override
    public void leave(Runnable go) {
        guard.leave(go);
    }

    DisplayModel model() {
        return model;
    }
}
