package smena.ui.shift;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.ui.kit.DoubtQuestion;
import smena.ui.kit.EverySecond;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;

/// The screen on which the drawer goes from one person to the next. Made anew for each handover.
public final class HandoverScreen implements Screen {
    private final HandoverModel model;
    private final Runnable leave;
    private final HandoverController controller;
    private final Parent view;
    private final EverySecond everySecond;

    /// @param leave goes back to the till with everything as it was
    public HandoverScreen(UiContext ui, HandoverModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        DoubtQuestion.follow(model.doubt(), ui.dialogs(), ui.localization());
        controller = new HandoverController(model, ui.localization(), this::leave);
        view =
                ui.fxml()
                        .load(
                                "shift/handover.fxml",
                                controller,
                                new HandoverPartsController(model, ui.localization()),
                                new CountTableController(
                                        model.count(), ui.localization(), model::counted));
        everySecond = new EverySecond(model::tick);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        everySecond.startWith(view);
        model.load();
    }

    @Override
    public void deactivate() {
        everySecond.stop();
        model.giverPin().forget();
        model.takerPin().forget();
    }

    @Override
    public void takeBack(int characters) {
        controller.scanBegan(characters);
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave();
        } else if (controller.key(event.getCode())) {
            event.consume();
        }
    }

    private void leave() {
        if (!model.isBusy()) {
            leave.run();
        }
    }
}
