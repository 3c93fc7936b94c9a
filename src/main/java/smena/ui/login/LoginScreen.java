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
        model.everybody();
    }

    @Override
    public void takeBack(int characters) {
        model.scanBegan(characters);
        controller.takeFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            letter(event);
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        }
    }

    /// A letter looks for a name.
    private void letter(KeyEvent event) {
        String typed = event.getCharacter();
        if (typed.codePoints().count() != 1) {
            return;
        }
        int character = typed.codePointAt(0);
        if (Character.isLetter(character)) {
            model.letter(typed);
            controller.takeFocus();
            event.consume();
        } else if (!Character.isDigit(character) && !Character.isISOControl(character)) {
            model.otherKey();
        }
    }

    private void pressed(KeyEvent event) {
        boolean foot = controller.isAside(event.getTarget());
        if (type(event.getCode()) || (!foot && move(event.getCode())) || enter(event, foot)) {
            event.consume();
        }
    }

    private boolean type(KeyCode code) {
        if (code == KeyCode.ESCAPE) {
            model.forget();
            model.everybody();
            controller.takeFocus();
            return true;
        }
        boolean erases = code == KeyCode.BACK_SPACE && model.typedProperty().get() == 0;
        if (erases && model.eraseLetter()) {
            controller.takeFocus();
            return true;
        }
        return controller.type(code);
    }

    private boolean move(KeyCode code) {
        switch (code) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case UP -> row(-1);
            case DOWN -> row(1);
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

    /// In one row only, up and down lead along it.
    private void row(int rows) {
        if (controller.columns() >= model.people().size()) {
            step(rows);
        } else {
            model.row(rows, controller.columns());
            controller.takeFocus();
        }
    }

    private void step(int step) {
        model.step(step);
        controller.takeFocus();
    }
}
