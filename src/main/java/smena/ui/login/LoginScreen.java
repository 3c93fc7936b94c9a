package smena.ui.login;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import smena.ui.kit.EverySecond;
import smena.ui.shell.Screen;
import smena.ui.shell.UiContext;

import java.util.Optional;

/// The screen before the till: who works?
public final class LoginScreen implements Screen {
    private final LoginModel model;
    private final LoginController controller;
    private final Parent view;
    private final EverySecond everySecond;

    /// @param place the shop and the till, as under the title
    public LoginScreen(UiContext ui, LoginModel model, ObservableValue<String> place) {
        this(ui, model, place, Optional.empty());
    }

    /// @param training leads to the till for training, or back
    public LoginScreen(
            UiContext ui,
            LoginModel model,
            ObservableValue<String> place,
            Optional<TrainingSwitch> training) {
        this.model = model;
        controller = new LoginController(model, ui.localization(), ui.themes(), place, training);
        view = ui.fxml().load("login/login.fxml", controller);
        everySecond = new EverySecond(model::tick);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.load();
        everySecond.startWith(view);
        controller.takeFocus();
    }

    @Override
    public void deactivate() {
        everySecond.stop();
        model.forget();
    }

    @Override
    public void takeBack(int characters) {
        model.scanBegan(characters);
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.isShortcutDown()) {
            return;
        }
        boolean foot = controller.isAside(event.getTarget());
        if (type(event.getCode()) || (!foot && move(event.getCode())) || enter(event, foot)) {
            event.consume();
        }
    }

    private boolean type(KeyCode code) {
        if (code == KeyCode.ESCAPE) {
            model.forget();
            return true;
        }
        return controller.type(code);
    }

    private boolean move(KeyCode code) {
        switch (code) {
            case LEFT, UP -> step(-1);
            case RIGHT, DOWN -> step(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// At the foot Enter presses the button, unless somebody is in the middle of a PIN.
    private boolean enter(KeyEvent event, boolean foot) {
        if (event.getCode() != KeyCode.ENTER || (foot && model.typedProperty().get() == 0)) {
            return false;
        }
        model.enter();
        return true;
    }

    private void step(int step) {
        model.step(step);
        controller.takeFocus();
    }
}
