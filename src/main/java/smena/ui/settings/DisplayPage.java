package smena.ui.settings;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

import smena.service.shop.DisplaySettings;
import smena.ui.office.FormPage;
import smena.ui.shell.UiContext;

/// The page of the customer's display.
public final class DisplayPage extends FormPage<DisplayModel> {
    private final Timeline everySecond;

    public DisplayPage(UiContext ui, DisplaySettings settings, DisplayContext context) {
        this(ui, new DisplayModel(settings, ui.actions(), context), context);
    }

    private DisplayPage(UiContext ui, DisplayModel model, DisplayContext context) {
        super(
                ui,
                "display",
                model,
                "settings/display.fxml",
                new DisplayController(model, context, ui.localization()));
        everySecond = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model().tick()));
        everySecond.setCycleCount(Animation.INDEFINITE);
    }

    @Override
    public void activate() {
        model().load();
        everySecond.play();
    }

    @Override
    public void deactivate() {
        everySecond.stop();
    }
}
